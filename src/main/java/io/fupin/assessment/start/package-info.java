/** 委托. */
package io.fupin.assessment.start;
