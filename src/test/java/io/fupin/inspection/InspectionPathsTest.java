package io.fupin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.WorkItem;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.FlowCoverage;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.inspection.start.InspectionCalendar;
import io.fupin.rectification.RectificationTrace;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Rectifications.Item;
import io.fupin.region.RegionCode;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Every way through 督查检查, ordered and by the calendar. */
class InspectionPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(Inspections.PROCESS);

    @Autowired
    @Qualifier("inspectionDesk")
    private CaseStart starts;
    @Autowired
    private InspectionCalendar calendar;
    @Autowired
    private InspectionRows rows;
    @Autowired
    private Rectifications rectifications;
    @Autowired
    private PostNames posts;

    private Village village;
    private Officer county;
    private RegionCode code;

    private void county(String digits, String name) {
        village = office.counties().another(digits, name, 1).get(0);
        county = village.county();
        code = village.code().county();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode order() {
        ObjectNode form = empty().put("title", "危房改造联合督查").put("kind", "联合督查").put("startsOn", "2016-10-10").put("until", "2016-10-21")
                .put("focus", "危房改造资金和进度");
        form.putArray("participants").add("住建局");
        form.putArray("targets").add("各乡镇");
        return form;
    }

    private String ordered() {
        return starts.start(county, code, order()).file().caseNumber();
    }

    private WorkItem task(String number) {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void act(String number, String step, Officer officer, ObjectNode form) {
        assertThat(task(number).step()).isEqualTo(step);
        office.desk().complete(task(number).id(), officer, "submit", "", form);
    }

    private ObjectNode record(Officer officer) {
        ObjectNode form = empty().put("inspectedFrom", given.today().toString()).put("inspectedTo", given.today().toString()).put("finding", "走了三个村");
        form.putArray("inspectors").add(officer.name());
        form.putArray("visited").add("漂河镇");
        form.putArray("evidence").add(office.counties().photo(officer));
        form.putArray("findings");
        return form;
    }

    private ObjectNode with(ObjectNode record, Post unit, String problem, String deadline) {
        record.withArray("findings").addObject().put("problem", problem).put("detail", "现场看到的").put("serious", false).put("unit", posts.of(unit))
                .put("ownerName", "王立军").put("ownerTitle", "副镇长").put("deadline", deadline);
        return record;
    }

    private void reported(String number, Officer officer) {
        act(number, "report", officer, empty().put("documentNumber", "督〔2016〕3号").put("summary", "发现问题已逐条下达"));
    }

    private void hasEnded(String number, String result) {
        assertThat(office.cases().get(number).result()).isEqualTo(result);
    }

    @Test
    void anOrderedOneGoesOnTheSpotAndItsProblemsArePutRight() {
        county("511201", "督甲");
        Officer housing = office.counties().at(new Post(Role.DEPARTMENT, "housing", code));
        assertThatThrownBy(() -> starts.start(county, code, order().put("until", "2016-10-09"))).isInstanceOf(Refusal.class).hasMessage("最后一天早于第一天");
        assertThatThrownBy(() -> starts.start(village.township(), village.code().township(), order())).isInstanceOf(NotAllowed.class);
        String number = ordered();
        assertThat(LocalDate.ofInstant(task(number).dueAt().minusSeconds(1), BusinessClock.ZONE)).as("the plan's last day").isEqualTo(LocalDate.of(2016, 10, 21));
        ObjectNode found = with(with(record(county), village.township().post(), "三户危房没有动工", "2016-11-11"), housing.post(), "资金拨付晚了两个月", "2016-10-31");
        assertThatThrownBy(() -> act(number, "inspect", county, with(record(county), county.post(), "自己查自己", "2016-11-11"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> act(number, "inspect", county, with(record(county), housing.post(), "期限过了", "2016-10-09"))).isInstanceOf(Refusal.class)
                .hasMessage("期限早于今天");
        assertThat(rectifications.of(number)).as("nothing of a refused one is left").isEmpty();
        act(number, "inspect", county, found);
        List<Item> items = rectifications.of(number);
        assertThat(items).extracting(Item::unit).containsExactlyInAnyOrder(posts.of(village.township().post()), posts.of(housing.post()));
        assertThatThrownBy(() -> office.moves().terminate(number, county, "不通报了")).isInstanceOf(NotAllowed.class);
        reported(number, county);
        hasEnded(number, "已通报");
        Item roof = items.stream().filter(item -> item.problem().startsWith("三户")).findFirst().orElseThrow();
        new RectificationTrace(office, roof.caseNumber()).waitsAt("rectify").fixed(village.township()).passed(county).hasEnded("整改到位");
        assertThat(rows.page(county, null, 10)).hasSize(1);
        assertThat(rectifications.tally(List.of(number))).containsEntry(number, new Rectifications.Tally(2, 1));
        assertThat(rows.page(housing, null, 10)).as("departments see those that they hold").isEmpty();
    }

    @Test
    void monthlyAndHalfYearlyOnesBeginByThemselvesEachOnce() {
        county("511202", "督乙");
        assertThat(calendar.begin(code)).as("a county that holds none").isEmpty();
        office.counties().rule("inspection-monthly", code, "是");
        office.counties().rule("inspection-half-yearly", code, "是");
        given.on("2016-10-19T09:00+08:00");
        assertThat(calendar.begin(code)).as("a day early").isEmpty();
        given.on("2016-10-22T09:00+08:00");
        List<String> begun = calendar.begin(code);
        assertThat(begun).as("two days later, the server was down").hasSize(1);
        assertThat(calendar.begin(code)).as("once a month").isEmpty();
        String monthly = begun.get(0);
        Officer supervision = office.counties().at(new Post(Role.DEPARTMENT, "supervision", code));
        CaseFile file = office.cases().get(monthly);
        assertThat(file.subject()).isEqualTo("2016年10月督查");
        assertThat(task(monthly).post()).isEqualTo(supervision.post());
        ObjectNode plan = empty().put("startsOn", "2016-10-24").put("until", "2016-10-28").put("focus", "帮扶干部在不在岗");
        plan.putArray("participants").add("纪委");
        plan.putArray("targets").add("督乙镇");
        assertThatThrownBy(() -> act(monthly, "plan", supervision, plan.deepCopy().put("until", "2016-10-23"))).isInstanceOf(Refusal.class);
        act(monthly, "plan", supervision, plan);
        given.on("2016-10-28T09:00+08:00");
        act(monthly, "inspect", supervision, with(record(supervision), village.township().post(), "两名帮扶干部不在岗", "2016-11-04"));
        reported(monthly, supervision);
        hasEnded(monthly, "已通报");
        new RectificationTrace(office, rectifications.of(monthly).get(0).caseNumber()).fixed(village.township()).waitsAt("recheck").passed(supervision)
                .hasEnded("整改到位");
        assertThat(rows.page(supervision, null, 10)).singleElement().satisfies(line -> assertThat(line.task()).isNotNull());

        given.on("2016-12-01T09:00+08:00");
        List<String> half = calendar.begin(code);
        assertThat(half).hasSize(1);
        assertThat(office.cases().get(half.get(0)).subject()).isEqualTo("2016年下半年专项检查");
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, code);
        ObjectNode halfPlan = plan.deepCopy().put("startsOn", "2016-12-01").put("until", "2016-12-09");
        act(half.get(0), "plan", leaders, halfPlan);
        act(half.get(0), "inspect", leaders, record(leaders));
        hasEnded(half.get(0), "没有发现问题");
        given.on("2017-01-20T09:00+08:00");
        assertThat(calendar.begin(code)).as("December's is over and not made up for").extracting(one -> office.cases().get(one).subject())
                .containsExactly("2017年1月督查");
    }

    @Test
    void oneThatWasOrderedByMistakeIsEndedBeforeAnybodyWent() {
        county("511203", "督丙");
        String number = ordered();
        office.moves().terminate(number, county, "与省里的检查重了");
        hasEnded(number, "终止");
        String second = ordered();
        assertThatThrownBy(() -> act(second, "inspect", county, record(county).put("inspectedTo", "2016-10-11"))).isInstanceOf(Refusal.class)
                .hasMessage("督查日期晚于今天");
        assertThatThrownBy(() -> act(second, "inspect", county, record(county).put("inspectedFrom", "2016-10-11"))).isInstanceOf(Refusal.class)
                .hasMessage("最后一天早于第一天");
    }
}
