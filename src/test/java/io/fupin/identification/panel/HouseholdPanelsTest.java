package io.fupin.identification.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.CasePanels.Condition;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.NotAllowed;
import io.fupin.evidence.EvidenceStore;
import io.fupin.identification.Identification;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.support.Family;
import io.fupin.support.Jiaohe;
import io.fupin.support.SqlStatements;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HouseholdPanelsTest extends TraceTest {

    @Autowired
    private List<CasePanels> all;
    @Autowired
    private TestPeople people;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private SqlStatements statements;
    @Autowired
    private JdbcClient jdbc;

    private CasePanels panels() {
        return all.stream().filter(one -> one.process().equals(Identification.PROCESS)).findFirst().orElseThrow();
    }

    private CaseSheet sheet(Trace trace) {
        return panels().sheet(trace.file(), trace.village().township());
    }

    private static String fact(List<Fact> facts, String term) {
        return facts.stream().filter(fact -> fact.term().equals(term)).map(Fact::text).findFirst().orElse(null);
    }

    @Test
    void beforeTheVisitTheApplicationSpeaks() {
        Trace trace = given.application();
        CaseSheet sheet = sheet(trace);
        assertThat(sheet.title()).isEqualTo(trace.family().head() + "户");
        assertThat(sheet.place()).endsWith(" 2组　4 人");
        assertThat(sheet.ledger()).isNull();
        assertThat(sheet.flags()).isEmpty();
        assertThat(sheet.marks()).isEmpty();
        assertThat(sheet.reason()).isEqualTo("妻子常年有病，孩子上学，家里缺劳动力");
        assertThat(fact(sheet.facts(), "部门比对")).isEqualTo("没有命中");
        assertThat(sheet.members()).extracting(CaseSheet.Member::name, CaseSheet.Member::relation)
                .startsWith(tuple(trace.family().head(), "户主"));
        assertThat(sheet.members()).hasSize(4)
                .allSatisfy(member -> assertThat(member.idNumber()).matches("\\d{6}\\*{8}\\d{3}[\\dX]"));
        assertThat(sheet.members().get(0).sexAndAge()).matches("男 4[56]");
        assertThat(sheet.members().get(2).education()).isEqualTo("七年级");
        assertThat(sheet.papers()).extracting(Paper::title).containsExactly("授权核查书");
    }

    @Test
    void whoeverAppliedHimselfIsMarked() {
        assertThat(sheet(given.selfApplication()).marks()).extracting(Mark::text).containsExactly("自己申请");
    }

    /** 6000 + 4000 + 0 + 500 - 1500 = 9000 for four: 2250, 950 below the line of 2016. */
    @Test
    void theIncomeIsWorkedOutLineByLine() {
        Trace trace = given.application().investigated();
        CaseSheet.Ledger ledger = sheet(trace).ledger();
        assertThat(ledger.lines()).extracting(CaseSheet.Line::name, line -> line.amount().intValueExact()).containsExactly(
                tuple("工资性收入", 6000), tuple("生产经营性收入", 4000), tuple("财产性收入", 0), tuple("转移性收入", 500),
                tuple("减 生产经营性支出", -1500));
        assertThat(ledger.lines().get(3).how()).isEqualTo("养老保险金 500");
        assertThat(ledger.net()).isEqualByComparingTo("9000");
        assertThat(ledger.perCapita()).isEqualByComparingTo("2250");
        assertThat(ledger.line()).isEqualByComparingTo("3200");
        assertThat(ledger.below()).isEqualByComparingTo("950");
        assertThat(ledger.near()).isFalse();
        assertThat(ledger.period()).isEqualTo("2015年10月1日至2016年9月30日");
        assertThat(ledger.remark()).isEqualTo("照片和凭据 1 份，见佐证。");
        CaseSheet sheet = sheet(trace);
        assertThat(fact(sheet.facts(), "识别建议")).startsWith("建议纳入：");
        assertThat(fact(sheet.facts(), "两不愁三保障")).isEqualTo("都有保障，饮水安全");
        assertThat(fact(sheet.facts(), "住房")).isEqualTo("62 平方米，B 级");
    }

    /** 12160 for four: 3040, 160 below: five per cent of 3200 are 160, and 以内 includes them. A fen less is outside. */
    @Test
    void nearTheLineIsFlaggedWithWhatWouldTurnIt() {
        Trace near = given.application().investigated(visit -> visit.onlyWage("12160"));
        assertThat(sheet(near).flags()).filteredOn(flag -> flag.label().equals("距线 160 元")).singleElement().satisfies(flag -> {
            assertThat(flag.serious()).isFalse();
            assertThat(flag.text()).isEqualTo("人均 3040.00，标准 3200.00。全家收入如少算了 640 元，人均就到标准，请核对票据");
        });
        assertThat(sheet(near).ledger().remark()).startsWith("在标准上下 5% 以内");
        Trace above = given.application().investigated(visit -> visit.onlyWage("13000"));
        assertThat(sheet(above).flags()).extracting(Flag::text).anyMatch(text -> text.contains("全家收入如多算了 200 元，人均就不高于标准"));
        Trace far = given.application().investigated(visit -> visit.onlyWage("12156"));
        assertThat(sheet(far).flags()).extracting(Flag::label).containsExactly("缺户口簿");
        assertThat(sheet(far).ledger().near()).isFalse();
    }

    @Test
    void aHitStandsFirstAndIsQuotedOnceExplained() {
        Trace trace = given.application();
        String head = trace.family().head();
        Officer county = trace.village().county();
        deliveries.deliver(county, new Cover("transport", null, given.today()), List.of(new Deliveries.Line(head, trace.family().members().get(0).idNumber(),
                "消费型车辆", "面包车一辆")));
        assertThat(sheet(trace).flags()).singleElement().satisfies(flag -> {
            assertThat(flag.serious()).isTrue();
            assertThat(flag.label()).isEqualTo("比对：消费型车辆");
            assertThat(flag.text()).isEqualTo(head + "，面包车一辆。还没有书面说明");
            assertThat(flag.quote()).isNull();
        });
        assertThat(panels().guidance(office.desk().open(trace.task().id(), trace.village().committee()), trace.village().committee())
                .conditions()).extracting(Condition::met, Condition::text).contains(tuple(false, "比对命中 1 条，须逐条写说明"));
        trace.investigated(visit -> visit.explaining("消费型车辆（" + head + "）", "去年卖了，没过户。"));
        assertThat(sheet(trace).flags().get(0).quote()).isEqualTo("去年卖了，没过户。");
        assertThat(fact(sheet(trace).facts(), "部门比对")).isEqualTo("命中 1 条，都有书面说明");
    }

    @Test
    void theMeetingsVoteTheNoticesAndTheDrawStandOnThePage() {
        Trace trace = given.application().upTo("township-review");
        CaseSheet sheet = sheet(trace);
        assertThat(fact(sheet.facts(), "民主评议")).contains("村民代表会议，同意 20、反对 1、弃权 0、回避 0，通过");
        assertThat(fact(sheet.facts(), "第一次公示")).endsWith("公示期满");
        // One of one is drawn: a fifth, rounded up.
        assertThat(sheet.marks()).extracting(Mark::text).containsExactly("抽查");
        Officer township = trace.village().township();
        CasePanels.Guidance guidance = panels().guidance(office.desk().open(trace.task().id(), township), township);
        assertThat(guidance.conditions()).extracting(Condition::text).anyMatch(text -> text.startsWith("第一次公示满 7 天"))
                .anyMatch(text -> text.startsWith("抽中入户"));
        assertThat(guidance.hints()).containsKeys("approve", "reject");
        assertThat(guidance.elsewhere()).isNull();
    }

    @Test
    void theContentsListFilesEveryPaperInItsFolder() {
        Trace trace = given.application();
        Officer committee = trace.village().committee();
        String photo = office.counties().newPhoto(committee.personId());
        String minutes = office.counties().newPhoto(committee.personId());
        trace.investigated(visit -> visit.with("evidence", List.of(photo)));
        trace.met(trace.meeting().present(21).ballot(trace.number(), 20, 1, 0).with("minutesEvidence", List.of(minutes)));
        trace.confirmed().villageNoticePosted();
        List<Document> documents = panels().documents(trace.file(), trace.village().township());
        assertThat(documents).extracting(Document::folder, Document::title).containsExactly(tuple("综合", "授权核查书"),
                tuple("调查", "入户照片和凭据"), tuple("评议和公示", "会议记录"), tuple("评议和公示", "民主评议记录"), tuple("评议和公示", "第一次公示"));
        assertThat(documents.get(1).by()).isEqualTo(committee.name());
        assertThat(documents.get(1).href()).isEqualTo("/cases/" + trace.number() + "/evidence/" + photo);
        assertThat(documents.get(3).href()).isEqualTo("/meetings/" + trace.facts().meetingId());
    }

    @Test
    void whoeverDoesNotNeedHealthDoesNotSeeIt() {
        Trace trace = given.application().investigated();
        CaseSheet full = sheet(trace);
        CaseSheet leaders = panels().sheet(trace.file(), people.holding("COUNTY_LEADERS@" + Jiaohe.COUNTY));
        assertThat(full.members().get(0).health()).isEqualTo("健康");
        assertThat(fact(full.facts(), "致贫原因")).isEqualTo("因病");
        assertThat(fact(full.facts(), "联系电话")).isEqualTo("13900000000");
        assertThat(leaders.members()).allSatisfy(member -> assertThat(member.health()).isEmpty());
        assertThat(fact(leaders.facts(), "致贫原因")).isNull();
        assertThat(fact(leaders.facts(), "联系电话")).isEqualTo("139****0000");
        assertThat(panels().facts(trace.file(), trace.village().county())).contains(new Fact("识别时", "人均 2,250 元，标准 3,200（2016 年）"));
    }

    @Test
    void aFullLookIsRecordedAndNotForEverybody() {
        Trace trace = given.application();
        Officer township = trace.village().township();
        assertThat(panels().membersInFull(trace.file(), township).get(0).idNumber()).isEqualTo(trace.family().members().get(0).idNumber());
        assertThat(jdbc.sql("select person_id from audit_entry where action = 'case.identity-numbers' and subject = ?")
                .param(trace.number()).query(Long.class).list()).containsExactly(township.personId());
        for (String post : List.of("AUDITOR@" + Jiaohe.COUNTY, "COUNTY_LEADERS@" + Jiaohe.COUNTY)) {
            assertThatThrownBy(() -> panels().membersInFull(trace.file(), people.holding(post))).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aListCostsTheSameForManyAsForOne() {
        Trace many = given.applications(4).investigated(visit -> visit.onlyWage("12700"));
        int one = statements.during(() -> panels().briefs(many.numbers().subList(0, 1))).count();
        assertThat(statements.during(() -> panels().briefs(many.numbers())).count()).isEqualTo(one).isLessThanOrEqualTo(8);
        Map<String, Brief> briefs = panels().briefs(many.numbers());
        assertThat(briefs).hasSize(4).allSatisfy((number, brief) -> {
            assertThat(brief.near()).isTrue();
            assertThat(brief.perCapita()).isEqualByComparingTo("3175");
            assertThat(brief.incomeLine()).isEqualByComparingTo(new BigDecimal("3200"));
            assertThat(brief.votes()).isNull();
            assertThat(brief.flags()).extracting(Flag::label).contains("距线 25 元");
        });
        many.met(many.meeting().present(24).ballot(many.numbers().get(0), 24, 0, 0).ballot(many.numbers().get(1), 13, 10, 1));
        Map<String, Brief> voted = panels().briefs(many.numbers());
        assertThat(voted.get(many.numbers().get(0)).flags()).extracting(Flag::label).contains("全票");
        assertThat(voted.get(many.numbers().get(1)).flags()).extracting(Flag::label).doesNotContain("全票");
        assertThat(voted.get(many.numbers().get(1)).votes()).isEqualTo("13 / 10 / 1");
        assertThat(panels().briefs(List.of("SB-220281-2016-99999"))).isEmpty();
    }

    @Test
    void aPhotoHandedInTwiceIsFlagged() throws IOException {
        Village village = given.village();
        Trace first = given.application(village, Family.alone());
        assertThat(sheet(first).papers()).noneMatch(Paper::warn);
        String photo = office.counties().photo(village.committee());
        String copy;
        try (InputStream original = evidence.original(photo)) {
            copy = evidence.store(village.committee().personId(), "又一张.png", original).id();
        }
        ObjectNode form = Family.alone().application(given.today(), copy);
        String second = office.identification().start(village.committee(), village.code(), form).file().caseNumber();
        CaseSheet sheet = panels().sheet(office.cases().get(second), village.township());
        assertThat(sheet.papers()).allMatch(Paper::warn);
        assertThat(sheet.flags()).extracting(Flag::label, Flag::serious, Flag::href).containsExactly(tuple("照片重复 1", true, "#evidence"));
        assertThat(Stream.of(sheet(first)).flatMap(one -> one.flags().stream()).toList()).hasSize(1);
    }
}
