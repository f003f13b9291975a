/**
 * 案卷: case numbers, facts per step, timeline, frozen decisions, returns, and the one way a user task runs.
 *
 * <p>Every use case on a case takes the lock on its row first, whether it comes from an officer, a timer or an objection.
 */
package io.fupin.casework;
