/**
 * 督查检查 (policy 7.3 SU-1, SU-2, SU-3): plan, on the spot, findings that become items of 整改, report. Half-yearly and monthly ones begin by
 * themselves where a county says that it holds them.
 */
package io.fupin.inspection;
