package io.fupin.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.WorkItem;
import io.fupin.draft.Drafts.Saved;
import io.fupin.draft.Drafts.Typed;
import io.fupin.draft.data.DraftSweep;
import io.fupin.evidence.EvidenceUse;
import io.fupin.problem.Problem;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What was typed and not handed in waits for its author, and for nobody else. */
class DraftsTest extends TraceTest {

    @Autowired
    private Drafts drafts;
    @Autowired
    private DraftSweep sweep;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ObjectProvider<EvidenceUse> uses;

    @Test
    void waitsForItsAuthorUnderThePostItWasTypedUnder() {
        Village village = given.village();
        Officer author = village.committee();
        save(author, "start-household-identification", 0, "phone", 0, typed("findings", "三间砖房"));

        assertThat(drafts.find(author, "start-household-identification").orElseThrow().content().at("/form/findings").asText()).isEqualTo("三间砖房");
        assertThat(drafts.find(village.secondCommittee(), "start-household-identification")).as("same post, another person").isEmpty();
        assertThat(drafts.list(village.county(), null, 50).items()).isEmpty();
        Officer elsewhere = new Officer(author.personId(), author.username(), author.name(), village.team().post(), author.posts());
        assertThat(drafts.find(elsewhere, "start-household-identification")).as("same person, another post").isEmpty();
    }

    @Test
    void identityNumbersAndPhonesLieThereSealed() {
        Officer author = given.village().committee();
        ObjectNode content = typed("phone", "13904420017");
        content.withObject("/form").withArray("members").addObject().put("name", "于广发").put("idNumber", "220281197003150011");
        save(author, "start-household-identification", 0, "desk", 0, content);

        String stored = jdbc.sql("select content from draft where person_id = ?").params(author.personId()).query(String.class).single();
        assertThat(stored).contains("于广发").doesNotContain("220281197003150011").doesNotContain("13904420017");
        assertThat(drafts.find(author, "start-household-identification").orElseThrow().content()).isEqualTo(content);
    }

    @Test
    void ofTwoDevicesTheOneTypedOnLastWinsAndBothAreTold() {
        Officer author = given.village().committee();
        String key = "start-objection-handling";
        assertThat(save(author, key, 0, "desk", 0, typed("reason", "一")).draft().version()).isEqualTo(1);
        Saved phone = save(author, key, 1, "phone", 0, typed("reason", "二"));
        assertThat(phone.other()).as("it went on from what the desk had kept").isNull();

        Saved desk = save(author, key, 1, "desk", 0, typed("reason", "三"));
        assertThat(desk.kept()).isTrue();
        assertThat(desk.draft().version()).isEqualTo(3);
        assertThat(desk.other().content().at("/form/reason").asText()).isEqualTo("二");

        Saved late = save(author, key, 2, "phone", 3600, typed("reason", "四"));
        assertThat(late.kept()).as("typed an hour ago, when the phone had no line").isFalse();
        assertThat(late.draft().content().at("/form/reason").asText()).isEqualTo("三");
        assertThat(drafts.find(author, key).orElseThrow().version()).isEqualTo(3);

        assertThat(save(author, key, 1, "desk", 0, typed("reason", "五")).other()).as("an answer got lost: its own save stands in nobody's way").isNull();
    }

    @Test
    void isGoneOnceTheTaskWasDoneAndSaysWhenSomebodyElseDidIt() {
        Trace trace = given.application();
        Village village = trace.village();
        String task = trace.task().id();
        save(village.committee(), task, 0, "desk", 0, typed("findings", "我填的"));
        save(village.secondCommittee(), task, 0, "phone", 0, typed("findings", "他填的"));
        assertThat(drafts.list(village.committee(), null, 50).items()).singleElement().satisfies(one -> {
            assertThat(one.draft().title()).isEqualTo(trace.family().head() + "　入户调查");
            assertThat(one.over()).isNull();
        });

        trace.investigated();
        assertThat(drafts.find(village.committee(), task)).isEmpty();
        assertThat(drafts.list(village.secondCommittee(), null, 50).items()).singleElement()
                .satisfies(one -> assertThat(one.over()).isEqualTo("已由 " + village.committee().name() + " 办结：提交"));
        assertThatThrownBy(() -> save(village.secondCommittee(), task, 1, "phone", 0, typed("findings", "还在填"))).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining(village.committee().name());
    }

    @Test
    void ofATaskIsKeptByWhoeverMayDoItOnly() {
        Trace trace = given.application();
        String task = trace.task().id();
        assertThatThrownBy(() -> save(trace.village().township(), task, 0, "desk", 0, typed("findings", "越权"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save(given.village().committee(), task, 0, "desk", 0, typed("findings", "外村"))).isInstanceOf(Cases.NotFound.class);
    }

    @Test
    void tellsThatSomebodyHasBegunOnATask() {
        Trace cases = given.applications(2).investigated();
        Village village = cases.village();
        WorkItem meeting = cases.one(0).task();
        assertThat(begun(meeting, village.committee())).isFalse();

        drafts.save(village.secondCommittee(), "meeting-" + village.code(), new Typed(0, "desk", 0, "民主评议会", "/meetings/new",
                List.of(meeting.caseNumber()), typed("chair", "李国军")));
        assertThat(begun(meeting, village.committee())).as("a colleague tells the meeting that names this case").isTrue();
        assertThat(begun(meeting, village.secondCommittee())).as("one's own draft stands in nobody's way").isFalse();
        assertThat(begun(cases.one(1).task(), village.committee())).as("a case that the meeting leaves out").isFalse();
    }

    private boolean begun(WorkItem item, Officer asking) {
        return drafts.begunByAnother(item.id(), item.caseNumber(), item.post(), asking.personId()).isPresent();
    }

    @Test
    void goesAfterTheDaysOfTheParameterAndItsPhotosWaitAsLong() {
        Officer author = given.village().committee();
        ObjectNode content = typed("place", "村部");
        content.withObject("/form").withArray("photoEvidence").add("photo-1");
        save(author, "notice-VILLAGE_NOTICE-220281103213", 0, "phone", 0, content);
        assertThat(uses.stream().anyMatch(use -> use.awaited(Set.of("photo-1", "photo-2")).equals(Set.of("photo-1")))).isTrue();
        assertThat(uses.stream().noneMatch(use -> use.linked(Set.of("photo-1")).contains("photo-1"))).as("still its uploader's own").isTrue();

        Duration kept = Duration.ofSeconds(jdbc.sql("select extract(epoch from expires_at - typed_at)::bigint from draft where person_id = ?")
                .params(author.personId()).query(Long.class).single());
        assertThat(kept).isEqualTo(Duration.ofDays(30));
        jdbc.sql("update draft set expires_at = typed_at - interval '1 second' where person_id = ?").params(author.personId()).update();
        sweep.sweep();
        assertThat(drafts.count(author)).isZero();
    }

    @Test
    void whatCannotBeKeptIsRefusedInWords() {
        Officer author = given.village().committee();
        assertThatThrownBy(() -> save(author, "名字", 0, "desk", 0, typed("a", "b"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> save(author, "start-x", 0, "desk", 0, typed("a", "字".repeat(Drafts.LARGEST)))).isInstanceOf(Problem.class).hasMessageContaining("太大");
        assertThatThrownBy(() -> drafts.save(author, "start-x", new Typed(0, "desk", 0, "题", "//elsewhere.example", List.of(), typed("a", "b"))))
                .isInstanceOf(Problem.class);
        assertThat(drafts.count(author)).isZero();
    }

    @Test
    void standsInABoxOfItsOwnWithAWayOnAndAWayOut() {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        for (int i = 0; i < 21; i++) {
            save(author, "start-number-" + i, 0, "desk", 0, typed("findings", "第" + i));
        }
        save(author, trace.task().id(), 0, "desk", 0, typed("findings", "房子"));
        Browser desk = Browser.of(application, author);

        Browser.Page first = desk.open("/tasks?box=drafts").expect(200).shows("草稿 22", trace.family().head() + " 入户调查", "继续填写", "删除", "下一页");
        String next = first.find("rel=\"next\"[^>]*href=\"([^\"]+)\"").orElseThrow();
        Browser.Page second = desk.open(next).expect(200);
        assertThat(second.text()).contains("继续填写", "回第一页").doesNotContain("入户调查");
        assertThat(office.statements().during(() -> desk.open("/tasks?box=drafts")).count()).as("independent of the number of drafts")
                .isEqualTo(office.statements().during(() -> desk.open(next)).count());

        desk.post("/drafts/" + trace.task().id() + "/deletion", Map.of()).expect(302);
        assertThat(drafts.find(author, trace.task().id())).isEmpty();
        Browser.of(application, trace.village().secondCommittee()).open("/tasks?box=drafts").expect(200).shows("没有草稿").hides("第1");
    }

    private Saved save(Officer officer, String key, long version, String writer, long secondsAgo, ObjectNode content) {
        return drafts.save(officer, key, new Typed(version, writer, secondsAgo, "贫困户识别申请", "/cases/new", List.of(), content));
    }

    private static ObjectNode typed(String field, String value) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("form").put(field, value);
        content.putObject("page");
        return content;
    }
}
