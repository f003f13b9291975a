/** An incident as the pages of its case and tasks show it. */
package io.fupin.incident.panel;
