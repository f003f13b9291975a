/**
 * 年度退出核查: once a year every household on the register is visited and sorted, in all villages of a county at once (processes.md 4). The
 * campaign starts villages, keeps their boards and counts; what becomes of a household is decided by a procedure of its own, which a module
 * above brings along as a {@link io.fupin.campaign.FollowUp}.
 */
package io.fupin.campaign;
