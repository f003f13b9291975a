/** Pages of what waits: home, the lists of tasks, batches. Each has one record, {@code view} in the model, and one template. */
package io.fupin.inbox.web;
