package io.fupin.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.Refusal;
import io.fupin.casework.WorkItem;
import io.fupin.engine.Decisions;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.VillageStates.Standing;
import io.fupin.household.VillageStates.State;
import io.fupin.journey.Pictures;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.OfficeContacts;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way through 贫困村识别, and 一高一低一无 at its borders. */
class VillageIdentificationPathsTest extends VillageTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(VillageIdentification.PROCESS);

    @Autowired
    private VillageIdentification identifications;
    @Autowired
    private Decisions decisions;

    @Autowired
    private OfficeContacts contacts;
    @LocalServerPort
    private int port;
    private String number;

    /** Four poor of twenty in 2016, twice the province's 10 %; the village earned 4,000 yuan a head where the province earned 12,000. */
    private void candidate() {
        candidate(given.village());
        withPoorHousehold();
    }

    private void candidate(Village somewhere) {
        village = somewhere;
        leaders = office.counties().at(Post.of(Role.COUNTY_LEADERS, village.code().county()));
        given.on(THEN);
        office.counties().ofYear("provincial-incidence", village.code().province(), 2016, "10");
        office.counties().ofYear("provincial-income-average", village.code().province(), 2016, "12000");
    }

    private VillageIdentificationPathsTest requested() {
        ObjectNode form = empty().put("appliedOn", today().toString()).put("reason", "没有集体收入，路没有硬化");
        number = identifications.start(village.committee(), village.code(), form).file().caseNumber();
        return this;
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    private List<WorkItem> open() {
        return office.items().of(number).stream().filter(WorkItem::open).toList();
    }

    private VillageIdentificationPathsTest act(String step, Officer officer, String outcome, String opinion, ObjectNode form) {
        assertThat(open()).extracting(WorkItem::step).containsExactly(step);
        office.desk().complete(open().get(0).id(), officer, outcome, opinion, form);
        return this;
    }

    private VillageIdentificationPathsTest surveyed(String income, String collective) {
        ObjectNode form = empty().put("discussedOn", today().toString()).put("perCapitaIncome", new BigDecimal(income))
                .put("collectiveIncome", new BigDecimal(collective)).put("figureSource", "县统计局2016年农村住户调查");
        form.putArray("minutesEvidence").add(office.counties().photo(village.committee()));
        form.putArray("figureEvidence").add(office.counties().photo(village.committee()));
        ArrayNode factors = form.putArray("factors");
        List.of("道路", "通讯").forEach(factor -> factors.addObject().put("factor", factor).put("state", "差"));
        return act("village-survey", village.committee(), "submit", "", form);
    }

    private VillageIdentificationPathsTest surveyed() {
        return surveyed("4000", "0");
    }

    private VillageIdentificationPathsTest townshipApproved(Integer persons) {
        ObjectNode form = empty();
        ObjectNode visit = form.putObject("visit").put("visitedOn", today().toString()).put("finding", "属实");
        visit.putArray("visitors").add(village.township().name());
        visit.putArray("evidence").add(office.counties().photo(village.township()));
        if (persons != null) {
            form.put("ruralHouseholds", 9).put("ruralPopulation", persons).put("populationSource", "派出所2016年户籍年报");
        }
        return act("township-check", village.township(), "approve", "同意", form);
    }

    private VillageIdentificationPathsTest noticed() {
        new Trace(office, village, List.of(), List.of(number)).posted(village.township(), NoticeKind.VILLAGE_IDENTIFICATION_NOTICE);
        return this;
    }

    private VillageIdentificationPathsTest periodOver() {
        Instant end = office.notices().find(office.notices().openEntry(number).orElseThrow().notice()).orElseThrow().endsAt();
        office.procedureClock().advance(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
        return this;
    }

    private VillageIdentificationPathsTest countyApproved() {
        return act("county-check", village.county(), "approve", "同意", empty().put("finding", "属实"));
    }

    private void hasEnded(String result) {
        assertThat(office.cases().get(number).result()).isEqualTo(result);
    }

    @Test
    void aVillageBecomesAPoorOneByTheLeadingGroupsDecision() {
        candidate();
        requested().surveyed().townshipApproved(20).noticed().periodOver().countyApproved();
        ObjectNode minutes = empty().put("heldOn", today().toString()).put("documentNumber", "纪要〔2017〕3号");
        minutes.putArray("minutesEvidence").add(office.counties().photo(leaders));
        act("leaders-decision", leaders, "approve", "同意", minutes);
        assertThat(now()).isEqualTo(State.NONE);
        office.noticeDesk().post(village.county(), NoticeKind.VILLAGE_IDENTIFICATION_ANNOUNCEMENT, village.code(), List.of(number),
                empty().put("announcedOn", today().toString()).put("documentNumber", "蛟扶公〔2017〕9200号"));
        hasEnded("已识别为贫困村");
        assertThat(states.history(village.code())).singleElement().extracting(Standing::state, Standing::caseNumber).containsExactly(State.POOR, number);
        assertThat(now()).isEqualTo(State.POOR);
        assertThatThrownBy(this::requested).isInstanceOf(Refusal.class).hasMessageContaining("已经是贫困村");
    }

    @Test
    void nobodyAgreesToWhatTheRuleDoesNotPass() {
        candidate();
        requested().surveyed();
        assertThatThrownBy(() -> townshipApproved(null)).isInstanceOf(Refusal.class).hasMessageContaining("没有数据");
        assertThatThrownBy(() -> townshipApproved(0)).isInstanceOf(Refusal.class).hasMessageContaining("没有数据");
        assertThatThrownBy(() -> townshipApproved(21)).isInstanceOf(Refusal.class).hasMessageContaining("一高不符合");
        act("township-check", village.township(), "return", "收入请核对", empty().put("returnTo", "village-survey").put("backToMe", false));
        surveyed("7200", "0");
        assertThatThrownBy(() -> townshipApproved(20)).isInstanceOf(Refusal.class).hasMessageContaining("一低不符合");
        act("township-check", village.township(), "reject", "收入不低", empty()).hasEnded("村识别核查未通过");
        requested().surveyed("4000", "0.01");
        assertThatThrownBy(() -> townshipApproved(20)).isInstanceOf(Refusal.class).hasMessageContaining("一无不符合");
    }

    @Test
    @EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
    void picturesOfIt() {
        candidate();
        contacts.enter(village.township(), "0432-60000103", null);
        contacts.enter(village.county(), "0432-60000281", null);
        try (Pictures pictures = new Pictures(port)) {
            pictures.of(village.committee(), "/cases/new?process=village-identification", "identify-start");
            requested();
            pictures.of(village.committee(), "/tasks/" + open().get(0).id(), "identify-survey");
            surveyed();
            pictures.of(village.township(), "/tasks/" + open().get(0).id(), "identify-township");
            townshipApproved(20);
            pictures.of(village.township(), "/notices/new?kind=VILLAGE_IDENTIFICATION_NOTICE", "identify-post");
            noticed();
            String notice = office.notices().openEntry(number).orElseThrow().notice();
            pictures.of(village.township(), "/notices/" + notice, "identify-notice").of(village.township(), "/public/notices/" + notice, "identify-public")
                    .paper(village.township(), "/notices/" + notice + "/paper.pdf", "paper-identify-notice");
            periodOver();
            pictures.of(village.county(), "/tasks/" + open().get(0).id(), "identify-county");
            countyApproved();
            pictures.of(leaders, "/tasks/" + open().get(0).id(), "identify-leaders").of(village.county(), "/cases/" + number, "identify-case")
                    .of(village.county(), "/villages/" + village.code(), "identify-village").of(leaders, "/", "leaders-home")
                    .paper(village.county(), "/cases/" + number + "/dossier.pdf", "paper-identify-dossier");
        }
    }

    @Test
    void theThreeConditionsAtTheirBorders() {
        assertThat(says("20", "7199.99", "0")).isTrue();
        assertThat(says("19.99", "7199.99", "0")).isFalse();
        assertThat(says("20", "7200", "0")).isFalse();
        assertThat(says("20", "7199.99", "0.01")).isFalse();
    }

    private boolean says(String incidence, String income, String collective) {
        return Boolean.TRUE.equals(decisions.evaluateNewest("village-identification-criteria", Map.of("incidenceKnown", true, "provinceKnown", true,
                "incidence", new BigDecimal(incidence), "incidenceLimit", new BigDecimal("20"), "income", new BigDecimal(income), "incomeLimit", new BigDecimal("7200"),
                "collectiveIncome", new BigDecimal(collective), "collectiveMax", BigDecimal.ZERO)).values().get("eligible"));
    }

    @Test
    void theCountyAndTheLeadersMaySayNoAndAnObjectionHoldsIt() {
        candidate();
        requested().surveyed().townshipApproved(20).noticed();
        ObjectNode objection = empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", number)
                .put("householdName", office.cases().get(number).subject()).put("grounds", "村里有鱼塘出租");
        ObjectionTrace raised = ObjectionTrace.of(office, office.objections().file(null, objection).number()).accepted();
        periodOver();
        assertThat(open()).isEmpty();
        raised.found("不成立").replied();
        act("county-check", village.county(), "reject", "名额已满", empty()).hasEnded("村识别审核未通过");
        requested().surveyed().townshipApproved(20).noticed().periodOver().countyApproved();
        act("leaders-decision", leaders, "reject", "再看一年", empty()).hasEnded("村识别审定未通过");
        requested();
        office.moves().withdraw(number, village.committee(), "数字要核");
        hasEnded("撤回申请");
        requested();
        office.moves().terminate(number, village.county(), "重复申请");
        hasEnded("终止");
        assertThat(now()).isEqualTo(State.NONE);
    }
}
