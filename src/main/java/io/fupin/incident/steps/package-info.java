/** The steps of an incident. */
package io.fupin.incident.steps;
