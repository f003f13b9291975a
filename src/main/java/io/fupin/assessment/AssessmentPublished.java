package io.fupin.assessment;

import io.fupin.region.RegionCode;
import java.util.List;

/**
 * An assessment was published; told in the transaction that publishes it. County exit, exit and identification listen.
 *
 * @param organiser who commissioned it, {@code ROLE@REGION}
 * @param verdict   达标, 不达标 or 没有数据
 * @param upheld    what was ruled to be so, after the county was heard
 */
public record AssessmentPublished(String caseNumber, RegionCode county, int year, String organiser, String verdict, List<Upheld> upheld) {

    /**
     * @param wrongExit      else missed
     * @param registerNumber null for a missed household
     */
    public record Upheld(boolean wrongExit, String registerNumber, RegionCode village, String headName, int persons, String grounds) {
    }
}
