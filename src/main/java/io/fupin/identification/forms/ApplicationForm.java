package io.fupin.identification.forms;

import io.fupin.household.MemberForm;
import java.time.LocalDate;
import java.util.List;

/** 农户申请 as handed in. */
public record ApplicationForm(String ground, String householdNumber, String basis, List<String> householdBookEvidence, String applicantName,
                              String groupName, String phone, String reason, LocalDate appliedOn, List<MemberForm> members,
                              Boolean consent, List<String> consentEvidence) {

    /** 新识别 unless told otherwise. */
    public String groundOrNew() {
        return ground == null || ground.isBlank() ? "新识别" : ground;
    }
}
