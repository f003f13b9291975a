/** Incidents as rows. */
package io.fupin.incident.data;
