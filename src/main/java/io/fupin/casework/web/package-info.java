/** Pages of tasks, cases and search. Each page has one record, named {@code view} in the model, and one template of the same name. */
package io.fupin.casework.web;
