package io.fupin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.messages.Outbox;
import io.fupin.journey.Gallery;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every verb of the desk for each role that has it, in a real browser on an office computer, and on a phone for those who work on one.
 * Both work at the same time, each in a village of its own: the cases are brought to their steps before, because business time goes on
 * with them.
 */
class VerbsInBrowserTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private Outbox outbox;
    @Autowired
    private PostNames posts;
    @Autowired
    private JdbcClient jdbc;

    private static final List<String> DESK = List.of("郝玉梅", "李国军", "陈立新", "赵文博", "李春燕", "周建华", "孙丽娟", "王志强", "于洪波", "何广林", "吴秀芝", "迟淑云");
    private static final List<String> PHONE = List.of("蔡淑珍", "马国良", "秦立民", "罗文斌", "冯春梅", "彭建国", "许丽华", "沈志刚", "贺洪涛", "邓广田", "曹秀云", "魏淑芬");

    private record Row(String verb, String who, Runnable scene) {

        /** Villages and townships carry their work about; county, city and leaders sit at desks. */
        boolean onThePhone() {
            return who.startsWith("村") || who.startsWith("工作队") || who.startsWith("乡镇") || who.equals("发起人");
        }
    }

    @Test
    void everyVerbForEachRoleThatHasIt() {
        Map<Looks.Size, Stage> stages = new EnumMap<>(Looks.Size.class);
        // Colleagues of the same town meet on both: nobody bears another's name.
        stages.put(Looks.Size.DESK, new Stage(true, DESK));
        stages.put(Looks.Size.PHONE, new Stage(false, PHONE));
        assertThat(EachSize.of(stages.keySet(), (browser, size) -> stages.get(size).failures(browser, size))).isEmpty();
    }

    /** The people of one village and of the offices above it, and the cases that wait for them. */
    private final class Stage {

        private final boolean desk;
        private final List<String> names;
        private final Village village;
        private final Map<Long, AtWork> browsers = new HashMap<>();
        private final Map<String, List<Trace>> waiting = new HashMap<>();

        Stage(boolean desk, List<String> names) {
            this.desk = desk;
            this.names = names;
            // the offices of town and county are those of other tests, too: theirs keep their names
            Village laid = given.village();
            Village made = laid.withTownship(people.holding(laid.township().post().key())).withCounty(people.holding(laid.county().post().key()));
            village = new Village(made.code(), named(made.committee(), 0), named(made.secondCommittee(), 1), named(made.team(), 2),
                    named(made.township(), 3), named(made.secondTownship(), 4), named(made.county(), 5), named(made.secondCounty(), 6));
            prepare();
        }

        List<String> failures(TestBrowser browser, Looks.Size size) {
            Officer committee = village.committee();
            Officer committee2 = village.secondCommittee();
            Officer team = village.team();
            Officer team2 = named(people.holding(team.post().key()), 7);
            Officer township = village.township();
            Officer township2 = village.secondTownship();
            Officer county = village.county();
            Officer county2 = village.secondCounty();
            Officer leaders = named(people.holding("COUNTY_LEADERS@" + village.code().county()), 8);
            Officer city = named(people.holding("CITY_OFFICE@" + village.code().city()), 9);
            Officer city2 = named(people.holding("CITY_OFFICE@" + village.code().city()), 10);
            Officer housing = named(people.holding("DEPARTMENT.housing@" + village.code().county()), 11);
            List<String> failed = new ArrayList<>();
            VerbScenes does = new VerbScenes(office, officer -> browsers.computeIfAbsent(officer.personId(),
                    id -> new AtWork(size.in(browser), port, officer, !desk)), VerbsInBrowserTest.this::deliver, desk);
            for (Row row : List.of(
                    new Row("签收、放回", "村委会", () -> does.claims(committee, committee2, at("investigate").task())),
                    new Row("签收、放回", "工作队", () -> does.claims(team, team2, at("confirm-evaluation").task())),
                    new Row("签收、放回", "乡镇", () -> does.claims(township, township2, at("township-review").task())),
                    new Row("签收、放回", "县", () -> does.claims(county, county2, at("county-review").task())),
                    new Row("签收、放回", "市", () -> does.claims(city, city2, objection())),
                    new Row("转办", "村委会", () -> does.handsOver(committee, committee2, at("investigate").task(), "下乡入户")),
                    new Row("转办", "工作队", () -> does.handsOver(team, team2, at("confirm-evaluation").task(), "外出开会")),
                    new Row("转办", "乡镇", () -> does.handsOver(township, township2, at("township-review").task(), "下乡入户")),
                    new Row("转办", "县", () -> does.handsOver(county, county2, at("county-review").task(), "请假")),
                    new Row("转办", "市", () -> does.handsOver(city, city2, objection(), "外出开会")),
                    new Row("转办", "县替乡镇改派", () -> does.handsOver(county, township2, claimed(township), "经办人生病")),
                    new Row("退回", "工作队", () -> does.returns(team, at("confirm-evaluation"), "investigate", "入户调查", committee)),
                    new Row("退回", "乡镇", () -> comesStraightBack(does)),
                    new Row("退回", "县", () -> does.returns(county, at("county-review"), "township-review", "乡镇审核", township)),
                    new Row("撤回", "村委会", () -> takesBack(does, "investigate", committee, committee2)),
                    new Row("撤回", "工作队", () -> takesBack(does, "confirm-evaluation", team, committee)),
                    new Row("撤回", "乡镇", () -> takesBack(does, "township-review", township, township2)),
                    new Row("催办", "乡镇", () -> does.urges(township, at("confirm-evaluation").task(), team)),
                    new Row("催办", "县", () -> does.urges(county, at("township-review").task(), township)),
                    new Row("催办", "领导小组", () -> does.urges(leaders, at("township-review").task(), township)),
                    new Row("催办", "市", () -> does.urges(city, at("county-review").task(), county)),
                    new Row("催办", "发起人", () -> does.urges(committee, at("township-review").task(), township)),
                    new Row("协办", "村委会", () -> does.asks(committee, at("investigate").task(), name(team), team, true)),
                    new Row("协办", "工作队", () -> does.asks(team, at("confirm-evaluation").task(), name(committee), committee, true)),
                    new Row("协办", "乡镇", () -> does.asks(township, at("township-review").task(), township2.name(), township2, true)),
                    new Row("协办", "县", () -> does.asks(county, at("county-review").task(), name(housing), housing, false)),
                    new Row("协办", "市", () -> does.asks(city, objection(), city2.name(), city2, true)),
                    new Row("终止", "县", () -> does.ends(county, at("county-review"), "终止案件", "终止这一件", "终止", committee)),
                    new Row("申请撤回", "村委会", () -> does.ends(committee, at("township-review"), "申请人撤回", "登记撤回，结束案件", "申请撤回", committee)),
                    new Row("回避", "村委会", () -> does.recuses(committee, at("investigate").task(), committee2)),
                    new Row("代理", "村委会本人", () -> does.goesAway(committee, committee, committee2, at("investigate").task())),
                    new Row("代理", "乡镇替村里", () -> does.goesAway(township, committee, committee2, at("investigate").task())),
                    new Row("代理", "县替乡镇", () -> does.goesAway(county, township, township2, at("township-review").task())))) {
                if (!desk && !row.onThePhone()) {
                    continue;
                }
                try {
                    row.scene().run();
                } catch (RuntimeException | AssertionError failure) {
                    failed.add(size + " " + row.verb() + " " + row.who() + "：" + failure.getMessage());
                    browsers.forEach((person, one) -> Gallery.showFailure(one.page(), row.verb() + "-" + row.who() + "-" + size + "-" + person));
                }
            }
            return failed;
        }

        /** Cases at every step, the farthest first: business time goes on with each. */
        private void prepare() {
            Trace ended = given.applications(village, 3).toTheEnd();
            waiting.put("ended", each(ended, 3));
            waiting.put("county-review", each(given.applications(village, 6).upTo("county-review"), 6));
            waiting.put("township-review", each(given.applications(village, 11).upTo("township-review"), 11));
            waiting.put("confirm-evaluation", each(given.applications(village, 6).upTo("confirm-evaluation"), 6));
            waiting.put("investigate", each(given.applications(village, 7), 7));
        }

        private static List<Trace> each(Trace all, int count) {
            List<Trace> each = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                each.add(all.one(i));
            }
            return each;
        }

        /** The next case that waits at a step. */
        private Trace at(String step) {
            return waiting.get(step).remove(0);
        }

        /** An objection to the county's announcement: the city's to decide. */
        private WorkItem objection() {
            String number = at("ended").objectedTo("他家有门面房").number();
            return office.items().of(number).stream().filter(WorkItem::open).findFirst().orElseThrow();
        }

        private WorkItem claimed(Officer holder) {
            WorkItem item = at("township-review").task();
            office.desk().claim(item.id(), holder);
            return item;
        }

        private void comesStraightBack(VerbScenes does) {
            Trace trace = at("township-review");
            does.returns(village.township(), trace, "confirm-evaluation", "评议后核实", village.team());
            trace.confirmed().waitsAt("township-review");
        }

        private void takesBack(VerbScenes does, String step, Officer by, Officer next) {
            Trace trace = at(step);
            WorkItem item = trace.task();
            trace.onwards();
            does.takesBack(by, item, trace, next);
        }

        private String name(Officer officer) {
            return posts.of(officer.post());
        }

        /** People of the tests have numbers for names, which look strange in a picture of the handbook. */
        private Officer named(Officer officer, int index) {
            String name = names.get(index);
            jdbc.sql("update person set name = ? where id = ?").params(name, officer.personId()).update();
            return new Officer(officer.personId(), officer.username(), name, officer.post(), officer.posts());
        }
    }

    /** One at a time: whoever comes second finds delivered what the first had taken up. */
    private synchronized void deliver() {
        while (outbox.deliver() > 0) {
            // until nothing is left to be told
        }
    }

}
