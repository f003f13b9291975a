package io.fupin.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Timeline.Kind;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Delivered;
import io.fupin.exchange.delivery.Deliveries.Delivery;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.exchange.delivery.DeliveryRetention;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.Meeting;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 数据比对: a hit is not a refusal; it is explained in writing at the visit and read out at the meeting (policy 1.5). */
class MatchesTest extends TraceTest {

    @Autowired
    private Deliveries deliveries;
    @Autowired
    private DeliveryRetention retention;
    @Autowired
    private Matches matches;
    @Autowired
    private JdbcClient jdbc;

    private Delivered deliver(Village village, String category, Person... people) {
        return deliveries.deliver(village.county(), new Cover("transport", null, given.today()), List.of(people).stream()
                .map(person -> new Line(person.name(), person.idNumber(), category, "吉B·A1234，2014年登记")).toList());
    }

    @Test
    void aHitIsExplainedAtTheVisitAndReadOutAtTheMeeting() {
        Village village = given.village();
        Family family = Family.ofFour();
        Person wife = family.members().get(1);
        deliver(village, "消费型车辆", wife);
        Trace trace = given.application(village, family);
        String item = "消费型车辆（" + wife.name() + "）";
        assertThat(matches.of(trace.number())).extracting(Hit::item).containsExactly(item);
        assertThat(trace.timeline(Kind.MATCHED)).singleElement().satisfies(event -> assertThat(event.text()).contains("命中1条"));

        Expect.refusalAt("redLineExplanations", trace::investigated).isEqualTo("还有比对命中没有书面说明：" + item);
        trace.waitsAt("investigate").investigated(visit -> visit.explaining(item, "车已于2015年卖掉，未过户"));
        assertThat(trace.facts().recommendation()).isEqualTo("建议纳入");

        Meeting silent = trace.meeting().present(21).ballot(trace.number(), 20, 1, 0).silentAboutHits();
        Expect.refusalAt("ballots[0].hitsReadOut", () -> trace.met(silent)).endsWith("有比对命中，须在会上宣读");
        trace.evaluated();
        assertThat(matches.of(trace.number())).singleElement().satisfies(hit -> {
            assertThat(hit.readOut()).isTrue();
            assertThat(hit.explanation()).isEqualTo("车已于2015年卖掉，未过户");
        });
        trace.upTo("assign-helper").helperAssigned().hasEnded("已建档立卡");
    }

    @Test
    void aLaterDeliveryBringsTheCaseBackToTheVisit() {
        Trace trace = given.applications(2).upTo("township-review");
        Person head = trace.one(0).family().members().get(0);
        Delivered delivered = deliver(trace.village(), "商品房/门面房", head);
        assertThat(delivered).extracting(Delivered::casesHit, Delivered::sentBack).containsExactly(1, 1);
        trace.one(0).isIn("调查核实").waitsAt("investigate");
        trace.one(1).waitsAt("township-review");
        assertThat(trace.one(0).timeline(Kind.SENT_BACK)).singleElement().satisfies(event -> assertThat(event.text()).contains("须入户说明"));

        trace.one(0).investigated(visit -> visit.explaining("商品房/门面房", "与兄弟共有的老宅拆迁安置房")).isIn("民主评议").waitsAt("evaluate");
        trace.one(0).upTo("township-review");
        assertThat(trace.one(0).onNotices()).extracting(NoticeEntry::state).containsExactly(State.RENOTICED, State.PASSED);
    }

    @Test
    void aDeliveryDuringTheNoticeTakesTheHouseholdOutOfIt() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        deliver(trace.village(), "工商注册企业", trace.family().members().get(1));
        trace.waitsAt("investigate");
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.WITHDRAWN);
        trace.pass(Duration.ofDays(30)).waitsAt("investigate");
    }

    @Test
    void aDeliveryBeforeTheVisitWaitsForItAndOneAfterTheRegisterChangesNothing() {
        Trace early = given.application();
        assertThat(deliver(early.village(), "财政供养人员", early.family().members().get(0)).sentBack()).isZero();
        early.waitsAt("investigate");
        Expect.refusalAt("redLineExplanations", early::investigated);

        Trace registered = given.application().upTo("assign-helper");
        assertThat(deliver(registered.village(), "财政供养人员", registered.family().members().get(0)).sentBack()).isZero();
        registered.waitsAt("assign-helper");
    }

    @Test
    void aHitOfAHouseholdThatTheCountyApprovedBringsItBackBeforeTheRegister() {
        Trace trace = given.application().upTo("announce");
        assertThat(trace.facts().approved()).isTrue();
        deliver(trace.village(), "消费型车辆", trace.family().members().get(0));
        trace.waitsAt("investigate");
        assertThat(trace.facts().approved()).isFalse();
    }

    @Test
    void theSameHitDeliveredAgainIsKnown() {
        Trace trace = given.application();
        Person wife = trace.family().members().get(1);
        deliver(trace.village(), "消费型车辆", wife);
        trace.investigated(visit -> visit.explaining("消费型车辆", "农用三轮车")).upTo("township-review");
        assertThat(deliver(trace.village(), "消费型车辆", wife).sentBack()).isZero();
        trace.waitsAt("township-review");
    }

    @Test
    void aMemberAddedAtTheVisitIsComparedToo() {
        Family family = Family.ofFour();
        Village village = given.village();
        Person brother = Family.alone().members().get(0);
        deliver(village, "消费型车辆", brother);
        Trace trace = given.application(village, family);
        family.add(brother.name(), "之兄弟姐妹", brother.idNumber());
        Expect.refusalAt("redLineExplanations", () -> trace.investigated(visit -> visit.members(family))).contains(brother.name());
        trace.investigated(visit -> visit.members(family).explaining("消费型车辆", "借亲戚的车")).waitsAt("evaluate");
    }

    /** PIPL art. 19; match-list-retention: 180 days. */
    @Test
    void aRawListGoesWhenItsDaysAreOverAndItsHitsStay() {
        Village village = given.village();
        Family family = Family.ofFour();
        Person wife = family.members().get(1);
        Family alone = Family.alone();
        Person nobody = alone.members().get(0);
        long list = deliver(village, "消费型车辆", wife, nobody).id();
        Trace trace = given.application(village, family);

        given.on("2017-04-08T23:59:00+08:00");
        retention.purge();
        assertThat(deliveries.get(list, village.county()).purged()).isFalse();
        given.on("2017-04-09T00:01:00+08:00");
        retention.purge();
        assertThat(deliveries.get(list, village.county())).extracting(Delivery::purged, Delivery::rows, Delivery::hits)
                .containsExactly(true, 2, 1);
        assertThat(jdbc.sql("select count(*) from match_row where delivery_id = ?").param(list).query(Integer.class).single()).isZero();
        assertThat(matches.of(trace.number())).extracting(Hit::memberName).containsExactly(wife.name());
        Trace late = given.application(village, alone);
        assertThat(matches.of(late.number())).isEmpty();
    }

    @Test
    void goodRowsAreTakenAndBadOnesAreNamed() {
        Trace trace = given.application();
        Person head = trace.family().members().get(0);
        Line good = new Line(head.name(), head.idNumber(), "消费型车辆", "");
        Line bad = new Line("", CitizenNumbers.misspelt(head.idNumber()), "游艇", "");
        assertThat(Expect.refusal(() -> deliveries.deliver(trace.village().county(), new Cover("transport", null, given.today()), List.of(bad))))
                .extracting("field").containsExactly("rows[0].name", "rows[0].idNumber", "rows[0].category");
        assertThat(matches.of(trace.number())).isEmpty();
        Delivered taken = deliveries.deliver(trace.village().county(), new Cover("transport", null, given.today()), List.of(good, bad));
        assertThat(taken).extracting(Delivered::rows, Delivered::refused, Delivered::casesHit).containsExactly(1, 1, 1);
        assertThat(taken.errors()).extracting("field").containsExactly("rows[1].name", "rows[1].idNumber", "rows[1].category");
        Officer township = trace.village().township();
        assertThatThrownBy(() -> deliveries.deliver(township, new Cover("transport", null, given.today()), List.of(good))).isInstanceOf(NotAllowed.class);
    }
}
