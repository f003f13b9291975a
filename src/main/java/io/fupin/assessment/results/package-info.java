/** What came out of the answers: the four indicators beside the thresholds of the commission. */
package io.fupin.assessment.results;
