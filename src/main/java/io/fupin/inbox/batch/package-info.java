/** Batches: put down, handed in, worked case by case in the background, taken back. */
package io.fupin.inbox.batch;
