package io.fupin.inspection.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.Inspection.Kind;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Half-yearly and monthly inspections (SU-2, SU-3) begin on their day where the county holds them (parameters {@code inspection-half-yearly},
 * {@code inspection-monthly}). A term is taken in the transaction that opens its case: once, whichever node is first and however often it is
 * restarted. A term whose day passed while nothing ran begins later in the same term; one that is over is not made up for.
 */
@Component
public class InspectionCalendar {

    private static final Logger log = LoggerFactory.getLogger(InspectionCalendar.class);

    private final InspectionRows rows;
    private final NewInspections opening;
    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final Regions regions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InspectionCalendar(InspectionRows rows, NewInspections opening, PolicyParameters parameters, WorkingCalendar calendar, Regions regions,
                       TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.opening = opening;
        this.parameters = parameters;
        this.calendar = calendar;
        this.regions = regions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param inspector post that inspects; @param dueOn day on which it begins */
    private record Term(Kind kind, String term, String title, Post inspector, LocalDate dueOn) {
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT6M")
    void daily() {
        for (Region county : regions.within(RegionCode.NATION, RegionLevel.COUNTY)) {
            try {
                begin(county.code());
            } catch (RuntimeException failure) {
                // The other counties have theirs all the same; this one is tried again in ten minutes.
                log.error("没有开始按日程的督查：{}", county.code(), failure);
            }
        }
    }

    /** Begins what is due in a county today. @return numbers of the cases that were opened */
    public List<String> begin(RegionCode county) {
        LocalDate today = LocalDate.now(clock);
        List<String> begun = new ArrayList<>();
        for (Term term : terms(county, today)) {
            if (!today.isBefore(term.dueOn()) && !rows.taken(county, term.kind(), term.term())) {
                Optional.ofNullable(transaction.execute(status -> open(county, term, today))).ifPresent(begun::add);
            }
        }
        return begun;
    }

    private List<Term> terms(RegionCode county, LocalDate today) {
        List<Term> terms = new ArrayList<>();
        if (parameters.flag("inspection-half-yearly", county, today)) {
            boolean first = today.getMonthValue() <= 6;
            LocalDate due = MonthDay.parse("--" + parameters.text(first ? "inspection-first-half-day" : "inspection-second-half-day", county, today))
                    .atYear(today.getYear());
            terms.add(new Term(Kind.SPECIAL, today.getYear() + (first ? "-1" : "-2"), today.getYear() + "年" + (first ? "上" : "下") + "半年专项检查",
                    Post.of(Role.COUNTY_LEADERS, county), due));
        }
        if (parameters.flag("inspection-monthly", county, today)) {
            int day = parameters.integer("inspection-monthly-day", county, today);
            String unit = parameters.list("inspection-monthly-units", county, today).get(0);
            terms.add(new Term(Kind.MONTHLY, "%d-%02d".formatted(today.getYear(), today.getMonthValue()), today.getYear() + "年" + today.getMonthValue() + "月督查",
                    new Post(Role.DEPARTMENT, unit, county), today.withDayOfMonth(day)));
        }
        return terms;
    }

    private String open(RegionCode county, Term term, LocalDate today) {
        LocalDate until = calendar.plusWorkingDays(today, parameters.integer("inspection-working-days", county, today));
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("title", term.title()).put("kind", term.kind().title()).put("startsOn", today.toString())
                .put("until", until.toString());
        CaseFile file = opening.open(new Inspection(null, term.kind(), county, term.title(), term.inspector(), term.term(), today, until, null, null, null), form,
                null);
        if (!rows.take(county, term.kind(), term.term(), file.caseNumber())) {
            // Another node was first: its case stands, this one was never there.
            throw new IllegalStateException(county + " " + term.kind().title() + " " + term.term() + " 已由另一节点开始");
        }
        return file.caseNumber();
    }
}
