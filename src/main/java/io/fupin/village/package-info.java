/**
 * 贫困村出列 (processes.md 5; 厅字〔2016〕16号; policy 2.4) and 贫困村识别 (6; policy 1.6): the eight items verified by the departments side by side, the
 * incidence from the register and the rural population of the year, and the state of the village at the end.
 */
package io.fupin.village;
