package io.fupin.privacy.access;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.PersonalRecords;
import io.fupin.privacy.PersonalRecords.Entry;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is stored about a person, for that person (个人信息保护法 art. 45): the county's office looks it up, and who asked is recorded. */
@Component
class PersonData {

    private static final int LONGEST_BASIS = 200;

    private final ObjectProvider<PersonalRecords> records;
    private final IdentityVault vault;
    private final AuditLog audit;
    private final Clock clock;

    PersonData(ObjectProvider<PersonalRecords> records, IdentityVault vault, AuditLog audit, Clock clock) {
        this.records = records;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param errors by field; empty when there is an answer */
    record Answer(List<Entry> entries, Map<String, String> errors) {
    }

    /** @throws Problem 403 for anybody but the county's office */
    void requireRight(Officer officer) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw Problem.forbidden("个人信息由县扶贫办查询，凭本人申请。");
        }
    }

    /** @param basis who asked, and how he showed who he is */
    @Transactional
    Answer answer(Officer officer, String idNumber, String basis) {
        requireRight(officer);
        String number = IdentityNumbers.tidy(idNumber);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<String> fault = number.isEmpty() ? Optional.of("请填身份证号") : IdentityNumbers.faultOfIdentityCard(number, LocalDate.now(clock));
        fault.ifPresent(words -> errors.put("idNumber", words));
        if (basis.isBlank() || basis.strip().length() > LONGEST_BASIS) {
            errors.put("basis", basis.isBlank() ? "请写明谁来查的、怎么核对的身份" : "最多" + LONGEST_BASIS + "字");
        }
        if (!errors.isEmpty()) {
            return new Answer(List.of(), errors);
        }
        String hash = vault.lookupHash(number);
        List<Entry> entries = records.orderedStream().flatMap(one -> one.of(hash, officer.post().region().county()).stream()).toList();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "privacy.answered", hash,
                Map.of("reason", basis.strip(), "values", entries.size()));
        return new Answer(entries, Map.of());
    }
}
