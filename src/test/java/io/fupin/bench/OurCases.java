package io.fupin.bench;

import io.fupin.notice.NoticeEntry;
import io.fupin.support.Counties;
import io.fupin.support.Given;
import io.fupin.support.Meeting;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases on their way through the use cases: found as a list per step, forms checked, a meeting and three notices per village. */
final class OurCases {

    private final Given given;
    private final Office office;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final FourHands hands;
    private final AtomicInteger households = new AtomicInteger();

    OurCases(Fupin fupin, FourHands hands) {
        this.given = fupin.bean(Given.class);
        this.office = fupin.bean(Office.class);
        this.management = fupin.bean(ManagementService.class);
        this.jdbc = fupin.bean(JdbcClient.class);
        this.hands = hands;
    }

    /** Villages that are ready to begin: people, an open round, a photo for each who hands one in. */
    List<Village> villages(int count) {
        office.clock().setTo(Given.BEGIN.toInstant());
        List<Village> villages = IntStream.range(0, count).mapToObj(i -> given.village()).toList();
        Counties counties = office.counties();
        villages.forEach(village -> List.of(village.committee(), village.township(), village.county()).forEach(counties::photo));
        return villages;
    }

    /** Takes this many cases in each village from the application to the register. */
    List<Trace> run(List<Village> villages, int cases) throws InterruptedException {
        List<Trace> traces = hands.each(villages, village -> evaluated(given.applications(village, cases)).confirmed().villageNoticePosted());
        periodOver(traces);
        hands.each(traces, trace -> trace.townshipApproved().townshipNoticePosted());
        periodOver(traces);
        hands.each(traces, trace -> trace.countyApproved().announced().helperAssigned());
        return traces;
    }

    /** No two households have the same income or the same votes, as in life: nothing decided for one serves for the next. */
    private Trace evaluated(Trace trace) {
        Meeting meeting = trace.meeting().present(31);
        for (int i = 0; i < trace.numbers().size(); i++) {
            int wage = 3000 + households.getAndIncrement() % 4000;
            trace.one(i).investigated(visit -> visit.with("wageIncome", wage));
            int against = i % 12;
            meeting.ballot(trace.numbers().get(i), 31 - against, against, 0);
        }
        trace.met(meeting);
        return trace;
    }

    private void periodOver(List<Trace> traces) throws InterruptedException {
        Instant end = traces.stream().map(trace -> office.notices().openEntry(trace.numbers().get(0)).orElseThrow())
                .map(NoticeEntry::notice).map(number -> office.notices().find(number).orElseThrow().endsAt())
                .max(Instant::compareTo).orElseThrow();
        office.clock().setTo(end.plus(Duration.ofHours(9)));
        hands.timers(management);
    }

    void verify(List<Trace> traces, int cases) {
        List<String> numbers = traces.stream().flatMap(trace -> trace.numbers().stream()).toList();
        int registered = jdbc.sql("""
                select count(distinct c.case_number)
                from case_file c join household h on h.village = c.village and h.head_name = c.subject
                where c.case_number in (:numbers) and c.state = 'CLOSED' and c.result = '已建档立卡'
                """).param("numbers", numbers).query(Integer.class).single();
        WrongAnswer.unless(registered == cases, registered + " of our " + cases + " cases reached the register");
        int open = jdbc.sql("select count(*) from work_item where case_number in (:numbers) and completed_at is null")
                .param("numbers", numbers).query(Integer.class).single();
        WrongAnswer.unless(open == 0, open + " tasks of ended cases are open");
    }
}
