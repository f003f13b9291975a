package io.fupin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseList;
import io.fupin.casework.KeyCursor;
import io.fupin.inbox.Inbox.InboxPage;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.inbox.data.TallyFolding;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.support.FupinTest;
import io.fupin.support.SqlStatements;
import io.fupin.support.TestPeople;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class InboxTest {

    private static final String QINGBEI = "220281103213";
    private static final String ERDAO = "220281103203";
    private static final String PIAOHE = "220281103000";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Inbox inbox;
    @Autowired
    private CaseList cases;
    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private IdentityVault vault;
    @Autowired
    private TallyFolding folding;
    @Autowired
    private SqlStatements statements;

    private String process;
    private InboxRowsFixture rows;
    private Instant now;
    private Officer township;
    private final Post townshipPost = Post.of(Role.TOWNSHIP_OFFICE, RegionCode.of(PIAOHE));
    private final Post villagePost = Post.of(Role.VILLAGE_COMMITTEE, RegionCode.of(QINGBEI));

    @BeforeEach
    void people() {
        process = "process-" + COUNT.incrementAndGet();
        rows = new InboxRowsFixture(jdbc, process);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        township = people.holding(townshipPost.key());
    }

    private InboxQuery of(Officer officer, Box box) {
        return InboxQuery.of(officer, box).at(process, null);
    }

    private List<String> subjects(InboxQuery query) {
        return inbox.page(query, null, 50).items().stream().map(InboxItem::subject).toList();
    }

    private Instant days(int days) {
        return now.plus(Duration.ofDays(days));
    }

    @Test
    void todoIsWhatWaitsForThePostAndNobodyElseHasTaken() {
        rows.open(townshipPost, QINGBEI, "township-review", "甲", days(3));
        rows.take(rows.open(townshipPost, QINGBEI, "township-review", "乙，别人签收", days(1)), township.personId() + 100_000);
        rows.take(rows.open(townshipPost, ERDAO, "township-review", "丙，我签收", days(2)), township.personId());
        rows.open(villagePost, QINGBEI, "investigate", "丁，村里的", days(1));
        rows.open(Post.of(Role.TOWNSHIP_OFFICE, RegionCode.of("220281104000")), "220281104201", "township-review", "戊，邻镇的", days(1));
        rows.complete(rows.open(townshipPost, QINGBEI, "township-review", "己，办过的", days(1)), township, now);

        assertThat(subjects(of(township, Box.TODO))).containsExactly("丙，我签收", "甲");
        assertThat(subjects(of(township, Box.DONE))).containsExactly("己，办过的");
        assertThat(inbox.facets(of(township, Box.TODO)).total()).isEqualTo(2);
    }

    @Test
    void anotherUnitOfTheSameCountyIsAnotherPost() {
        RegionCode county = RegionCode.of("220281000000");
        Post housing = new Post(Role.DEPARTMENT, "housing", county);
        rows.open(housing, QINGBEI, "verify", "住建", days(1));
        rows.open(new Post(Role.DEPARTMENT, "water", county), QINGBEI, "verify", "水务", days(1));
        assertThat(subjects(of(people.holding(housing.key()), Box.TODO))).containsExactly("住建");
    }

    @Test
    void severalPostsAreMergedInOneOrder() {
        Post other = Post.of(Role.TOWNSHIP_OFFICE, RegionCode.of("220281104000"));
        rows.open(townshipPost, QINGBEI, "township-review", "二", days(2));
        rows.open(other, "220281104201", "township-review", "一", days(1));
        rows.open(townshipPost, ERDAO, "township-review", "三", days(3));
        rows.open(other, "220281104201", "township-review", "四", days(4));
        InboxQuery query = of(township, Box.TODO).under(List.of(townshipPost, other));
        assertThat(subjects(query)).containsExactly("一", "二", "三", "四");
        assertThat(inbox.facets(query).total()).isEqualTo(4);
    }

    @Test
    void pagesByKeyInEveryOrderWithoutLossOrRepetition() {
        for (int i = 0; i < 23; i++) {
            String village = i % 2 == 0 ? QINGBEI : ERDAO;
            Instant due = days(i % 5);
            if (i % 4 == 0) {
                rows.flagged(townshipPost, village, "township-review", "户" + i, due);
            } else {
                rows.open(townshipPost, village, "township-review", "户" + i, due);
            }
        }
        Officer county = people.holding("COUNTY_OFFICE@220281000000");
        Officer city = people.holding("CITY_OFFICE@220200000000");
        for (Sort sort : Sort.values()) {
            for (Officer above : List.of(county, city)) {
                assertThat(paged(of(above, Box.SUPERVISED).sorted(sort))).as("supervised " + sort).hasSize(23);
            }
            InboxQuery query = of(township, Box.TODO).sorted(sort);
            assertThat(paged(query)).as(sort.name()).hasSize(23);
        }
        List<InboxItem> urgent = inbox.page(of(township, Box.TODO).sorted(Sort.URGENCY), null, 50).items();
        assertThat(urgent.subList(0, 6)).allMatch(InboxItem::flagged).isSortedAccordingTo((a, b) -> a.dueAt().compareTo(b.dueAt()));
        assertThat(urgent.subList(6, 23)).noneMatch(InboxItem::flagged);
        assertThat(inbox.page(of(township, Box.TODO).sorted(Sort.REGION), null, 50).items().get(0).village()).hasToString(ERDAO);
    }

    private List<InboxItem> paged(InboxQuery query) {
        List<InboxItem> items = new ArrayList<>();
        String after = null;
        do {
            InboxPage page = inbox.page(query, after, 5);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(items).isEqualTo(inbox.page(query, null, 50).items()).doesNotHaveDuplicates();
        return items;
    }

    @Test
    void countsAreWhatChoosingThemYields() {
        rows.flagged(townshipPost, QINGBEI, "township-review", "一", days(-2));
        rows.open(townshipPost, QINGBEI, "township-review", "二", days(-1));
        rows.open(townshipPost, ERDAO, "township-review", "三", now.plusSeconds(60));
        rows.open(townshipPost, ERDAO, "assign-helper", "四", days(5));
        Facets facets = inbox.facets(of(township, Box.TODO));
        assertThat(facets.steps()).isEqualTo(Map.of("township-review", 3, "assign-helper", 1));
        assertThat(facets.regions()).isEqualTo(Map.of(RegionCode.of(QINGBEI), 2, RegionCode.of(ERDAO), 2));
        assertThat(facets.count(Due.LATE)).isEqualTo(2);
        assertThat(facets.count(Due.TODAY)).isEqualTo(1);
        assertThat(facets.countFlagged()).isEqualTo(1);

        InboxQuery late = of(township, Box.TODO).due(Due.LATE);
        assertThat(subjects(late)).containsExactly("一", "二");
        assertThat(inbox.facets(late).steps()).isEqualTo(Map.of("township-review", 2));
        assertThat(inbox.facets(late).total()).isEqualTo(2);
        assertThat(inbox.facets(late).count(Due.TODAY)).as("each switch is counted under the others").isEqualTo(1);

        InboxQuery village = of(township, Box.TODO).in(RegionCode.of(ERDAO));
        assertThat(subjects(village)).containsExactly("三", "四");
        assertThat(inbox.facets(village).total()).isEqualTo(2);
        assertThat(inbox.facets(of(township, Box.TODO).at(process, "assign-helper")).total()).isEqualTo(1);
        assertThat(inbox.facets(of(township, Box.TODO).flagged(true)).total()).isEqualTo(1);
    }

    @Test
    void whateverHappensToTasksTheCountsAreThoseOfTheList() {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Post post = i % 5 == 0 ? villagePost : townshipPost;
            String step = i % 3 == 0 ? "assign-helper" : "township-review";
            Instant due = i % 4 == 0 ? days(-1) : i % 4 == 1 ? now.plusSeconds(60) : days(i);
            tasks.add(i % 6 == 0 ? rows.flagged(post, i % 2 == 0 ? QINGBEI : ERDAO, step, "户" + i, due)
                    : rows.open(post, i % 2 == 0 ? QINGBEI : ERDAO, step, "户" + i, due));
        }
        countsAreThoseOfTheList("new");
        for (int i = 0; i < 40; i += 7) {
            rows.take(tasks.get(i), i % 2 == 0 ? township.personId() : township.personId() + 100_000);
        }
        countsAreThoseOfTheList("some taken, by me and by others");
        folding.fold();
        countsAreThoseOfTheList("folded");
        for (int i = 0; i < 40; i += 3) {
            rows.complete(tasks.get(i), township, now);
        }
        jdbc.sql("update work_item set red_flags = 1 - least(red_flags, 1), assignee = null where process = ? and completed_at is null").param(process).update();
        countsAreThoseOfTheList("some done, all flags changed, all put back");
        folding.fold();
        folding.fold();
        countsAreThoseOfTheList("folded twice");
        assertThat(jdbc.sql("""
                select count(*) from (
                    select role, region, assignee, step, village, flagged, sum(tasks) as tasks, count(*) as lines from work_tally where process = :process
                    group by 1, 2, 3, 4, 5, 6) t
                full join (
                    select role, region, assignee, step, village, red_flags > 0 as flagged, count(*) as tasks from work_item
                    where process = :process and completed_at is null group by 1, 2, 3, 4, 5, 6) w
                using (role, region, step, village, flagged)
                where t.tasks is distinct from w.tasks or t.lines <> 1
                """).param("process", process).query(Integer.class).single()).as("lines that differ from the tasks").isZero();
        jdbc.sql("update work_item set completed_at = ? where process = ? and completed_at is null").params(Timestamp.from(now), process).update();
        folding.fold();
        for (String table : List.of("work_tally", "work_tally_area", "work_tally_day")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where process = ?").param(process).query(Integer.class).single()).as(table).isZero();
        }
    }

    /** Under every filter there is, for the township and for those above it, whose counts come from sums of their own. */
    private void countsAreThoseOfTheList(String when) {
        RegionCode[] villages = {null, RegionCode.of(QINGBEI)};
        countsAreThoseOfTheList(when, of(township, Box.TODO), villages, RegionCode.of(ERDAO));
        countsAreThoseOfTheList(when, of(township, Box.SUPERVISED), villages, RegionCode.of(ERDAO));
        RegionCode[] areas = {null, RegionCode.of(PIAOHE), RegionCode.of(QINGBEI)};
        countsAreThoseOfTheList(when, of(people.holding("COUNTY_OFFICE@220281000000"), Box.SUPERVISED), areas, RegionCode.of(PIAOHE));
        countsAreThoseOfTheList(when, of(people.holding("CITY_OFFICE@220200000000"), Box.SUPERVISED),
                new RegionCode[] {null, RegionCode.of("220281000000"), RegionCode.of(PIAOHE)}, RegionCode.of("220281000000"));
        countsAreThoseOfTheList(when, of(people.holding("COUNTY_OFFICE@220281000000"), Box.SUPERVISED).sorted(InboxQuery.Sort.REGION), areas,
                RegionCode.of(PIAOHE));
    }

    private void countsAreThoseOfTheList(String when, InboxQuery box, RegionCode[] regions, RegionCode counted) {
        for (Due due : new Due[] {null, Due.LATE, Due.TODAY}) {
            for (String step : new String[] {null, "township-review"}) {
                for (RegionCode region : regions) {
                    for (boolean flagged : new boolean[] {false, true}) {
                        InboxQuery query = box.at(process, step).in(region).due(due).flagged(flagged);
                        Facets facets = inbox.facets(query);
                        String asked = "%s: %s %s %s %s %s %s".formatted(when, box.officer().post(), box.box(), due, step, region, flagged);
                        assertThat(facets.total()).as(asked).isEqualTo(subjects(query).size());
                        assertThat(facets.count(Due.LATE)).as(asked).isEqualTo(subjects(query.due(Due.LATE)).size());
                        assertThat(facets.count(Due.TODAY)).as(asked).isEqualTo(subjects(query.due(Due.TODAY)).size());
                        assertThat(facets.countFlagged()).as(asked).isEqualTo(subjects(query.flagged(true)).size());
                        assertThat(facets.steps().getOrDefault("assign-helper", 0)).as(asked)
                                .isEqualTo(subjects(query.at(process, "assign-helper")).size());
                        if (region == null || region.level() == counted.level()) {
                            assertThat(facets.regions().getOrDefault(counted, 0)).as(asked).isEqualTo(subjects(query.in(counted)).size());
                        }
                    }
                }
            }
        }
    }

    @Test
    void supervisionIsWhatWaitsBelow() {
        rows.open(villagePost, QINGBEI, "investigate", "村里迟了", days(-1));
        rows.open(villagePost, QINGBEI, "evaluate", "村里未到期", days(4));
        rows.open(townshipPost, QINGBEI, "township-review", "镇里自己的", days(-3));
        rows.open(Post.of(Role.VILLAGE_COMMITTEE, RegionCode.of("220281104201")), "220281104201", "investigate", "邻镇的", days(-1));
        assertThat(subjects(of(township, Box.SUPERVISED))).containsExactly("村里迟了", "村里未到期");
        assertThat(subjects(of(township, Box.SUPERVISED).due(Due.LATE))).containsExactly("村里迟了");
        Officer county = people.holding("COUNTY_OFFICE@220281000000");
        assertThat(subjects(of(county, Box.SUPERVISED).due(Due.LATE))).containsExactly("镇里自己的", "村里迟了", "邻镇的");
        assertThat(inbox.facets(of(county, Box.SUPERVISED)).regions())
                .isEqualTo(Map.of(RegionCode.of(PIAOHE), 3, RegionCode.of("220281104000"), 1));
        assertThat(subjects(of(people.holding("AUDITOR@220281000000"), Box.SUPERVISED))).isEmpty();
        assertThat(subjects(of(people.holding(villagePost.key()), Box.SUPERVISED))).isEmpty();
    }

    @Test
    void startedShowsWhereEachCaseIs() {
        Officer village = people.holding(villagePost.key());
        rows.aCase(QINGBEI, "在公示", village, days(-5));
        String number = rows.aCase(QINGBEI, "在镇里", village, days(-4));
        rows.task(number, townshipPost, QINGBEI, "township-review", "在镇里", days(2), 0);
        rows.aCase(QINGBEI, "别人发起的", null, days(-3));
        List<InboxItem> items = inbox.page(of(village, Box.STARTED), null, 50).items();
        assertThat(items).extracting(InboxItem::subject, InboxItem::step, InboxItem::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("在镇里", "township-review", "township-review"),
                        org.assertj.core.groups.Tuple.tuple("在公示", null, "村级公示"));
        assertThat(inbox.facets(of(village, Box.STARTED)).total()).isEqualTo(2);
        InboxPage first = inbox.page(of(village, Box.STARTED), null, 1);
        assertThat(inbox.page(of(village, Box.STARTED), first.next(), 1).items()).extracting(InboxItem::subject).containsExactly("在公示");
    }

    @Test
    void findsByNumberNameAndExactIdentityNumber() {
        String id = rows.open(townshipPost, QINGBEI, "township-review", "于广发", days(1));
        rows.open(townshipPost, QINGBEI, "township-review", "于洪伟", days(2));
        String number = jdbc.sql("select case_number from work_item where id = ?").param(id).query(String.class).single();
        jdbc.sql("insert into case_member (case_number, position, name, relation, id_hash, id_sealed, active) values (?, 1, '于小满', '子', ?, ?, false)")
                .params(number, vault.lookupHash("220281198803070121"), vault.seal("220281198803070121")).update();
        for (String q : List.of("于广", "于小满", "220281198803070121", number, number.toLowerCase(), "识" + number.substring(10),
                number.substring(number.length() - 4))) {
            assertThat(subjects(of(township, Box.TODO).search(q))).as(q).containsExactly("于广发");
            assertThat(inbox.facets(of(township, Box.TODO).search(q)).total()).as(q).isEqualTo(1);
            assertThat(cases.page(new CaseList.CaseQuery(township, process, null, null, null, q), null, 10).items())
                    .as(q).extracting(CaseList.CaseRow::caseNumber).containsExactly(number);
        }
        assertThat(subjects(of(township, Box.TODO).search("%"))).isEmpty();
        assertThat(subjects(of(township, Box.TODO).search("220281198803070148"))).isEmpty();
        assertThat(subjects(of(township, Box.TODO).search("'; drop table work_item; --"))).isEmpty();
    }

    @Test
    void knowsThePlaceInTheList() {
        String first = rows.open(townshipPost, QINGBEI, "township-review", "一", days(1));
        String second = rows.flagged(townshipPost, ERDAO, "township-review", "二", days(2));
        String third = rows.open(townshipPost, QINGBEI, "township-review", "三", days(3));
        assertThat(inbox.around(of(township, Box.TODO), second)).contains(new Inbox.Neighbours(2, 3, first, third));
        assertThat(inbox.around(of(township, Box.TODO).sorted(Sort.URGENCY), second)).contains(new Inbox.Neighbours(1, 3, null, first));
        assertThat(inbox.around(of(township, Box.TODO).in(RegionCode.of(QINGBEI)), second)).isEmpty();
    }

    @Test
    void remembersWhatWasOpened() {
        String id = rows.open(townshipPost, QINGBEI, "township-review", "一", days(1));
        inbox.seen(township, id);
        inbox.seen(township, id);
        assertThat(inbox.page(of(township, Box.TODO), null, 10).items().get(0).seen()).isTrue();
        assertThat(inbox.page(of(people.holding(townshipPost.key()), Box.TODO), null, 10).items().get(0).seen()).isFalse();
    }

    @Test
    void aTaskIsUnreadUntilItIsOpenedWithAllItsFlags() {
        String one = rows.open(townshipPost, QINGBEI, "township-review", "一", days(-1));
        String two = rows.open(townshipPost, ERDAO, "township-review", "二", days(1));
        rows.open(townshipPost, ERDAO, "assign-helper", "三", days(2));
        inbox.seen(township, one);
        inbox.seen(township, two);
        InboxQuery unread = of(township, Box.TODO).unread(true);
        assertThat(subjects(unread)).containsExactly("三");
        assertThat(inbox.facets(of(township, Box.TODO)).countUnread()).isEqualTo(1);
        assertThat(inbox.facets(of(township, Box.TODO).at(process, "township-review")).countUnread()).isZero();
        assertThat(inbox.facets(of(township, Box.TODO).in(RegionCode.of(ERDAO))).countUnread()).isEqualTo(1);
        assertThat(inbox.facets(unread).steps()).isEqualTo(Map.of("assign-helper", 1));
        assertThat(inbox.facets(unread).total()).isEqualTo(1);
        assertThat(inbox.facets(unread).countUnread()).isEqualTo(1);
        assertThat(inbox.facets(unread).count(Due.LATE)).isZero();

        jdbc.sql("update work_item set red_flags = 1 where id = ?").param(one).update();
        assertThat(subjects(unread)).as("a flag that came after he looked").containsExactly("一", "三");
        assertThat(inbox.seen(township, List.of(one, two))).containsExactly(two);
        assertThat(inbox.facets(of(township, Box.TODO).due(Due.LATE)).countUnread()).isEqualTo(1);
        inbox.seen(township, one);
        assertThat(subjects(unread)).containsExactly("三");

        rows.complete(one, township, now);
        inbox.seen(township, one);
        assertThat(jdbc.sql("select count(*) from task_seen where work_item = ?").param(one).query(Integer.class).single())
                .as("marks of what is done").isZero();
    }

    @Test
    void refusesAForeignCursor() {
        for (String cursor : List.of("x", "", "AAAA", "MTIzHzQ1Nh83ODk", "bm90LWEtbnVtYmVyH2lk")) {
            assertThatThrownBy(() -> inbox.page(of(township, Box.TODO), cursor, 10)).as(cursor).isInstanceOf(KeyCursor.BadCursor.class);
        }
    }

    @Test
    void eachQuestionIsOneStatement() {
        rows.open(townshipPost, QINGBEI, "township-review", "一", days(1));
        for (Box box : Box.values()) {
            assertStatements(1, () -> inbox.page(of(township, box), null, 20));
            assertStatements(1, () -> inbox.facets(of(township, box)));
        }
        assertStatements(1, () -> inbox.boxes(township));
        assertStatements(1, () -> inbox.around(of(township, Box.TODO), "none"));
        assertStatements(1, () -> inbox.export(of(township, Box.TODO), item -> { }));
    }

    @Test
    void boxesHoldWhatTheirListsShow() {
        Officer other = people.holding("TOWNSHIP_OFFICE@220281105000");
        Post post = other.post();
        Map<Box, Integer> before = inbox.boxes(other);
        rows.open(post, "220281105202", "township-review", "一", days(1));
        rows.open(Post.of(Role.VILLAGE_TEAM, RegionCode.of("220281105202")), "220281105202", "confirm-evaluation", "二", days(1));
        rows.complete(rows.open(post, "220281105202", "township-review", "三", days(1)), other, now);
        rows.aCase("220281105202", "四", other, now);
        assertThat(inbox.boxes(other)).allSatisfy((box, count) -> assertThat(count - before.get(box)).as(box.title()).isEqualTo(1));
    }

    private void assertStatements(int expected, Runnable action) {
        SqlStatements.Sent sent = statements.during(action);
        assertThat(sent.count()).as(sent::summary).isEqualTo(expected);
    }
}
