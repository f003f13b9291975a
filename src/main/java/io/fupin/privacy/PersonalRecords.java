package io.fupin.privacy;

import io.fupin.region.RegionCode;
import java.util.List;

/** A module's answer to the question of what it holds about a person (个人信息保护法 art. 45); found by the keyed hash of the identity number. */
public interface PersonalRecords {

    /** What of the person lies in this county, oldest first. What is said of other members of the household is not his. */
    List<Entry> of(String idHash, RegionCode county);

    /**
     * @param place     where it stands: 档案, 案件, 部门名单
     * @param reference number by which it is found there
     * @param href      page of it; null for none
     * @param term      文化程度, and {@code value} 初中
     */
    record Entry(String place, String reference, String href, String term, String value) {
    }
}
