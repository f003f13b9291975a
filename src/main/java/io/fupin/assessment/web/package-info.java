/** Pages of the assessment: the list, one assessment with its results, the sample and its sheets. */
package io.fupin.assessment.web;
