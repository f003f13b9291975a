/** 整改台账. */
package io.fupin.rectification.web;
