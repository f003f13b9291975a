/** Pages of the exit: who can exit in a village, and the visit that takes the evidence. */
package io.fupin.exit.web;
