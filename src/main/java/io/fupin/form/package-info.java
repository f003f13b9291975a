/**
 * Forms: the {@code .form} schemas of the user tasks and the server's check of what was filled in.
 *
 * <p>The engine does not validate Camunda Forms, and what a browser checks is a courtesy only. This module
 * checks a submission against the same schema that the browser rendered, for the part of form-js that the
 * project uses. What lies outside that part is refused when the schema is read, so that a form cannot promise
 * a check which the server does not make.
 */
@org.springframework.modulith.ApplicationModule(displayName = "表单", allowedDependencies = {})
package io.fupin.form;
