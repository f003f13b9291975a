/**
 * 减贫规划: what a county means to achieve in which year, down to township and village, and what has come of it (policy 2.1 EX-4, 10). A plan is
 * shown as it was written, with what does not add up in it beside it.
 */
package io.fupin.plan;
