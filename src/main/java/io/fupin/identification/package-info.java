/**
 * 贫困户识别: 农户申请 → 调查核实 → 民主评议 → 村级公示 → 乡镇审核 → 乡镇公示 → 县级审批 → 公告 → 建档立卡 → 帮扶 (processes.md 1).
 */
package io.fupin.identification;
