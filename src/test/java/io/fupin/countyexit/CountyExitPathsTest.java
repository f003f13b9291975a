package io.fupin.countyexit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.countyexit.rules.CountyJudgement;
import io.fupin.engine.Decisions;
import io.fupin.engine.FlowCoverage;
import io.fupin.journey.Pictures;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.OfficeContacts;
import io.fupin.region.RegionCode;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through 贫困县摘帽, and its rule at the borders. */
class CountyExitPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(CountyExit.PROCESS);

    @Autowired
    private CountyExit exits;
    @Autowired
    private Decisions decisions;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OfficeContacts contacts;
    @LocalServerPort
    private int port;
    private RegionCode county;
    private Officer office1;
    private Officer city;
    private Officer province;
    private String number;

    /** A poor county of its own, in a province of its own. */
    private void poorCounty(String digits, String name) {
        Village village = office.counties().another(digits, name, 1).get(0);
        office1 = village.county();
        county = village.code().county();
        city = office.counties().somebody(Role.CITY_OFFICE, county.city());
        province = office.counties().somebody(Role.PROVINCE_OFFICE, county.province());
        office.counties().rule("poor-county-level", county, "国家级");
        office.counties().rule("county-exit-items", county.province(), "自来水=90、安全住房=97");
        given.on("2017-10-12T09:00+08:00");
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    private ObjectNode with(ObjectNode form, String key, Officer officer) {
        form.putArray(key).add(office.counties().photo(officer));
        return form;
    }

    private CountyExitPathsTest proposed() {
        ObjectNode form = empty().put("proposedOn", today().toString()).put("documentNumber", "县脱贫组纪要〔2017〕9号").put("reason", "各项指标都已达到");
        number = exits.start(office1, county, with(form, "minutesEvidence", office1)).file().caseNumber();
        return this;
    }

    private List<WorkItem> open() {
        return office.items().of(number).stream().filter(WorkItem::open).toList();
    }

    private CountyExitPathsTest act(String step, Officer officer, String outcome, String opinion, ObjectNode form) {
        assertThat(open()).extracting(WorkItem::step).containsExactly(step);
        office.desk().complete(open().get(0).id(), officer, outcome, opinion, form);
        return this;
    }

    private CountyExitPathsTest filled(int population, String water, String housing) {
        ObjectNode form = empty().put("ruralPopulation", population).put("populationSource", "县公安局户籍年报");
        with(form, "populationEvidence", office1);
        var items = form.putArray("items");
        Map.of("自来水", water, "安全住房", housing).forEach((item, figure) -> with(items.addObject().put("item", item).put("target", "≥ 90%")
                .put("figure", new java.math.BigDecimal(figure)).put("source", "县水务局、住建局"), "evidence", office1));
        return act("fill-indicators", office1, "submit", "", form);
    }

    private CountyExitPathsTest filled() {
        return filled(200000, "90", "97");
    }

    private CountyExitPathsTest reviewed(String step, Officer officer) {
        return act(step, officer, "approve", "同意", empty().put("finding", "属实"));
    }

    private Notice noticed() {
        ObjectNode form = with(empty().put("postedOn", today().toString()).put("place", "省政府网站和县公示栏"), "photoEvidence", province);
        return office.noticeDesk().post(province, NoticeKind.COUNTY_EXIT_NOTICE, county, List.of(number), form);
    }

    private CountyExitPathsTest upToTheAssessment() {
        filled().reviewed("city-review", city).reviewed("province-check", province);
        Notice notice = noticed();
        office.procedureClock().advance(Duration.between(office.clock().instant(), notice.endsAt().plus(Duration.ofHours(9))));
        return this;
    }

    private void publishes(boolean passed) {
        transaction.executeWithoutResult(status -> events.publishEvent(new AssessmentPublished(county, 2017, passed, "东辽评估〔2017〕6号", today())));
    }

    private CountyExitPathsTest recorded(String verdict) {
        ObjectNode form = empty().put("verdict", verdict).put("organisation", "某大学").put("publishedOn", today().toString()).put("reportNumber", "2017-18");
        return act("record-assessment", province, "submit", "", with(form, "reportEvidence", province));
    }

    private CountyExitPathsTest approved() {
        ObjectNode form = empty().put("approvedOn", today().toString()).put("documentNumber", "省政函〔2017〕88号");
        return act("province-approval", province, "approve", "批准", with(form, "evidence", province));
    }

    private void hasEnded(String result) {
        assertThat(office.cases().get(number).result()).isEqualTo(result);
    }

    @Test
    void aCountyExitsWhenTheAssessmentItWaitedForWasPublishedAndTheProvinceApproved() {
        poorCounty("710101", "试县甲");
        proposed().filled().reviewed("city-review", city).reviewed("province-check", province);
        Notice notice = noticed();
        assertThat(notice.workingDays()).isTrue();
        assertThat(notice.days()).isEqualTo(5);
        // posted on Thursday, 12 October: Friday to the Thursday after
        assertThat(notice.endsOn()).isEqualTo(LocalDate.of(2017, 10, 19));
        office.procedureClock().advance(Duration.between(office.clock().instant(), notice.endsAt().plus(Duration.ofHours(9))));
        assertThat(open()).extracting(WorkItem::step).containsExactly("record-assessment");
        publishes(true);
        assertThat(office.timeline().of(number)).anySatisfy(event -> assertThat(event.text()).startsWith("第三方评估合格（东辽评估〔2017〕6号"));
        approved();
        hasEnded("已摘帽");
        assertThat(office.timeline().of(number)).filteredOn(event -> event.kind() == Kind.STRUCK_OFF).singleElement()
                .satisfies(event -> assertThat(event.text()).startsWith("2017年摘帽（省政函〔2017〕88号）"));
        assertThatThrownBy(this::proposed).isInstanceOf(Refusal.class).hasMessageContaining("摘帽");
        assertThat(office.decisions().replay(number)).isNotEmpty().allMatch(replay -> replay.same());
    }

    @Test
    @EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
    void picturesOfIt() {
        poorCounty("710901", "清江");
        contacts.enter(office1, "0432-60000281", null);
        try (Pictures pictures = new Pictures(port)) {
            pictures.of(office1, "/cases/new?process=county-exit", "county-exit-start");
            proposed();
            pictures.of(office1, "/tasks/" + open().get(0).id(), "county-exit-indicators");
            filled();
            pictures.of(city, "/", "city-home").inHandbook(city, "/tasks/" + open().get(0).id(), "county-exit-city");
            reviewed("city-review", city);
            pictures.of(province, "/tasks/" + open().get(0).id(), "county-exit-province");
            reviewed("province-check", province);
            pictures.of(province, "/notices/new?kind=COUNTY_EXIT_NOTICE", "county-exit-post");
            Notice notice = noticed();
            pictures.of(province, "/notices/" + notice.number(), "county-exit-notice").of(province, "/public/notices/" + notice.number(), "county-exit-public")
                    .paper(province, "/notices/" + notice.number() + "/paper.pdf", "paper-county-exit-notice");
            office.procedureClock().advance(Duration.between(office.clock().instant(), notice.endsAt().plus(Duration.ofHours(9))));
            pictures.of(province, "/tasks/" + open().get(0).id(), "county-exit-assessment");
            recorded("合格");
            pictures.of(province, "/tasks/" + open().get(0).id(), "county-exit-approval").inHandbook(office1, "/cases/" + number, "county-exit-case")
                    .paper(office1, "/cases/" + number + "/dossier.pdf", "paper-county-exit-dossier");
        }
    }

    @Test
    void whatWasPublishedBeforeIsFoundAndWhatWasReachedElsewhereIsRecorded() {
        poorCounty("710201", "试县乙");
        publishes(false);
        proposed().upToTheAssessment();
        assertThat(open()).extracting(WorkItem::step).containsExactly("province-approval");
        assertThatThrownBy(this::approved).isInstanceOf(Refusal.class).hasMessageContaining("第三方评估不合格");
        act("province-approval", province, "reject", "评估不合格", empty());
        hasEnded("省里未批准");

        poorCounty("710301", "试县丙");
        proposed().upToTheAssessment().recorded("不合格");
        assertThatThrownBy(this::approved).isInstanceOf(Refusal.class).hasMessageContaining("第三方评估不合格");
        act("province-approval", province, "return", "结论登记错了", empty().put("returnTo", "record-assessment").put("backToMe", false));
        recorded("合格").approved();
        hasEnded("已摘帽");
    }

    @Test
    void oneFailedIndicatorAndNobodyAgrees() {
        poorCounty("710401", "试县丁");
        proposed().filled(200000, "89.99", "97");
        assertThatThrownBy(() -> reviewed("city-review", city)).isInstanceOf(Refusal.class).hasMessageContaining("还有1项指标不达标");
        act("city-review", city, "return", "自来水请核对", empty().put("returnTo", "fill-indicators").put("backToMe", false));
        filled(0, "90", "97");
        assertThatThrownBy(() -> reviewed("city-review", city)).isInstanceOf(Refusal.class).hasMessageContaining("没有数据");
        act("city-review", city, "reject", "没有人口数", empty());
        hasEnded("市级初审未通过");
        proposed().filled().reviewed("city-review", city).act("province-check", province, "reject", "再巩固", empty());
        hasEnded("省级核查未通过");
        assertThatThrownBy(() -> exits.start(city, county, empty())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anObjectionHoldsThePublicNoticeAndTheCountyMayWithdraw() {
        poorCounty("710501", "试县戊");
        proposed().filled().reviewed("city-review", city).reviewed("province-check", province);
        Notice notice = noticed();
        ObjectNode objection = empty().put("about", "listed").put("village", county.value()).put("caseNumber", number)
                .put("householdName", office.cases().get(number).subject()).put("grounds", "两个村还没有通水");
        ObjectionTrace raised = ObjectionTrace.of(office, office.objections().file(null, objection).number()).accepted();
        office.procedureClock().advance(Duration.between(office.clock().instant(), notice.endsAt().plus(Duration.ofHours(9))));
        assertThat(open()).isEmpty();
        raised.found("不成立").replied();
        assertThat(open()).extracting(WorkItem::step).containsExactly("record-assessment");
        office.moves().withdraw(number, office1, "指标要重核");
        hasEnded("撤回申请");
        assertThatThrownBy(() -> office.moves().terminate(number, office1, "不办了")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theRuleAtItsBorders() {
        assertThat(CountyJudgement.percent(4000, 200000)).isEqualByComparingTo("2");
        assertThat(CountyJudgement.percent(0, 0)).isNull();
        assertThat(CountyJudgement.percent(0, null)).isNull();
        assertThat(says("达标", 0, false, "没有")).isTrue();
        assertThat(says("达标", 0, true, "没有")).isFalse();
        assertThat(says("达标", 0, true, "合格")).isTrue();
        assertThat(says("达标", 1, true, "合格")).isFalse();
        assertThat(says("没有数据", 0, true, "合格")).isFalse();
        assertThat(says("不达标", 0, true, "合格")).isFalse();
    }

    private boolean says(String incidence, int lacking, boolean asked, String assessment) {
        return Boolean.TRUE.equals(decisions.evaluateNewest("county-exit-eligibility", Map.of("incidence", incidence, "itemsShort", lacking,
                "assessmentAsked", asked, "assessment", assessment)).values().get("eligible"));
    }
}
