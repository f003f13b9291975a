/** Pages of poor villages: the list of an area, and one village with its state through the years. */
package io.fupin.village.web;
