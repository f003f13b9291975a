package io.fupin.assessment.forms;

import java.math.BigDecimal;

/**
 * 委托: firm, thresholds in percent, and how the sample is to be drawn. Fields that the chosen way does not ask for are null.
 *
 * @param county          name
 * @param firm            name of the firm
 * @param sizeRule        按公式 or 按计划户数
 * @param marginOfError   percent, of the formula
 * @param total           households, of the programme
 * @param registerShare   percent of the sample that goes to households of the register; null = by their number
 * @param allocation      按比例, 等额 or 手工
 * @param stages          一阶段 or 两阶段
 * @param villageRule     等概率 or 按规模
 */
public record CommissionForm(String title, String county, Integer year, String firm, BigDecimal incidenceMax, BigDecimal wrongExitMax, BigDecimal missedMax,
                             BigDecimal approvalMin, String sizeRule, BigDecimal marginOfError, Integer total, Integer registerShare,
                             String allocation, Integer poorExited, Integer poorRegistered, Integer poorOrdinary, Integer otherExited,
                             Integer otherRegistered, Integer otherOrdinary, String stages, Integer poorVillages, Integer otherVillages,
                             String villageRule, Integer reservePercent) {

    public boolean byHand() {
        return "手工".equals(allocation);
    }

    public boolean twoStages() {
        return "两阶段".equals(stages);
    }
}
