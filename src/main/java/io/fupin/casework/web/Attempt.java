package io.fupin.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.form.FieldError;
import java.util.List;

/** What somebody submitted on the task page and what was wrong with it, so that the page comes back as it was left. */
record Attempt(String outcome, String opinion, String returnTo, boolean backToMe, ObjectNode form, List<FieldError> errors) {
}
