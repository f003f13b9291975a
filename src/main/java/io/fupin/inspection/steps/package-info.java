/** The steps of an inspection. */
package io.fupin.inspection.steps;
