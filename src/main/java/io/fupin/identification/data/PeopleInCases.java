package io.fupin.identification.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Revisions;
import io.fupin.notice.Notices;
import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.PersonalRecords;
import io.fupin.region.RegionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases hold about a person: his own lines, not his neighbours' nor his household's others. */
@Component
@Order(2)
class PeopleInCases implements PersonalRecords {

    /** What is asked of a member of a household, by the names of the forms. */
    private static final Map<String, String> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put("name", "姓名");
        TERMS.put("relation", "与户主关系");
        TERMS.put("idType", "证件类型");
        TERMS.put("idNumber", "证件号码");
        TERMS.put("sex", "性别");
        TERMS.put("birthDate", "出生日期");
        TERMS.put("education", "文化程度");
        TERMS.put("schooling", "在校生状况");
        TERMS.put("health", "健康状况");
        TERMS.put("labourSkill", "劳动技能");
    }

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Notices notices;
    private final IdentityVault vault;

    PeopleInCases(JdbcClient jdbc, Revisions revisions, Notices notices, IdentityVault vault) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.notices = notices;
        this.vault = vault;
    }

    private record Standing(String caseNumber, String relation, String phase, String result) {
    }

    @Override
    public List<Entry> of(String idHash, RegionCode county) {
        List<Entry> entries = new ArrayList<>();
        jdbc.sql("""
                select m.case_number, m.relation, c.phase, c.result from case_member m join case_file c on c.case_number = m.case_number
                where m.id_hash = ? and c.county = ? order by c.opened_at, m.case_number
                """).params(idHash, county.value()).query((row, index) -> new Standing(row.getString("case_number"), row.getString("relation"),
                row.getString("phase"), row.getString("result"))).list().forEach(standing -> read(standing, idHash, entries));
        return entries;
    }

    private void read(Standing standing, String idHash, List<Entry> entries) {
        String number = standing.caseNumber();
        add(entries, number, "案件", standing.result() == null ? "在办，" + standing.phase() : standing.result());
        Optional<ObjectNode> application = revisions.latest(number, "start").map(Revisions.Revision::form);
        Optional<ObjectNode> visit = revisions.latest(number, "investigate").map(Revisions.Revision::form).filter(form -> !form.path("members").isEmpty());
        JsonNode members = visit.or(() -> application).map(form -> form.path("members")).orElseThrow();
        StreamSupport.stream(members.spliterator(), false).filter(member -> !member.path("idNumber").asText().isEmpty()
                && vault.lookupHash(member.path("idNumber").asText()).equals(idHash)).forEach(member -> TERMS.forEach((key, term) ->
                add(entries, number, term, text(member.path(key)))));
        if ("户主".equals(standing.relation())) {
            application.ifPresent(form -> {
                add(entries, number, "申请人", text(form.path("applicantName")));
                add(entries, number, "联系电话", text(form.path("phone")));
                add(entries, number, "申请理由", text(form.path("reason")));
            });
            notices.ofCase(number).forEach(entry -> add(entries, number, entry.kind().title(), entry.notice() + "，" + entry.state().title()));
        }
    }

    private static String text(JsonNode value) {
        return value.isArray() ? String.join("、", StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()) : value.asText();
    }

    private static void add(List<Entry> entries, String number, String term, String value) {
        if (value != null && !value.isEmpty()) {
            entries.add(new Entry("案件", CaseNumbers.shortForm(number), "/cases/" + number, term, value));
        }
    }
}
