package io.fupin.notice.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All cases of a notice fall due at the same instant, and the job executor has several threads. */
class ClosingTogetherTest extends TraceTest {

    @Autowired
    private ManagementService management;

    @Test
    void manyTimersOfOneNoticeAtOnceDoNotBlockOneAnother() throws Exception {
        Trace trace = given.applications(10).investigated().evaluated().confirmed();
        Notice notice = trace.posted(trace.village().committee(), NoticeKind.VILLAGE_NOTICE);
        office.clock().setTo(notice.endsAt().plus(Duration.ofHours(9)));
        List<String> due = management.createJobQuery().timers().executable().list().stream().map(Job::getId).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Object> timer : threads.invokeAll(due.stream().map(this::run).toList())) {
                timer.get();
            }
        } finally {
            threads.shutdown();
        }
        trace.waitsAt("township-review");
        assertThat(trace.numbers().stream().map(number -> office.notices().ofCase(number)).flatMap(List::stream)
                .filter(NoticeEntry::drawn).count()).as("drawn once for all: two of ten").isEqualTo(2);
    }

    private Callable<Object> run(String job) {
        return () -> {
            management.executeJob(job);
            return job;
        };
    }
}
