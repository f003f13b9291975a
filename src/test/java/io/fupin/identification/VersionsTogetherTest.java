package io.fupin.identification;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.engine.runtime.ModelUpgrade;
import io.fupin.form.FieldError;
import io.fupin.meeting.desk.MeetingDesk.CaseVote;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Meeting;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A village holds one meeting and posts one notice over cases that began before and after an upgrade: each is asked what the form of its own
 * version asks.
 */
@AutoConfigureMockMvc
class VersionsTogetherTest extends TraceTest {

    private static final String SUPERVISOR = """
            { "id": "field_supervisor", "type": "textfield", "label": "村务监督委员会到场人", "key": "supervisor",
              "validate": { "required": true, "maxLength": 50 } },
            """;
    private static final String REMARK = """
            { "id": "field_ballots_remark", "type": "textfield", "label": "评议说明", "key": "remark", "validate": { "required": true } },
            """;
    private static final String WITNESS = """
            { "id": "field_witness", "type": "textfield", "label": "见证人", "key": "witness", "validate": { "required": true } },
            """;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private MockMvc mvc;

    private Trace before;
    private Trace after;
    private Trace both;
    private ModelUpgrade upgrade;

    @BeforeEach
    void upgradeBetweenTwoCases() {
        before = given.application().investigated();
        upgrade = ModelUpgrade.of(context)
                .changing("forms/democratic-evaluation.form", form -> form
                        .replaceFirst("\"components\"\\s*:\\s*\\[", "\"components\": [" + SUPERVISOR)
                        .replaceFirst("(?s)(\"id\": \"list_ballots\".*?\"components\"\\s*:\\s*\\[)", "$1" + REMARK))
                .changing("forms/notice-posting.form", form -> form
                        .replaceFirst("\"components\"\\s*:\\s*\\[", "\"components\": [" + WITNESS)
                        .replaceFirst("\"maxLength\": 100", "\"maxLength\": 4"))
                .deploy();
        after = given.application(before.village(), Family.ofFour()).investigated();
        both = before.and(after);
        assertThat(after.file().modelRef()).isNotEqualTo(before.file().modelRef());
    }

    @AfterEach
    void asItWas() {
        upgrade.close();
    }

    private Meeting meeting() {
        return both.meeting().present(21).ballot(after.number(), 20, 1, 0).ballot(before.number(), 19, 2, 0);
    }

    private static Meeting remarked(Meeting meeting, int row) {
        ObjectNode form = meeting.form();
        ((ObjectNode) form.path("ballots").get(row)).put("remark", "无异议");
        return meeting.with("ballots", form.get("ballots"));
    }

    @Test
    void aMeetingAsksEachCaseWhatItsVersionAsks() {
        Expect.refusalAt("supervisor", () -> both.met(remarked(meeting(), 0)));
        Expect.refusalAt("ballots[0].remark", () -> both.met(meeting().with("supervisor", "郑监督")));
        Expect.refusalAt("ballots[1].remark", () -> both.met(remarked(remarked(meeting(), 0), 1).with("supervisor", "郑监督"))).isEqualTo("未知字段");
        Expect.refusalAt("weather", () -> both.met(remarked(meeting(), 0).with("supervisor", "郑监督").with("weather", "晴"))).isEqualTo("未知字段");
        both.waitsAt("evaluate");

        Meeting good = remarked(meeting(), 0).with("supervisor", "郑监督");
        Recorded recorded = both.met(good);
        assertThat(recorded.cases()).extracting(CaseVote::passed).containsExactly(true, true);
        assertThat(kept(after, "evaluate").path("supervisor").asText()).isEqualTo("郑监督");
        assertThat(kept(after, "evaluate").at("/ballots/0/remark").asText()).isEqualTo("无异议");
        assertThat(kept(after, "evaluate").at("/ballots/0/yes").asInt()).isEqualTo(20);
        assertThat(kept(before, "evaluate").has("supervisor")).isFalse();
        assertThat(kept(before, "evaluate").path("ballots")).hasSize(1);
        assertThat(kept(before, "evaluate").at("/ballots/0/yes").asInt()).isEqualTo(19);
        // The same record again is no second meeting.
        assertThat(both.met(good).meetingId()).isEqualTo(recorded.meetingId());
    }

    @Test
    void aMeetingOverOldCasesOnlyDoesNotKnowTheNewField() {
        Expect.refusalAt("supervisor", () -> before.met(before.meeting().present(21).ballot(before.number(), 21, 0, 0).with("supervisor", "郑监督")))
                .isEqualTo("未知字段");
        before.evaluated().waitsAt("confirm-evaluation");
        assertThat(Expect.refusal(() -> after.evaluated())).extracting(FieldError::field).containsExactly("supervisor", "ballots[0].remark");
    }

    @Test
    void aNoticeAsksEachCaseWhatItsVersionAsks() throws Exception {
        both.met(remarked(meeting(), 0).with("supervisor", "郑监督"));
        both.confirmed().waitsAt("post-village-notice");
        Officer committee = both.village().committee();
        String page = mvc.perform(get("/notices/new?kind=VILLAGE_NOTICE").with(as(committee))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("\"witness\"").contains("\"place\"");

        ObjectNode form = both.posting(committee).put("place", "村部");
        Expect.refusalAt("witness", () -> post(form));
        // The newer version's place has at most four characters, and its case is among them.
        Expect.refusalAt("place", () -> post(form.deepCopy().put("witness", "韩老师").put("place", "村部公示栏")));
        post(form.deepCopy().put("witness", "韩老师"));
        assertThat(kept(after, "post-village-notice").path("witness").asText()).isEqualTo("韩老师");
        assertThat(kept(before, "post-village-notice").has("witness")).isFalse();
        both.waits().periodOver().waitsAt("township-review");
    }

    private void post(ObjectNode form) {
        office.noticeDesk().post(both.village().committee(), NoticeKind.VILLAGE_NOTICE, both.village().code(), both.numbers(), form);
    }

    private ObjectNode kept(Trace trace, String step) {
        List<ObjectNode> history = office.revisions().history(trace.number(), step).stream().map(revision -> revision.form()).toList();
        return history.get(history.size() - 1);
    }
}
