package io.fupin.dispatch.web;

import io.fupin.dispatch.report.Content;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.dispatch.report.Report.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report ({@code dispatch/report.html}, {@code dispatch/edit.html}).
 *
 * @param issuer   蛟河市脱贫攻坚领导小组办公室
 * @param mine     whether this officer's office words and issues it: then it is a draft
 * @param texts    of the sections, as typed where they were refused
 * @param errors   by field
 */
public record ReportView(long id, ReportKind kind, String issuer, String period, Content content, Issue issue, LocalDate issuedOn, int version,
                         Instant draftedAt, Instant editedAt, String editedBy, boolean mine, boolean unfinished, String title, List<String> texts,
                         Map<String, String> errors) {

    /** The list ({@code dispatch/reports.html}). @param kinds to choose from */
    public record Listed(String area, List<Choice> kinds, List<DispatchView.ReportLine> lines, String first, String next) {
    }

    public record Choice(String key, String name, boolean chosen) {
    }
}
