/** 报告事件. */
package io.fupin.incident.start;
