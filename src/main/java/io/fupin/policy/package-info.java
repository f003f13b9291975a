/** Parameters by region and year, income lines, the working calendar, decisions as typed calls. */
package io.fupin.policy;
