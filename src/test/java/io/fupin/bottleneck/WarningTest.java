package io.fupin.bottleneck;

import static io.fupin.bottleneck.WorkRows.at;
import static io.fupin.bottleneck.WorkRows.end;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.bottleneck.warn.Kind;
import io.fupin.bottleneck.warn.Warning;
import io.fupin.bottleneck.warn.WarningWork;
import io.fupin.bottleneck.warn.Warnings;
import io.fupin.inbox.Messages;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Village;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A queue passes its threshold, is told of once, urged, answered with a word, and cleared when it is well below. */
class WarningTest extends BottleneckTest {

    private static final String PROCESS = "household-identification";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private WarningWork work;
    @Autowired
    private Warnings warnings;
    @Autowired
    private Messages messages;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private List<String> told(Officer officer) {
        return messages.page(officer, false, null, 50).items().stream().filter(one -> one.kind().equals("WARNING")).map(Messages.Message::title).toList();
    }

    @Test
    void aQueueThatPassesItsThresholdIsToldOfOnceAndClearedWhenItIsWellBelow() {
        List<Village> villages = office.counties().another("533101", "预警", 2, 2);
        RegionCode village = villages.get(0).code();
        RegionCode county = village.county();
        Officer countyOffice = villages.get(0).county();
        Officer township = villages.get(0).township();
        WorkRows rows = new WorkRows(jdbc, PROCESS);
        Post review = Post.of(Role.TOWNSHIP_OFFICE, village.township());
        given.on("2016-10-28T09:00:00+08:00");
        for (int i = 0; i < 4; i++) {
            rows.task(village, review, "township-review", at("10-20T09:00:00"), null, end("10-26"), null, null);
        }
        assertThat(work.look(county)).isTrue();
        assertThat(warnings.standing(county, 10)).as("four late, the threshold is five").isEmpty();

        rows.task(village, review, "township-review", at("10-20T09:00:00"), null, end("10-26"), null, null);
        work.look(county);
        work.look(county);
        assertThat(warnings.standing(county, 10)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.LATE);
            assertThat(one.place()).isEqualTo(village.township());
            assertThat(one.raised()).isEqualTo(5);
        });
        assertThat(told(countyOffice)).containsExactly("预警：预警1镇 · 乡镇审核 超期 5 件");
        assertThat(told(township)).containsExactly("预警：预警1镇 · 乡镇审核 超期 5 件");
        assertThat(told(villages.get(2).township())).as("the town next door").isEmpty();

        Warning warning = warnings.standing(county, 10).get(0);
        String page = "/bottleneck/warnings/" + warning.id();
        as(countyOffice).open("/").expect(200).shows("预警1镇 · 乡镇审核 超期 5 件", "没有催办，也没有人写处理情况");
        as(countyOffice).open("/bottleneck").expect(200).shows("门槛：超期 5 件");
        as(villages.get(2).township()).open(page).expect(404);
        as(villages.get(0).committee()).open(page).expect(403);
        as(villages.get(2).township()).open("/bottleneck/warnings").expect(200).shows("没有预警");
        as(township).open(page).expect(200).shows("去办理").hides("催办超期的");

        String from = as(countyOffice).post("/bottleneck/urges", Map.of("queue", warning.queue(), "from", page)).expect(302).location();
        assertThat(from).isEqualTo(page);
        as(township).post(page + "/words", Map.of("text", " ")).expect(422).shows("请写明怎样处理");
        as(township).post(page + "/words", Map.of("text", "抽两个人来，周五前审完")).expect(302);
        as(countyOffice).open(page).expect(200).shows("抽两个人来，周五前审完", "催过 5 件，1 条处理情况");

        // Four of five is four fifths of the threshold: it stands. Three is less: it is over.
        finish(village, 1);
        work.look(county);
        assertThat(warnings.standing(county, 10)).singleElement().extracting(Warning::latest, Warning::peak).containsExactly(4, 5);
        finish(village, 1);
        work.look(county);
        assertThat(warnings.standing(county, 10)).isEmpty();
        as(countyOffice).open("/bottleneck/warnings").expect(200).hides("乡镇审核");
        as(countyOffice).open("/bottleneck/warnings?all=true").expect(200).shows("已解除", "催过 5 件，1 条处理情况，已解除");
        as(township).post(page + "/words", Map.of("text", "办完了")).expect(422).shows("已经解除");
        as(countyOffice).open("/").expect(200).hides("到了门槛");
    }

    private void finish(RegionCode village, int some) {
        jdbc.sql("update work_item set completed_at = ?, outcome = 'approve' where id in (select id from work_item where village = ? and completed_at is null limit ?)")
                .params(Timestamp.from(at("10-28T10:00:00")), village.value(), some).update();
    }

    /** Waits of half a day at a limit of five days are none; with a threshold of its own for the step they are. */
    @Test
    void eachStepHasItsOwnThresholdAndWaitingIsMeasuredAgainstItsLimit() {
        Village village = office.counties().another("533102", "等待", 1).get(0);
        RegionCode county = village.code().county();
        WorkRows rows = new WorkRows(jdbc, PROCESS);
        Post review = Post.of(Role.TOWNSHIP_OFFICE, village.code().township());
        Post countyReview = Post.of(Role.COUNTY_OFFICE, county);
        given.on("2016-10-28T09:00:00+08:00");
        for (int i = 0; i < 5; i++) {
            // Waited from Monday to Friday: four of the five working days that the review may take.
            rows.task(village.code(), review, "township-review", at("10-17T09:00:00"), at("10-21T09:00:00"), end("10-24"), at("10-21T15:00:00"), "approve");
            rows.task(village.code(), countyReview, "county-review", at("10-17T09:00:00"), at("10-17T21:00:00"), end("10-24"), at("10-18T15:00:00"), "approve");
        }
        rows.task(village.code(), countyReview, "county-review", at("10-27T09:00:00"), null, end("11-03"), null, null);
        recount.recount();
        work.look(county);
        assertThat(warnings.standing(county, 10)).as("nothing waits in the township's queue, and the county was quick").isEmpty();

        rows.task(village.code(), review, "township-review", at("10-27T09:00:00"), null, end("11-03"), null, null);
        work.look(county);
        assertThat(warnings.standing(county, 10)).singleElement().extracting(Warning::kind, Warning::step, Warning::raised)
                .containsExactly(Kind.WAITING, "township-review", 80);

        office.counties().rule("warning-waiting", county, "乡镇审核90、其他10");
        office.counties().rule("warning-backlog", county, "县级复审1、其他1000");
        work.look(county);
        assertThat(warnings.standing(county, 10)).extracting(Warning::kind, Warning::step, Warning::raised)
                .as("80 is above four fifths of 80: what stands is measured by the new threshold, 90, and stays")
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Kind.WAITING, "township-review", 80),
                        org.assertj.core.groups.Tuple.tuple(Kind.WAITING, "county-review", 10), org.assertj.core.groups.Tuple.tuple(Kind.BACKLOG, "county-review", 1));
        assertThat(told(village.county())).as("one message for all that one look found").contains("预警 2 处");
    }
}
