package io.fupin.dispatch;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Cases;
import io.fupin.dispatch.report.Content;
import io.fupin.dispatch.report.Report;
import io.fupin.dispatch.report.ReportDesk;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.dispatch.report.ReportRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office reports without a page to write on: drafted by the system, its last words by the office, issued. */
@Component
public class OfficeReports {

    private final ReportDesk desk;
    private final ReportRows rows;

    OfficeReports(ReportDesk desk, ReportRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * A county's month or quarter, a township's quarter; one that was issued before stays as it is.
     *
     * @param day  of the period, which is over
     * @param next 下一步打算, which no system can write
     * @throws io.fupin.casework.Refusal    while the period goes on
     * @throws io.fupin.casework.NotAllowed for an office that owes no such report
     */
    @Transactional
    public void issue(Officer officer, boolean quarter, LocalDate day, String next) {
        ReportKind kind = officer.is(Role.TOWNSHIP_OFFICE) ? ReportKind.TOWNSHIP : quarter ? ReportKind.QUARTERLY : ReportKind.MONTHLY;
        long id = desk.draft(officer, kind, day);
        Report draft = read(officer, id);
        if (draft.issue() != null) {
            return;
        }
        List<String> texts = draft.content().sections().stream().map(section -> section.text().replace(Content.TO_BE_WRITTEN, next)).toList();
        desk.word(officer, id, draft.version(), draft.content().title(), texts);
        desk.issue(officer, id, read(officer, id).version());
    }

    private Report read(Officer officer, long id) {
        return rows.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这份报告，或者它不归您看。"));
    }
}
