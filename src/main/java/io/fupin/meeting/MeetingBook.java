package io.fupin.meeting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.meeting.desk.MeetingDesk;
import io.fupin.region.RegionCode;
import org.springframework.stereotype.Component;

/** Writes meetings down for those who have no page to do it on. */
@Component
public class MeetingBook {

    private final MeetingDesk desk;

    MeetingBook(MeetingDesk desk) {
        this.desk = desk;
    }

    /**
     * As the village's committee would on its page.
     *
     * @param form {@code democratic-evaluation}
     * @throws io.fupin.casework.Refusal when the form, the law or a case refuses; nothing is kept then
     */
    public void record(Officer committee, RegionCode village, ObjectNode form) {
        desk.record(committee, village, form);
    }
}
