/** What the forms of the procedure hold. */
package io.fupin.assessment.forms;
