package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.region.RegionCode;
import java.util.List;

/** {@code objection}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ObjectionForm(String about, String noticeNumber, String caseNumber, String householdName, String groupName, RegionCode village,
                     String grounds, String name, String phone, String channel, List<String> evidence) {

    ObjectionForm {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    boolean anonymous() {
        return name == null;
    }
}
