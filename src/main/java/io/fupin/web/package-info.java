/** What every page stands in: the frame, the words for dates and sums, what is said after an action, and how refusals are shown. */
package io.fupin.web;
