/**
 * 贫困县摘帽 (processes.md 7; 厅字〔2016〕16号): proposed by the county, reviewed by the city, checked, noticed and approved by the province, and
 * waiting for the published third-party assessment. The county never decides on its own exit (policy 12.2).
 */
package io.fupin.countyexit;
