/** Pages of the register. */
package io.fupin.household.web;
