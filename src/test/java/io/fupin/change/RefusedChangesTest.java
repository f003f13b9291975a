package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseErasure;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.retention.RefusedChanges;
import io.fupin.support.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** {@code refused-change-retention}, 24 months: what was reported and never written goes; what was written stays. */
class RefusedChangesTest extends ChangeTest {

    @Autowired
    private RefusedChanges retention;
    @Autowired
    private ChangeRows rows;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private WebApplicationContext application;

    @Test
    void theNewcomerOfARefusedChangeIsNotOnRecordForEver() {
        registered();
        ObjectNode form = form("婚入", told -> newcomer(told, "赵小秀", "之儿媳", 1990, false).put("happenedOn", "2016-11-01").put("proof", "结婚证"));
        String number = form.at("/members/0/idNumber").asText();
        ChangeTrace refused = ChangeTrace.reported(office, start, village, village.committee(), form).rejectedBy(village.township(), "没有领证");
        ChangeTrace written = reported("死亡", deathOf(4)).townshipApproved();
        assertThat(written.file().open()).isFalse();
        assertThat(held(refused.number(), "赵小秀")).isNotEmpty();

        given.on("2018-12-05T23:00+08:00");
        retention.erase();
        assertThat(held(refused.number(), "赵小秀")).as("the last day").isNotEmpty();
        given.on("2018-12-06T03:55+08:00");
        retention.erase();
        assertThat(held(refused.number(), "赵小秀")).isEmpty();
        assertThat(held(refused.number(), number)).isEmpty();
        assertThat(rows.get(refused.number()).lines()).isEmpty();
        assertThat(refused.file().subject()).isEqualTo(CaseErasure.ERASED);
        assertThat(refused.file().result()).as("what was decided stays").isNotBlank();
        Browser.of(application, village.township()).open("/cases/" + refused.number()).expect(200).hides("赵小秀");
        assertThat(rows.get(written.number()).lines()).as("what was written stays").isNotEmpty();
        assertThat(written.file().subject()).isNotEqualTo(CaseErasure.ERASED);
    }

    /** Tables in which some row of the case still says this. */
    private List<String> held(String caseNumber, String text) {
        return jdbc.sql("""
                select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = 'case_number' and data_type = 'text'
                    and table_name not like 'act\\_%'
                """).query(String.class).list().stream().filter(table -> jdbc.sql("select exists (select 1 from " + table
                + " x where x.case_number = ? and x::text like ?)").params(caseNumber, "%" + text + "%").query(Boolean.class).single()).toList();
    }
}
