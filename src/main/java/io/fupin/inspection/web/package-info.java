/** 督查检查: the list. */
package io.fupin.inspection.web;
