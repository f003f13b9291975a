package io.fupin.notice;

import io.fupin.account.Officer;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Optional;

/** 监督电话: whom people call, printed on notices and letters and shown on the public pages. */
public interface OfficeContacts {

    /** Of a place, a village's from its own up to the county's, nearest first; without those that are not on record. */
    List<OfficeContact> around(RegionCode place);

    /** Of this very region. */
    Optional<OfficeContact> of(RegionCode region);

    /** Whether this post is an office that enters a number of its own. */
    boolean mayEnter(Officer officer);

    /**
     * An office enters its own number.
     *
     * @throws Refusal    when it is no phone number
     * @throws NotAllowed for a post that is no office of the procedures
     */
    OfficeContact enter(Officer officer, String phone, String hours);

    /**
     * @param office as people call it: 漂河镇扶贫办
     * @param phone  as people write it: 0432-60000103
     * @param hours  工作日 8:30—16:30; null where not said
     */
    record OfficeContact(RegionCode region, String office, String phone, String hours) {
    }
}
