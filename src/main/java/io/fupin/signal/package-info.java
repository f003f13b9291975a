/**
 * 迹象: what may be 数字脱贫 on paper only (policy EX-17), laid before reviewers and the county with the cases behind it. It reads what all other
 * modules have written down and changes nothing of theirs (ADR 46).
 */
package io.fupin.signal;
