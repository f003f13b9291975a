/**
 * 调度: what the offices tell one another of the work. Weekly briefings, the monthly and quarterly reports (policy RE-1, RE-4, RE-6), the calendar
 * of all reports that are due (RE-2 to RE-7), and the wall view. Figures come from bottleneck, plan and household; nothing here decides anything.
 */
package io.fupin.dispatch;
