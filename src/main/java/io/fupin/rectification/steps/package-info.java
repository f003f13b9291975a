/** The steps of 整改. */
package io.fupin.rectification.steps;
