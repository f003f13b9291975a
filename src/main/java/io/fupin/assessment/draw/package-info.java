/** Freezing and drawing in the words of the procedure. */
package io.fupin.assessment.draw;
