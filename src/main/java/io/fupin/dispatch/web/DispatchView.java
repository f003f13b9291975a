package io.fupin.dispatch.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 调度 ({@code dispatch/dispatch.html}): the calendar of a year, and the newest reports.
 *
 * @param year     shown; 0 for levels above, which have no calendar
 * @param lines    what is due in it, the first day first
 * @param summary  逾期 2，快到期 1, in words
 * @param drafts   kinds that this office drafts itself
 * @param reports  the newest that this officer sees
 * @param typed    of a refused receipt, by field; {@code errors} likewise
 */
public record DispatchView(String area, int year, LocalDate today, List<Line> lines, String summary, List<Draft> drafts, List<ReportLine> reports,
                           Map<String, String> typed, Map<String, String> errors) {

    /**
     * @param state  is-ok, is-warn, is-late or empty; {@code words} of it
     * @param owner  whose report it is, or how many of how many have reported
     * @param href   of the report where there is one alone; null else
     * @param draft  kind that this officer drafts for it now; null for none
     * @param first  day of the period
     * @param record key of the duty whose receipt this officer records; null for none
     */
    public record Line(LocalDate on, String title, String period, String owner, String state, String words, String href, String draft,
                       LocalDate first, String record, int year, List<Member> members) {

        /** Those that have not reported yet. */
        public List<Member> owing() {
            return members.stream().filter(member -> member.doneOn() == null).toList();
        }
    }

    /** @param late whether it was, or is */
    public record Member(String key, String name, LocalDate doneOn, String paper, boolean late, String href) {
    }

    /** @param period the last one that is over */
    public record Draft(String kind, String title, String period, LocalDate first) {
    }

    /** @param issued 2016年第3期（总第3期）; null while it is a draft */
    public record ReportLine(String title, String office, String period, String issued, LocalDate issuedOn, String href) {
    }
}
