package io.fupin.casework.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Messages;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** 提醒和超期督办: one sweep, counted in working days, and everybody reads the same of it. */
class ServiceLimitsTest extends TraceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ServiceLimits limits;
    @Autowired
    private io.fupin.casework.WorkItems items;
    @Autowired
    private io.fupin.casework.data.WorkItemListener listener;
    @Autowired
    private Messages messages;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private WebApplicationContext application;

    private WorkItem task(Trace trace) {
        return items.find(trace.task().id()).orElseThrow();
    }

    /** As if the task had come on another day: its limits are set anew by whoever sets them when a task arrives. */
    private WorkItem arrivedOn(Trace trace, LocalDate day) {
        WorkItem task = task(trace);
        jdbc.sql("delete from task_seen where work_item = ?").param(task.id()).update();
        jdbc.sql("delete from work_item where id = ?").param(task.id()).update();
        listener.arrived(new io.fupin.engine.TaskArrived(task.id(), task.caseNumber(), office.cases().get(task.caseNumber()).modelRef(), task.step(),
                task.post().key(), day.atTime(10, 0).atZone(ZONE).toInstant()));
        return task(trace);
    }

    @ParameterizedTest(name = "arrived {0}, limit 5 working days: reminded in the morning of {1}, escalated in that of {2}")
    @CsvSource({
        // 国庆: 1 to 7 October off, Saturday the 8th and Sunday the 9th are working days in return
        "2016-09-28, 2016-10-10, 2016-10-11",
        // 中秋: Thursday 15 to Saturday 17 September off, Sunday the 18th works
        "2016-09-13, 2016-09-21, 2016-09-22",
        // an ordinary week with its weekend
        "2016-11-14, 2016-11-19, 2016-11-22"})
    void limitsCountWorkingDays(LocalDate arrived, LocalDate reminded, LocalDate escalated) {
        Trace trace = given.application().upTo("township-review");
        WorkItem task = arrivedOn(trace, arrived);
        assertThat(task.dueAt()).isEqualTo(escalated.atStartOfDay(ZONE).toInstant());
        Instant remind = jdbc.sql("select remind_at from work_item where id = ?").param(task.id()).query(Timestamp.class).single().toInstant();
        assertThat(remind).isEqualTo(reminded.atStartOfDay(ZONE).toInstant());
    }

    @Test
    void remindedOnceThenBroughtBeforeTheLevelAboveOnce() {
        Trace trace = given.application().upTo("township-review");
        Officer county = trace.village().county();
        limits.sweep();
        assertThat(task(trace).remindedAt()).as("nothing is due yet").isNull();

        shift(trace, "remind_at", -60);
        limits.sweep();
        Instant reminded = task(trace).remindedAt();
        assertThat(reminded).isNotNull();
        assertThat(task(trace).escalatedAt()).isNull();
        limits.sweep();
        assertThat(task(trace).remindedAt()).isEqualTo(reminded);
        String path = "/tasks/" + trace.task().id();
        Browser.of(application, trace.village().township()).open(path).expect(200).shows("已提醒");

        shift(trace, "due_at", -60);
        shift(trace, "escalate_at", -60);
        limits.sweep();
        limits.sweep();
        WorkItem late = task(trace);
        assertThat(late.escalatedTo()).isEqualTo(Post.of(Role.COUNTY_OFFICE, trace.village().code().county()));
        assertThat(trace.timeline(Kind.ESCALATED)).singleElement()
                .satisfies(event -> assertThat(event.text()).isEqualTo("“乡镇审核”超过办理时限，报蛟河市扶贫办督办"));
        assertThat(messages.page(county, false, null, 200).items()).filteredOn(one -> one.kind().equals("ESCALATED"))
                .anySatisfy(one -> assertThat(one.title() + one.href()).contains("超期督办"));
        Browser.of(application, trace.village().township()).open(path).expect(200).shows("报蛟河市扶贫办督办");
        Browser.of(application, county).open("/cases/" + trace.number()).expect(200).shows("报蛟河市扶贫办督办");
        Browser.of(application, county).open("/tasks?box=supervised&due=late&q=" + trace.number()).expect(200).shows("报蛟河市扶贫办督办");
    }

    @Test
    void whatIsDoneIsNotEscalatedAndWhatSomebodyHoldsComesLater() {
        Trace trace = given.application().upTo("township-review");
        String id = trace.task().id();
        shift(trace, "escalate_at", -60);
        trace.townshipApproved();
        limits.sweep();
        assertThat(items.find(id).orElseThrow().escalatedAt()).isNull();
    }

    @Test
    void everyLevelHasOneAboveExceptTheProvince() {
        Trace trace = given.application();
        var village = trace.village().code();
        assertThat(ServiceLimits.above(Post.of(Role.VILLAGE_TEAM, village))).contains(Post.of(Role.TOWNSHIP_OFFICE, village.township()));
        assertThat(ServiceLimits.above(Post.of(Role.COUNTY_OFFICE, village.county()))).contains(Post.of(Role.CITY_OFFICE, village.city()));
        assertThat(ServiceLimits.above(new Post(Role.DEPARTMENT, "housing", village.county())))
                .contains(Post.of(Role.COUNTY_OFFICE, village.county()));
        assertThat(ServiceLimits.above(Post.of(Role.PROVINCE_OFFICE, village.province()))).isEmpty();
    }

    private void shift(Trace trace, String column, int days) {
        jdbc.sql("update work_item set " + column + " = " + column + " + make_interval(days => ?) where id = ?").params(days, trace.task().id()).update();
    }
}
