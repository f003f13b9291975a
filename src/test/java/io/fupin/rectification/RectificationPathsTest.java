package io.fupin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.Decisions;
import io.fupin.engine.FlowCoverage;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.rectification.Finding.Owner;
import io.fupin.rectification.data.RectificationLists;
import io.fupin.rectification.data.RectificationLists.Filter;
import io.fupin.rectification.data.RectificationLists.Line;
import io.fupin.rectification.data.RectificationLists.Narrowed;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.region.RegionCode;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through 整改: each node, each branch, each end; and who has which item in his ledger. */
class RectificationPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(Rectifications.PROCESS);

    private static final LocalDate IN_TIME = LocalDate.of(2016, 10, 28);

    @Autowired
    @Qualifier("rectificationDesk")
    private CaseStart starts;
    @Autowired
    private Rectifications rectifications;
    @Autowired
    private RectificationLists lists;
    @Autowired
    private RectificationRows rows;
    @Autowired
    private PostNames posts;
    @Autowired
    private Decisions decisions;
    @Autowired
    private ObjectProvider<EvidenceAccess> access;
    @Autowired
    private TransactionTemplate transaction;

    private Village village;
    private Officer county;
    private Officer leaders;

    private void county(String digits, String name) {
        village = office.counties().another(digits, name, 2).get(0);
        county = village.county();
        leaders = office.counties().somebody(Role.COUNTY_LEADERS, village.code().county());
    }

    private ObjectNode item(Post unit) {
        return RectificationTrace.empty().put("problem", "饮水管道冻裂").put("detail", "两个月没有修，八户没有水").put("source", "日常检查").put("unit", posts.of(unit))
                .put("ownerName", "王立军").put("ownerTitle", "副镇长").put("deadline", IN_TIME.toString());
    }

    private RectificationTrace issued(Officer officer, ObjectNode form) {
        return new RectificationTrace(office, starts.start(officer, officer.post().region(), form).file().caseNumber());
    }

    private RectificationTrace issued() {
        return issued(county, item(village.township().post()));
    }

    private RectificationTrace filed(Finding finding) {
        return new RectificationTrace(office, transaction.execute(status -> rectifications.file(finding, county)));
    }

    private Finding finding(Source source, Post finder, Owner owner, String reference) {
        return new Finding(source, reference, null, village.code(), finder, owner, county.post(), "住房漏雨", "东屋漏雨，没有修", false, null);
    }

    private List<String> ledger(Officer officer, Narrowed to) {
        return lists.page(new Filter(officer, to, null, null), null, 50).stream().map(line -> line.item().caseNumber()).toList();
    }

    @Test
    void putRightInTimeAndClosedByWhoeverFoundIt() {
        county("511101", "整甲");
        RectificationTrace item = issued().waitsAt("rectify");
        assertThat(item.task().post()).isEqualTo(village.township().post());
        assertThat(LocalDate.ofInstant(item.task().dueAt().minusSeconds(1), BusinessClock.ZONE)).as("the item's own day, not a service limit").isEqualTo(IN_TIME);
        assertThatThrownBy(() -> item.act(village.township(), "submit", "", item.fix(village.township()).put("fixedOn", "2016-10-11")))
                .isInstanceOf(Refusal.class).hasMessage("整改到位的日期晚于今天");
        assertThatThrownBy(() -> item.fixed(county)).isInstanceOf(NotAllowed.class);
        item.fixed(village.township()).waitsAt("recheck");
        assertThat(ledger(county, Narrowed.RECHECK)).containsExactly(item.number());
        item.passed(county).hasEnded("整改到位");
        assertThat(rows.get(item.number()).closedOn()).isEqualTo(given.today());
        assertThat(ledger(county, Narrowed.OPEN)).isEmpty();
        assertThat(ledger(county, Narrowed.CLOSED)).containsExactly(item.number());
        assertThat(ledger(village.committee(), Narrowed.ALL)).as("a village is not told of its township's").isEmpty();
    }

    @Test
    void notPutRightItBeginsAnewAndTheSecondTimeItGoesBeforeTheLeaders() {
        county("511102", "整乙");
        RectificationTrace item = issued().fixed(village.township());
        assertThatThrownBy(() -> item.failed(county, given.today().minusDays(1))).isInstanceOf(Refusal.class).hasMessage("期限早于今天");
        item.failed(county, LocalDate.of(2016, 11, 11)).waitsAt("rectify");
        assertThat(office.timeline().of(item.number())).filteredOn(event -> event.kind() == Kind.JUDGED).singleElement()
                .satisfies(event -> assertThat(event.text()).isEqualTo("再整改"));
        assertThat(LocalDate.ofInstant(item.task().dueAt().minusSeconds(1), BusinessClock.ZONE)).isEqualTo(LocalDate.of(2016, 11, 11));
        item.fixed(village.township()).failed(county, LocalDate.of(2016, 11, 18)).waitsAt("supervise");
        assertThat(item.task().post().role()).isEqualTo(Role.COUNTY_LEADERS);
        item.supervised(leaders, LocalDate.of(2016, 11, 4)).waitsAt("rectify").fixed(village.township()).passed(county).hasEnded("整改到位");
        assertThat(rows.get(item.number())).satisfies(one -> {
            assertThat(one.failed()).isEqualTo(2);
            assertThat(one.firstDeadline()).isEqualTo(IN_TIME);
            assertThat(one.deadline()).isEqualTo(LocalDate.of(2016, 11, 4));
        });
        assertThat(office.decisions().replay(item.number())).hasSize(2).allMatch(replay -> replay.same());
    }

    @Test
    void whatIsLateStandsOnTopAndAfterItsDayItGoesBeforeTheLeadersAtOnce() {
        county("511103", "整丙");
        RectificationTrace item = issued();
        RectificationTrace later = issued(county, item(village.township().post()).put("deadline", "2016-12-09"));
        item.days(21);
        assertThat(ledger(county, Narrowed.OPEN)).containsExactly(item.number(), later.number());
        assertThat(ledger(county, Narrowed.LATE)).containsExactly(item.number());
        assertThat(lists.count(new Filter(county, Narrowed.OPEN, null, null))).containsEntry(Narrowed.OPEN, 2).containsEntry(Narrowed.LATE, 1);
        item.fixed(village.township());
        assertThat(ledger(county, Narrowed.LATE)).isEmpty();
        item.failed(county, LocalDate.of(2016, 11, 11)).waitsAt("supervise");
        assertThat(office.timeline().of(item.number())).anySatisfy(event -> assertThat(event.text()).isEqualTo("报县领导小组督办：逾期整改，又没有到位"));
    }

    @Test
    void aFindingWithoutANameIsGivenAnOwnerFirstAndADepartmentSeesItsOwn() {
        county("511104", "整丁");
        RegionCode code = village.code().county();
        Officer housing = office.counties().at(new Post(Role.DEPARTMENT, "housing", code));
        Officer water = office.counties().at(new Post(Role.DEPARTMENT, "water", code));
        Officer province = office.counties().somebody(Role.PROVINCE_OFFICE, code.province());
        RectificationTrace item = filed(finding(Source.ASSESSMENT, province.post(), null, "PG-1/F-01")).waitsAt("name-owner");
        assertThat(filed(finding(Source.ASSESSMENT, province.post(), null, "PG-1/F-01")).number()).as("filed once").isEqualTo(item.number());
        assertThat(rows.get(item.number()).deadline()).as("twenty working days").isEqualTo(LocalDate.of(2016, 11, 7));
        item.named(county, posts.of(housing.post()), "宋长山", IN_TIME).waitsAt("rectify");
        assertThat(item.task().post()).isEqualTo(housing.post());
        assertThat(ledger(housing, Narrowed.OPEN)).containsExactly(item.number());
        assertThat(ledger(water, Narrowed.ALL)).isEmpty();
        assertThat(ledger(village.committee(), Narrowed.OPEN)).as("it lies in the village").containsExactly(item.number());
        item.fixed(housing);
        String photo = office.counties().photo(housing);
        assertThat(mayRead(housing, photo)).isTrue();
        assertThat(mayRead(water, photo)).isFalse();
        assertThatThrownBy(() -> office.cases().get(item.number(), water)).isInstanceOf(Cases.NotFound.class);
        Line line = lists.page(new Filter(housing, Narrowed.ALL, null, null), null, 1).get(0);
        assertThat(office.items().find(line.task()).orElseThrow().step()).isEqualTo("rectify");
        assertThatThrownBy(() -> office.moves().terminate(item.number(), county, "不查了")).as("an assessment's finding").isInstanceOf(NotAllowed.class);
        item.passed(province).hasEnded("整改到位");
    }

    private boolean mayRead(Officer officer, String photo) {
        return access.stream().anyMatch(one -> one.mayRead(officer, photo));
    }

    @Test
    void whatIsSeriousGoesBeforeTheLeadersAtOnceAndTheCountyCallsOffItsOwnOnly() {
        county("511105", "整戊");
        RectificationTrace serious = issued(county, item(village.township().post()).put("serious", true)).fixed(village.township())
                .failed(county, IN_TIME).waitsAt("supervise");
        office.moves().terminate(serious.number(), county, "下达错了，管道属邻镇");
        serious.hasEnded("终止");
        assertThat(ledger(county, Narrowed.OPEN)).isEmpty();
        Officer province = office.counties().somebody(Role.PROVINCE_OFFICE, village.code().province());
        RectificationTrace above = filed(finding(Source.AUDIT, province.post(), new Owner(county.post(), "于德海", "主任"), "审计-1")).waitsAt("rectify");
        assertThatThrownBy(() -> office.moves().terminate(above.number(), county, "不改了")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> issued(village.committee(), item(village.township().post()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> issued(county, item(village.township().post()).put("deadline", "2016-10-09"))).isInstanceOf(Refusal.class)
                .hasMessage("期限早于今天");
        assertThatThrownBy(() -> issued(county, item(village.township().post()).put("unit", "月球镇"))).isInstanceOf(Refusal.class);
    }

    @Test
    void theRuleAtItsBorders() {
        assertThat(says(false, 1, false)).isFalse();
        assertThat(says(false, 2, false)).isTrue();
        assertThat(says(false, 1, true)).isTrue();
        assertThat(says(true, 1, false)).isTrue();
    }

    private boolean says(boolean serious, int failed, boolean late) {
        return Boolean.TRUE.equals(decisions.evaluateNewest("rectification-consequence", Map.of("serious", serious, "failed", failed, "late", late, "roundsLimit", 2))
                .values().get("leaders"));
    }
}
