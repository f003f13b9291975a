package io.fupin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.form.FieldError;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.data.Receipts;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 异议: to the level above, holding one household, answered, appealed once. */
class ObjectionTest extends NoticeTest {

    @Autowired
    private ObjectionDesk objections;
    @Autowired
    private Receipts receipts;
    @Autowired
    private JdbcClient jdbc;

    private Officer township;
    private Officer county;
    private Officer city;

    @BeforeEach
    void people() {
        township = place.township();
        county = place.county();
        city = city();
    }

    private ObjectNode objection(String caseNumber) {
        return form().put("about", "listed").put("village", village.value()).put("caseNumber", caseNumber).put("grounds", "他家在镇上开着小卖店");
    }

    private Filed object(String caseNumber) {
        return objections.file(null, objection(caseNumber));
    }

    private void complete(String number, Officer officer, String outcome, ObjectNode form) {
        office.desk().complete(task(number).id(), officer, outcome, "", form);
    }

    private void accept(String number, Officer officer) {
        complete(number, officer, "accept", form());
    }

    private void inquire(String number, Officer officer, String finding, Boolean changesInput) {
        ObjectNode form = form().put("finding", finding).put("findings", "两人入户，小卖店系其弟所有");
        if (changesInput != null) {
            form.put("changesInput", changesInput);
        }
        form.putArray("evidence").add(photo(officer));
        complete(number, officer, "submit", form);
    }

    private void reply(String number, Officer officer) {
        complete(number, officer, "submit", form().put("reply", "经核查，情况说明如下").put("deliveredOn", today().toString())
                .put("deliveryMethod", "网上"));
    }

    private void handle(String number, Officer officer, String finding, Boolean changesInput) {
        accept(number, officer);
        inquire(number, officer, finding, changesInput);
        reply(number, officer);
    }

    private void decideAppeal(String number, Officer officer, String finding) {
        ObjectNode form = form().put("finding", finding).put("findings", "另派两人核查").put("reply", "复核认为属实");
        form.putArray("evidence").add(photo(officer));
        complete(number, officer, "submit", form);
    }

    @Test
    void oneObjectorStopsOneHouseholdOfMany() {
        List<String> cases = casesAt("post-village-notice", 5);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        pass("P2D");
        Filed filed = object(cases.get(2));
        assertThat(filed.receipt()).matches("[0-9A-HJKMNP-TV-Z]{10}");
        assertThat(receipts.find(filed.receipt()).orElseThrow().caseNumber()).isEqualTo(filed.number());
        pass("P10D");
        for (int i = 0; i < 5; i++) {
            assertThat(steps(cases.get(i))).isEqualTo(i == 2 ? List.of() : List.of("township-review"));
        }
        assertThat(notices.entries(notice.number()).get(2).state()).isEqualTo(State.HELD);
        assertThat(notices.find(notice.number()).orElseThrow().draw().of()).isEqualTo(5);
        assertThat(story(cases.get(2))).contains(Kind.OBJECTION, Kind.NOTICE_HELD).doesNotContain(Kind.NOTICE_PASSED);

        handle(filed.number(), township, "不成立", null);
        assertThat(steps(cases.get(2))).containsExactly("township-review");
        assertThat(notices.entries(notice.number()).get(2).state()).isEqualTo(State.PASSED);
    }

    @Test
    void aClosedObjectionDoesNotHoldTheNotice() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        handle(object(cases.get(0)).number(), township, "部分成立", false);
        assertThat(steps(cases.get(0))).isEmpty();
        pass("P8D");
        assertThat(steps(cases.get(0))).containsExactly("township-review");
        assertThat(story(cases.get(0))).doesNotContain(Kind.NOTICE_HELD);
    }

    @Test
    void itWaitsForTheLastOfSeveral() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed first = object(cases.get(0));
        Filed second = object(cases.get(0));
        pass("P8D");
        handle(first.number(), township, "不成立", null);
        assertThat(steps(cases.get(0))).isEmpty();
        accept(second.number(), township);
        assertThat(steps(cases.get(0))).isEmpty();
        inquire(second.number(), township, "不成立", null);
        reply(second.number(), township);
        assertThat(steps(cases.get(0))).containsExactly("township-review");
    }

    @Test
    void anUpheldOneSendsTheCaseBackToTheVisitAndToANewNotice() {
        Trace trace = given.application(place, Family.ofFour()).upTo("post-village-notice").villageNoticePosted();
        String number = trace.number();
        String filed = object(number).number();
        accept(filed, township);
        inquire(filed, township, "成立", null);
        assertThat(steps(number)).containsExactly("investigate");
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.WITHDRAWN);
        assertThat(story(number)).contains(Kind.SENT_BACK);
        reply(filed, township);
        assertThat(theCase(filed).open()).isTrue();
        trace.upTo("post-village-notice").villageNoticePosted();
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.RENOTICED, State.RUNNING);
        pass("P10D");
        assertThat(theCase(filed).result()).isEqualTo("成立");
        assertThat(steps(number)).containsExactly("township-review");
    }

    @Test
    void partlyUpheldGoesBackOnlyWhenItChangesAnInput() {
        Trace changing = given.application(place, Family.ofFour()).upTo("post-village-notice").villageNoticePosted();
        String first = object(changing.number()).number();
        accept(first, township);
        inquire(first, township, "部分成立", true);
        changing.waitsAt("investigate");
        Trace harmless = given.application(place, Family.ofFour()).upTo("post-village-notice").villageNoticePosted();
        String second = object(harmless.number()).number();
        accept(second, township);
        inquire(second, township, "部分成立", false);
        harmless.waits();
    }

    @Test
    void refusedOnesAndMergedOnesHoldNothing() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed first = object(cases.get(0));
        Filed second = object(cases.get(0));
        Filed third = object(cases.get(0));
        assertThat(office.desk().open(task(second.number()).id(), township).data().path("mergedInto").asText()).isEqualTo(first.number());
        complete(second.number(), township, "merge", form().put("mergedInto", first.number()));
        assertThat(theCase(second.number()).result()).isEqualTo("已合并");
        complete(third.number(), township, "refuse", form().put("reason", "没有具体内容"));
        assertThat(theCase(third.number()).result()).isEqualTo("不予受理");
        pass("P8D");
        assertThat(steps(cases.get(0))).isEmpty();
        complete(first.number(), township, "refuse", form().put("reason", "没有具体内容"));
        assertThat(steps(cases.get(0))).containsExactly("township-review");
    }

    @Test
    void isMergedOnlyIntoAnOpenOneAboutTheSameThing() {
        List<String> cases = casesAt("post-village-notice", 2);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed first = object(cases.get(0));
        Filed other = object(cases.get(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> complete(first.number(), township, "merge", form().put("mergedInto", other.number())))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("mergedInto"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> complete(first.number(), township, "merge", form().put("mergedInto", first.number())));
    }

    @Test
    void goesToTheLevelAboveTheOneComplainedOf() {
        List<String> village = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, village);
        assertThat(task(object(village.get(0)).number()).post()).isEqualTo(township.post());

        List<String> second = casesAt("post-township-notice", 1);
        post(NoticeKind.TOWNSHIP_NOTICE, second);
        String toCounty = object(second.get(0)).number();
        assertThat(task(toCounty).post()).isEqualTo(county.post());
        assertThat(objections.find(toCounty).orElseThrow().against()).isEqualTo(Against.TOWNSHIP);

        Trace registered = given.application(place, Family.ofFour()).upTo("assign-helper");
        String toCity = object(registered.number()).number();
        assertThat(task(toCity).post()).isEqualTo(city.post());
        assertThat(objections.find(toCity).orElseThrow().late()).isTrue();
    }

    @Test
    void whoActedUnderThePostComplainedOfLeavesItToAColleague() {
        List<String> cases = casesAt("post-township-notice", 1);
        Officer both = people.holding("TOWNSHIP_OFFICE@" + village.township(), "COUNTY_OFFICE@" + village.county());
        desk.post(both, NoticeKind.TOWNSHIP_NOTICE, village, cases, posting(both));
        String filed = object(cases.get(0)).number();
        Officer asCounty = new Officer(both.personId(), both.username(), both.name(), both.posts().get(1), both.posts());
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> accept(filed, asCounty)).withMessageContaining("另一人");
        accept(filed, county);
        assertThat(steps(filed)).containsExactly("inquire");
    }

    @Test
    void upheldAgainstARegisteredHouseholdWaitsForItsRemoval() {
        Trace registered = given.application(place, Family.ofFour()).toTheEnd().hasEnded("已建档立卡");
        String filed = object(registered.number()).number();
        handle(filed, city, "成立", null);
        pass("P20D");
        assertThat(theCase(filed).result()).isEqualTo("成立，待清退");
        assertThat(objections.listing(county, new ObjectionDesk.Filter(ObjectionDesk.State.REMOVAL, null), null, 100).items())
                .extracting(line -> line.objection().number()).contains(filed);
    }

    @Test
    void anObjectionIsAppealedOnceAndTheAppealHoldsNothing() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        String filed = object(cases.get(0)).number();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> objections.appeal(filed, township, "不服")).withMessageContaining("还没有答复");
        handle(filed, township, "不成立", null);
        objections.appeal(filed, township, "没有找我核实");
        assertThat(steps(filed)).containsExactly("decide-appeal");
        assertThat(task(filed).post()).isEqualTo(county.post());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> objections.appeal(filed, township, "还是不服")).withMessageContaining("只有一次");
        pass("P8D");
        assertThat(steps(cases.get(0))).containsExactly("township-review");
        decideAppeal(filed, county, "不成立");
        assertThat(theCase(filed).result()).isEqualTo("不成立");
        assertThat(steps(cases.get(0))).containsExactly("township-review");
    }

    @Test
    void anAppealThatIsUpheldTakesEffect() {
        Trace trace = given.application(place, Family.ofFour()).upTo("post-village-notice").villageNoticePosted();
        String filed = object(trace.number()).number();
        handle(filed, township, "不成立", null);
        objections.appeal(filed, township, "没有找我核实");
        decideAppeal(filed, county, "成立");
        trace.waitsAt("investigate");
        assertThat(theCase(filed).result()).isEqualTo("成立");
        assertThat(objections.find(filed).orElseThrow().appealFinding()).isEqualTo(Finding.UPHELD);
    }

    @Test
    void theAppealPeriodEndsWithItsLastDay() {
        at("2016-10-10T09:00:00");
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        String filed = object(cases.get(0)).number();
        handle(filed, township, "不成立", null);
        assertThat(objections.find(filed).orElseThrow().appealUntil()).isEqualTo("2016-10-17");
        passUntil("2016-10-17T23:59:59");
        assertThat(theCase(filed).open()).isTrue();
        pass("PT1S");
        assertThat(theCase(filed).result()).isEqualTo("不成立");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> objections.appeal(filed, township, "不服")).withMessageContaining("已经过了");
    }

    @Test
    void aTimerThatFiresWhileSomebodyObjectsTakesOnePathOnly() throws Exception {
        for (int round = 0; round < 4; round++) {
            at("2016-10-10T09:00:00");
            List<String> cases = casesAt("post-village-notice", 1);
            String number = cases.get(0);
            post(NoticeKind.VILLAGE_NOTICE, cases);
            passUntil("2016-10-17T23:59:59");
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                Future<?> timer = both.submit(() -> {
                    start.await();
                    pass("PT2S");
                    return null;
                });
                Future<Filed> objector = both.submit((Callable<Filed>) () -> {
                    start.await();
                    return object(number);
                });
                timer.get();
                String filed = objector.get().number();
                boolean held = steps(number).isEmpty();
                NoticeEntry entry = notices.ofCase(number).get(0);
                assertThat(entry.state()).isEqualTo(held ? State.HELD : State.PASSED);
                assertThat(story(number).contains(Kind.NOTICE_HELD)).isEqualTo(held);
                assertThat(story(number).contains(Kind.NOTICE_PASSED)).isEqualTo(!held);
                handle(filed, township, "不成立", null);
                assertThat(steps(number)).containsExactly("township-review");
            } finally {
                both.shutdownNow();
            }
        }
    }

    @Test
    void manyObjectorsAtOnceAreAllHeard() throws Exception {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        try {
            List<Future<Filed>> filed = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                filed.add(crowd.submit(() -> object(cases.get(0))));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<Filed> one : filed) {
                numbers.add(one.get().number());
            }
            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(objections.of(cases.get(0))).hasSize(12);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void whoObjectedIsSealedAndOpensForTheHandlingOfficeOnly() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed filed = objections.file(null, objection(cases.get(0)).put("name", "赵有才").put("phone", "13912345678"));
        Objection objection = objections.get(filed.number(), township);
        assertThat(objections.objector(objection, township)).hasValueSatisfying(who -> {
            assertThat(who.name()).isEqualTo("赵有才");
            assertThat(who.phone()).isEqualTo("13912345678");
        });
        assertThat(objections.objector(objection, county)).isEmpty();
        assertThat(objections.objector(objection, place.committee())).isEmpty();
        for (String table : List.of("objection", "case_revision", "case_event", "case_file")) {
            String key = table.equals("objection") ? "number" : "case_number";
            assertThat(jdbc.sql("select t::text from " + table + " t where " + key + " = ?").param(filed.number()).query(String.class).list())
                    .as(table).noneMatch(row -> row.contains("赵有才") || row.contains("13912345678"));
        }
    }

    @Test
    void theVillageSeesThatThereIsOneAndNotWhatOrWhose() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed filed = objections.file(null, objection(cases.get(0)).put("name", "赵有才"));
        for (String role : List.of("VILLAGE_COMMITTEE", "VILLAGE_TEAM")) {
            Officer officer = officer(role + "@" + village);
            assertThatThrownBy(() -> objections.get(filed.number(), officer)).isInstanceOf(Cases.NotFound.class);
            assertThat(objections.listing(officer, new ObjectionDesk.Filter(ObjectionDesk.State.ALL, null), null, 50).items()).isEmpty();
            assertThatThrownBy(() -> office.desk().open(task(filed.number()).id(), officer)).isInstanceOf(Cases.NotFound.class);
        }
        assertThat(events(cases.get(0))).noneMatch(event -> event.text() != null && (event.text().contains("赵有才") || event.text().contains("小卖店")));
        assertThat(events(cases.get(0))).anySatisfy(event -> assertThat(event.text()).contains("由上级核查"));
    }

    @Test
    void rightsAreThoseOfTheOffice() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        String filed = object(cases.get(0)).number();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> accept(filed, county));
        Officer elsewhere = given.village().township();
        if (!elsewhere.post().equals(township.post())) {
            assertThatExceptionOfType(Cases.NotFound.class).isThrownBy(() -> accept(filed, elsewhere));
        }
        for (String post : List.of("AUDITOR@" + village.county(), "ADMIN@" + village.county(), "COUNTY_LEADERS@" + village.county(),
                "VILLAGE_TEAM@" + village)) {
            Officer officer = officer(post);
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> objections.file(officer, objection(cases.get(0)).put("channel", "来信")));
        }
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> office.moves().terminate(filed, county, "不办了"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> office.moves().withdraw(filed, township, "不办了"));
    }

    @Test
    void staffRecordsWhatComesByLetterAndOnlyWithinItsArea() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        Filed filed = objections.file(county, objection(cases.get(0)).put("channel", "来信").put("name", "赵有才"));
        assertThat(theCase(filed.number()).startedBy()).isEqualTo(county.personId());
        refused(county, objection(cases.get(0)).put("channel", "网上"), "channel");
        Officer neighbour = given.village().committee();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> objections.file(neighbour, objection(cases.get(0)).put("channel", "来电")));
        refused(county, objection("SB-220281-2016-999999").put("channel", "来信"), "caseNumber");
    }

    @Test
    void thePublicIsNeverToldWhatExists() {
        Filed nobody = objections.file(null, objection("SB-220281-2016-999999"));
        assertThat(objections.find(nobody.number()).orElseThrow().caseNumber()).isNull();
        Filed unknownName = objections.file(null, form().put("about", "left-out").put("village", village.value())
                .put("householdName", "无此人").put("grounds", "他家很困难"));
        assertThat(task(unknownName.number()).post()).isEqualTo(township.post());
        refused(null, form().put("about", "listed").put("village", village.value()).put("grounds", "不公平"), "householdName");
        refused(null, form().put("about", "procedure").put("village", "999999999999").put("grounds", "没有开会"), "village");
        refused(null, form().put("about", "procedure").put("village", village.value()).put("grounds", "没有开会").put("phone", "13912345678"), "name");
        refused(null, objection("X").put("unknown", "y"), "unknown");
    }

    @Test
    void aHouseholdIsFoundByItsNameOnTheNotice() {
        List<String> cases = casesAt("post-village-notice", 2);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        String head = notices.entries(notice.number()).get(1).head();
        long same = notices.entries(notice.number()).stream().filter(entry -> entry.head().equals(head)).count();
        Filed filed = objections.file(null, form().put("about", "listed").put("village", village.value()).put("noticeNumber", notice.number())
                .put("householdName", head).put("grounds", "开着小卖店"));
        assertThat(objections.find(filed.number()).orElseThrow().caseNumber()).isEqualTo(same == 1 ? cases.get(1) : null);
    }

    @Test
    void aRefusedApplicantObjectsToTheDecision() {
        Trace refused = given.application(place, Family.ofFour()).upTo("evaluate").evaluated(5, 20, 0).confirmed().hasEnded("评议未通过");
        CaseFile file = refused.file();
        String filed = objections.file(null, form().put("about", "left-out").put("village", village.value())
                .put("householdName", file.subject()).put("grounds", "我家确实困难")).number();
        Objection objection = objections.find(filed).orElseThrow();
        assertThat(objection.caseNumber()).isEqualTo(file.caseNumber());
        assertThat(objection.against()).isEqualTo(Against.VILLAGE);
        assertThat(task(filed).post()).isEqualTo(township.post());
    }

    @Test
    void anUpheldRefusalBeginsAnewWithALinkedCase() {
        Trace refused = given.application(place, Family.ofFour()).upTo("evaluate").evaluated(5, 20, 0).confirmed().hasEnded("评议未通过");
        String filed = objections.file(null, form().put("about", "left-out").put("village", village.value())
                .put("householdName", refused.file().subject()).put("grounds", "我家确实困难")).number();
        handle(filed, township, "成立", null);
        String told = events(refused.number()).get(events(refused.number()).size() - 2).text();
        assertThat(told).contains("重新办理，新案件 识2016-");
        String anew = jdbc.sql("select case_number from case_file where previous_case = ?").param(refused.number()).query(String.class).single();
        assertThat(theCase(anew).subject()).isEqualTo(refused.file().subject());
        assertThat(steps(anew)).containsExactly("investigate");
        assertThat(theCase(anew).startedBy()).isEqualTo(township.personId());
    }

    @Test
    void anUpheldFindingStandsWhereNoCaseCanBeBegun() {
        Family family = Family.ofFour();
        Trace refused = given.application(place, family).upTo("evaluate").evaluated(5, 20, 0).confirmed().hasEnded("评议未通过");
        String filed = objections.file(null, form().put("about", "left-out").put("village", village.value())
                .put("householdName", refused.file().subject()).put("grounds", "我家确实困难")).number();
        Trace meanwhile = given.application(place, family);
        handle(filed, township, "成立", null);
        assertThat(objections.find(filed).orElseThrow().finding()).isEqualTo(Finding.UPHELD);
        assertThat(events(refused.number())).anySatisfy(event -> assertThat(event.text()).contains("现在不能重新立案"));
        assertThat(steps(meanwhile.number())).containsExactly("investigate");
        assertThat(jdbc.sql("select count(*) from case_file where previous_case = ?").param(refused.number()).query(Long.class).single()).isZero();
    }

    @Test
    void evidenceOfOthersCannotBeNamed() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        ObjectNode stolen = objection(cases.get(0));
        stolen.putArray("evidence").add(photo(place.committee()));
        refused(null, stolen, "evidence[0]");
        ObjectNode own = objection(cases.get(0));
        own.putArray("evidence").add(photo(null));
        assertThat(objections.file(null, own).receipt()).hasSize(10);
    }

    private void refused(Officer officer, ObjectNode form, String field) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> objections.file(officer, form))
                .satisfies(refusal -> assertThat(refusal.errors()).extracting(FieldError::field).contains(field));
    }
}
