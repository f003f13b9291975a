package io.fupin.bottleneck;

import static io.fupin.bottleneck.WorkRows.at;
import static io.fupin.bottleneck.WorkRows.end;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.LateCauses;
import io.fupin.bottleneck.read.LateCauses.Cause;
import io.fupin.bottleneck.read.LateCauses.Kind;
import io.fupin.bottleneck.read.Variants;
import io.fupin.bottleneck.read.Variants.Ways;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Village;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Why it is slow: the ways that cases took and what late ones have in common, by hand; and the log that leaves the house. */
class WhyTest extends BottleneckTest {

    private static final String PROCESS = "household-identification";
    private static final LocalDate FROM = LocalDate.of(2016, 10, 1);
    private static final LocalDate TO = LocalDate.of(2016, 10, 31);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private LateCauses causes;
    @Autowired
    private Variants variants;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    /** Eight of ten visits of the first village are late, two of ten of the second; two cases had to be visited again, and are late both. */
    private List<Village> county() {
        List<Village> villages = office.counties().another("650126", "缘由", 2, 1);
        WorkRows work = new WorkRows(jdbc, PROCESS);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Village village = villages.get(i / 10);
            Post post = Post.of(Role.VILLAGE_COMMITTEE, village.code());
            boolean late = i < 8 || i >= 18;
            // They come on a Monday or a Tuesday, whether late or not.
            String task = work.task(village.code(), post, "investigate", at("10-1%dT09:00:00".formatted(i % 2)), at("10-12T09:00:00"), end("10-20"),
                    late ? at("10-21T09:00:00") : at("10-13T09:00:00"), "submit");
            cases.add(work.caseOf(task));
        }
        for (int i = 0; i < 5; i++) {
            Village village = villages.get(0);
            Post post = Post.of(Role.TOWNSHIP_OFFICE, village.code().township());
            work.again(cases.get(i), village.code(), post, "township-review", at("10-21T09:00:00"), at("10-21T10:00:00"), end("10-28"), at("10-24T09:00:00"),
                    i < 2 ? "return" : "approve");
            if (i < 2) {
                work.returned(cases.get(i), "township-review", "investigate", "缺票据，请补", at("10-24T09:00:00"), village.township());
                work.again(cases.get(i), village.code(), Post.of(Role.VILLAGE_COMMITTEE, village.code()), "investigate", at("10-24T09:00:01"), null,
                        end("10-25"), at("10-26T09:00:00"), "submit");
            }
        }
        recount.recount();
        return villages;
    }

    @Test
    void lateOnesAreToldByWhatTheyBearAndTheWaysByHowOftenTheyWereGone() throws Exception {
        List<Village> villages = county();
        Officer officer = villages.get(0).county();
        given.on("2016-10-31T09:00:00+08:00");
        Area area = new Area(officer, villages.get(0).code().county());
        List<Cause> found = causes.of(area, PROCESS, "investigate", FROM, TO);
        // 12 visits of the first village, 10 late; 10 of the second, 2 late: 10 - 12 x 2/10 = 7.6 more than at the other's rate.
        Cause first = found.get(0);
        assertThat(List.of(first.kind(), first.value(), first.with(), first.late(), first.rest(), first.restLate()))
                .containsExactly(Kind.PART, villages.get(0).code().township().value(), 12, 10, 10, 2);
        assertThat(first.excess()).isEqualTo(7.6, Offset.offset(1e-9));
        assertThat(first.difference()).isEqualTo(10 / 12.0 - 0.2, Offset.offset(1e-9));
        assertThat(found).as("two returned visits are too few to say something").noneMatch(cause -> cause.kind() == Kind.REASON);

        Ways ways = variants.of(area, PROCESS, null, FROM, TO);
        assertThat(ways.cases()).isEqualTo(20);
        assertThat(ways.loops()).isEqualTo(2);
        assertThat(ways.variants().stream().map(one -> one.cases() + " " + String.join(">", one.steps())).toList())
                .containsExactly("15 investigate", "3 investigate>township-review", "2 investigate>township-review>investigate");
        assertThat(variants.of(area, PROCESS, "township-review", FROM, TO).variants().stream().map(one -> one.cases() + " " + String.join(">", one.steps())).toList())
                .containsExactly("5 investigate>township-review");

        Browser browser = Browser.of(application, officer);
        browser.open("/bottleneck/why?process=" + PROCESS).expect(200).shows("缘由县 为什么慢", "缘由1镇", "6.6", "59%", "20%", "2 件走了回头路", "事项在谁手上", "乡镇扶贫办");
        browser.open("/bottleneck/why?process=" + PROCESS + "&step=investigate").expect(200).shows("7.6", "83%", "+63 个百分点");
        browser.open("/bottleneck/why?process=" + PROCESS + "&step=investigate&region=" + villages.get(1).code().township()).expect(200).hides("缘由1村");
        browser.open("/bottleneck/why?process=nothing").expect(404);

        Document log = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                browser.open("/bottleneck/log.xes?process=" + PROCESS + "&from=2016-10-01&to=2016-10-31").expect(200).body().getBytes(StandardCharsets.UTF_8)));
        assertThat(log.getElementsByTagName("trace").getLength()).isEqualTo(20);
        // 20 visits and 5 reviews with three moments each, 2 visits that nobody claimed first with two.
        assertThat(log.getElementsByTagName("event").getLength()).isEqualTo(25 * 3 + 2 * 2);
        assertThat(values(log, "lifecycle:transition").stream().filter("complete"::equals).count()).as("one of them stands in the head").isEqualTo(27 + 1);
        Page csv = browser.open("/bottleneck/log.csv?from=2016-10-01&to=2016-10-31").expect(200);
        assertThat(csv.body().lines().count()).isEqualTo(28);
        assertThat(csv.body()).as("nobody is named").doesNotContain("户主", "某人");
        browser.open("/bottleneck/log.csv?from=2016-10-31&to=2016-10-01").expect(422);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'list.export' and subject = 'event-log' and person_id = ?")
                .param(officer.personId()).query(Integer.class).single()).isEqualTo(2);
        as(officer, villages.get(0).code());
    }

    /** One office, two cases a day, every working day: what is under way is done on the day that can be reckoned, and so it was before. */
    @Test
    void theBacklogIsForecastAndEarlierForecastsAreHeldAgainstWhatCame() {
        Village village = office.counties().another("650127", "预测", 2, 1).get(0);
        WorkRows work = new WorkRows(jdbc, PROCESS);
        Post review = Post.of(Role.TOWNSHIP_OFFICE, village.code().township());
        // From Monday 10 October sixty cases wait; two of them are done on each working day, the first two that Monday.
        LocalDate day = LocalDate.of(2016, 10, 10);
        for (int i = 0; i < 60; i++) {
            LocalDate done = calendar.plusWorkingDays(day, i / 2);
            boolean past = done.isBefore(LocalDate.of(2016, 11, 7));
            String task = work.task(village.code(), review, "township-review", at("10-10T08:00:00"), null, end("11-30"),
                    past ? done.atTime(15, 0).atZone(BusinessClock.ZONE).toInstant() : null, past ? "reject" : null);
            if (past) {
                jdbc.sql("update case_file set state = 'CLOSED', closed_at = ?, result = '审核未通过' where case_number = ?")
                        .params(Timestamp.from(done.atTime(15, 0).atZone(BusinessClock.ZONE).toInstant()), work.caseOf(task)).update();
            }
        }
        recount.recount();
        given.on("2016-11-07T08:00:00+08:00");
        // Twenty working days are over, 20 cases left; nine in ten are 18, that is nine days from Monday 7 November: Thursday the 17th.
        Page page = Browser.of(application, village.county()).open("/bottleneck/forecast?process=" + PROCESS).expect(200)
                .shows("20 件案件", "九成 18 件", "一半把握： 11月17日 以前；九成把握： 11月17日 以前");
        assertThat(page.text()).as("ten working days before, 40 were left, of which 36 are not done yet").contains("10月24日 40");
        Browser.of(application, village.county()).open("/bottleneck/forecast?process=" + PROCESS + "&step=township-review&percent=200").expect(200)
                .shows("如果“乡镇审核”的人手是现在的 2.0 倍", "一半把握 11月11日 以前");
        Browser.of(application, village.county()).open("/bottleneck/forecast?process=nothing").expect(404);
    }

    private static List<String> values(Document log, String key) {
        List<String> values = new ArrayList<>();
        var all = log.getElementsByTagName("string");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("key").equals(key)) {
                values.add(((Element) all.item(i)).getAttribute("value"));
            }
        }
        return values;
    }

    /** The same figures for whoever scrapes them. */
    private void as(Officer officer, RegionCode village) {
        String metrics = Browser.of(application, officer).fetch("/api/v1/insight/metrics").expect(200).body();
        assertThat(metrics).contains("# TYPE fupin_stage_open gauge",
                "fupin_stage_finished_late_30d{process=\"household-identification\",step=\"investigate\",region=\"" + village.township() + "\"} 10",
                "fupin_stage_waiting_seconds_count{process=\"household-identification\",step=\"investigate\",region=\"" + village.township() + "\"} 12");
        String stages = Browser.of(application, officer).fetch("/api/v1/insight/stages?process=" + PROCESS + "&from=2016-10-01&to=2016-10-31").expect(200).body();
        assertThat(stages).contains("\"step\":\"township-review\",\"name\":\"乡镇审核\",\"open\":0,\"late\":0,\"entered\":5,\"left\":5", "\"returns\":2");
    }
}
