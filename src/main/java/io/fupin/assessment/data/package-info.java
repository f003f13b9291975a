/** Assessments as rows. */
package io.fupin.assessment.data;
