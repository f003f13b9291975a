/** 安排督查: by hand, and by the calendar. */
package io.fupin.inspection.start;
