/** One class per step of the procedure. */
package io.fupin.assessment.steps;
