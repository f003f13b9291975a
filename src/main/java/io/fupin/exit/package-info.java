/**
 * 贫困户退出 (processes.md 3; 厅字〔2016〕16号) and 清退 (3a): the evidence matrix of a visit, who can exit by rule, the household's own word, and
 * the change of state at the end. Nothing is deleted, helpers and measures go on.
 */
package io.fupin.exit;
