package io.fupin.inbox.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fupin.account.Officer;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.Exceptional;
import io.fupin.inbox.Batches.Line;
import io.fupin.inbox.Batches.LineState;
import io.fupin.inbox.Batches.State;
import io.fupin.inbox.Inbox;
import io.fupin.notice.NoticeKind;
import io.fupin.problem.Problem;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases decided together: written down, worked one by one with the rights of that moment, each exactly once; and taken back. */
class BatchTest extends TraceTest {

    @Autowired
    private Batches batches;
    @Autowired
    private BatchWork work;
    @Autowired
    private BatchWorker worker;
    @Autowired
    private BatchSweep sweep;
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Inbox inbox;

    /** Cases before the township's review that no spot check drew, opened by who decides them: photos of tests are flagged. */
    private List<WorkItem> plain(Trace trace) {
        return plain(trace, trace.village().township());
    }

    private List<WorkItem> plain(Trace trace, Officer officer) {
        trace.numbers().forEach(number -> inbox.seen(officer, office.items().open(List.of(number)).get(0).id()));
        return office.items().openAt("township-review", trace.numbers()).stream()
                .filter(item -> !office.notices().drawn(item.caseNumber(), NoticeKind.VILLAGE_NOTICE)).toList();
    }

    private static List<String> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }

    /** Waits until background hands have nothing more of it. */
    private Batch over(Officer officer, String id) {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        Batch batch = batches.get(officer, id);
        while (batch.state() == State.RUNNING && Instant.now().isBefore(until)) {
            work.one(id);
            batch = batches.get(officer, id);
        }
        assertThat(batch.state()).isEqualTo(State.DONE);
        return batch;
    }

    @Test
    void aLargeBatchIsWorkedBehindTheRequestByManyHandsEachCaseOnce() throws Exception {
        Trace trace = given.applications(30).upTo("township-review");
        Officer township = trace.village().township();
        List<WorkItem> items = plain(trace);
        assertThat(items.size()).isGreaterThan(Batches.AT_ONCE);
        String id = batches.choose(township, ids(items), "/tasks");
        assertThat(batches.get(township, id).state()).isEqualTo(State.CHOSEN);
        WorkItem overtaken = items.get(2);
        office.desk().complete(overtaken.id(), trace.village().secondTownship(), "approve", "我先办了", JsonNodeFactory.instance.objectNode());

        Map<Integer, Exceptional> exceptions = new TreeMap<>(Map.of(0, new Exceptional("return", "investigate", "缺票据，请补"),
                1, new Exceptional(Exceptional.LATER, null, null)));
        batches.submit(township, id, "材料齐全，同意。", exceptions);
        batches.submit(township, id, "材料齐全，同意。", exceptions);
        ExecutorService hands = Executors.newFixedThreadPool(4);
        Callable<Void> drain = () -> {
            worker.drain();
            return null;
        };
        for (var hand : hands.invokeAll(List.of(drain, drain, drain, drain))) {
            hand.get();
        }
        hands.shutdown();

        Batch done = over(township, id);
        assertThat(done.tally()).isEqualTo(new Batches.Tally(items.size(), 0, items.size() - 2, 1, 1));
        List<Line> lines = batches.lines(done);
        assertThat(lines.get(0)).extracting(Line::taskId, Line::state, Line::byName)
                .containsExactly(overtaken.id(), LineState.REFUSED, trace.village().secondTownship().name());
        assertThat(lines.get(0).said()).contains("已由 " + trace.village().secondTownship().name() + " 办结：同意");
        assertThat(office.cases().get(items.get(0).caseNumber()).phase()).isEqualTo("调查核实");
        assertThat(office.items().find(items.get(1).id()).orElseThrow().open()).isTrue();
        for (WorkItem item : items.subList(3, items.size())) {
            assertThat(office.timeline().of(item.caseNumber()).stream().filter(event -> item.id().equals(event.workItem())
                    && event.kind() == Kind.COMPLETED)).as(item.caseNumber()).hasSize(1)
                    .allMatch(event -> event.personId() == township.personId() && "材料齐全，同意。".equals(event.text()));
        }
        assertThat(batches.underWay(township)).isEmpty();
    }

    @Test
    void eachCaseIsDecidedWithTheRightsOfThatMoment() {
        Trace trace = given.applications(8).upTo("township-review");
        Officer leaving = office.counties().somebody(trace.village().township().post().role(), trace.village().township().post().region());
        List<WorkItem> items = plain(trace, leaving);
        office.moves().recuse(items.get(0).caseNumber(), leaving, "表亲");
        String id = batches.choose(leaving, ids(items), "/tasks");
        jdbc.sql("update batch set state = 'RUNNING', submitted_at = ?, outcome = 'approve', opinion = '同意' where id = ?")
                .params(Timestamp.from(office.clock().instant()), id).update();
        jdbc.sql("update batch_item set state = 'WAITING' where batch_id = ?").param(id).update();

        work.one(id);
        assertThat(batches.refused(batches.get(leaving, id))).hasSize(1).allMatch(line -> line.said().contains("须回避"));
        work.one(id);
        assertThat(batches.get(leaving, id).tally().done()).isEqualTo(1);
        jdbc.sql("update person_post set valid_to = ? where person_id = ?").params(given.today().minusDays(1), leaving.personId()).update();
        Batch done = over(leaving, id);
        assertThat(done.tally().done()).isEqualTo(1);
        assertThat(batches.refused(done)).filteredOn(line -> line.said().contains("已经不在这个岗位")).hasSize(items.size() - 2);
    }

    @Test
    void aFlagThatComesWhileItWaitsKeepsACaseOut() {
        Trace trace = given.applications(6).upTo("township-review");
        Officer township = trace.village().township();
        List<WorkItem> items = plain(trace);
        String id = batches.choose(township, ids(items), "/tasks");
        office.items().flag(Map.of(items.get(0).caseNumber(), items.get(0).redFlags() + 1));
        batches.submit(township, id, "同意", Map.of());
        assertThat(batches.refused(over(township, id))).hasSize(1).allMatch(line -> line.said().equals("有红旗，还没有打开看过"));
        assertThat(office.items().find(items.get(0).id()).orElseThrow().open()).isTrue();
    }

    @Test
    void anAccidentalBatchIsTakenBackWhereTheNextPersonHasNotActed() {
        Trace trace = given.applications(8).upTo("township-review");
        Officer township = trace.village().township();
        Officer second = trace.village().secondTownship();
        List<WorkItem> items = plain(trace);
        String id = batches.choose(township, ids(items), "/tasks");
        batches.submit(township, id, "同意", Map.of(1, new Exceptional("return", "investigate", "缺票据")));
        assertThat(batches.get(township, id).tally().done()).as("a few are done at once").isEqualTo(items.size());
        WorkItem next = office.items().open(List.of(items.get(0).caseNumber())).get(0);
        office.desk().claim(next.id(), second);

        assertThatThrownBy(() -> batches.takeBack(township, id, " ")).isInstanceOf(Problem.class).hasMessageContaining("为什么撤回");
        assertThatThrownBy(() -> batches.takeBack(second, id, "选错了")).isInstanceOf(Problem.class);
        String back = batches.takeBack(township, id, "选错了一批");
        Batch undone = over(township, back);
        assertThat(undone.tally()).isEqualTo(new Batches.Tally(items.size(), 0, items.size() - 1, 1, 0));
        assertThat(batches.refused(undone)).hasSize(1).allMatch(line -> line.taskId().equals(items.get(0).id())
                && line.said().contains(second.name() + " 已经签收") && second.name().equals(line.byName()) && line.byAt() != null);
        assertThat(office.items().openAt("township-review", trace.numbers())).extracting(WorkItem::caseNumber)
                .containsAll(items.subList(1, items.size()).stream().map(WorkItem::caseNumber).toList());
        assertThat(office.timeline().of(items.get(1).caseNumber())).filteredOn(event -> event.kind() == Kind.TAKEN_BACK).hasSize(1)
                .allMatch(event -> event.text().contains("选错了一批"));
        assertThat(batches.lines(batches.get(township, id))).filteredOn(line -> line.takenBackAt() != null).hasSize(items.size() - 1);

        office.desk().release(next.id(), second);
        String again = batches.takeBack(township, id, "还有一件");
        assertThat(over(township, again).tally().done()).isEqualTo(1);
        assertThatThrownBy(() -> batches.takeBack(township, id, "再来")).isInstanceOf(Problem.class).hasMessageContaining("都已经撤回");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'batch.take-back' and subject = ?").param(id).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void whatIsStoppedStaysUndone() {
        Trace trace = given.applications(6).upTo("township-review");
        Officer township = trace.village().township();
        List<WorkItem> items = plain(trace);
        String id = batches.choose(township, ids(items), "/tasks");
        jdbc.sql("update batch set state = 'RUNNING', submitted_at = ?, outcome = 'approve', opinion = '同意' where id = ?")
                .params(Timestamp.from(office.clock().instant()), id).update();
        jdbc.sql("update batch_item set state = 'WAITING' where batch_id = ?").param(id).update();
        work.one(id);
        assertThat(batches.underWay(township)).hasValueSatisfying(batch -> assertThat(batch.tally().worked()).isEqualTo(1));
        batches.stop(township, id);
        Batch stopped = batches.get(township, id);
        assertThat(stopped.state()).isEqualTo(State.DONE);
        assertThat(stopped.tally()).isEqualTo(new Batches.Tally(items.size(), 0, 1, 0, items.size() - 1));
        assertThat(office.items().openAt("township-review", trace.numbers())).hasSizeGreaterThanOrEqualTo(items.size() - 1);
    }

    @Test
    void nobodyElseSeesABatchAndOldOnesGo() {
        Trace trace = given.applications(2).upTo("township-review");
        Officer township = trace.village().township();
        List<WorkItem> items = office.items().openAt("township-review", trace.numbers());
        String id = batches.choose(township, ids(items), "/tasks");
        assertThatThrownBy(() -> batches.get(trace.village().secondTownship(), id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> batches.choose(trace.village().committee(), ids(items), "/tasks")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> batches.choose(township, List.of(), "/tasks")).isInstanceOf(Problem.class);
        List<String> many = new ArrayList<>(ids(items));
        for (int i = 0; i < Batches.MOST; i++) {
            many.add("x" + i);
        }
        assertThatThrownBy(() -> batches.choose(township, many, "/tasks")).isInstanceOf(Problem.class).hasMessageContaining("200");
        Trace visits = given.applications(2);
        assertThatThrownBy(() -> batches.choose(visits.village().committee(), ids(office.items().openAt("investigate", visits.numbers())), "/tasks"))
                .isInstanceOf(Problem.class).hasMessageContaining("须逐件办理");
        sweep.sweep();
        assertThat(batches.get(township, id)).isNotNull();
        jdbc.sql("update batch set expires_at = '2000-01-01' where id = ?").param(id).update();
        sweep.sweep();
        assertThatThrownBy(() -> batches.get(township, id)).isInstanceOf(Problem.class);
    }
}
