/** Inspections as rows. */
package io.fupin.inspection.data;
