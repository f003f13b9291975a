package io.fupin.casework.web;

import io.fupin.casework.CaseSheet;
import io.fupin.web.FilterAddress;
import java.time.Instant;
import java.util.List;

/**
 * Cases of an area, by phase ({@code casework/cases.html}): the lists behind the numbers of the home pages.
 *
 * @param title  青背村的案件
 * @param total  under this filter in all pages
 * @param phases each with its count under the other filters
 * @param next   cursor; null on the last page
 */
public record CaseListView(String title, int total, Filter filter, List<Choice> processes, List<Choice> phases, List<Choice> regions,
                           List<Row> rows, String next) {

    public record Choice(String key, String name, int count) {
    }

    /**
     * @param waiting  for whom, how long, or until when: 天北镇扶贫办 7 天; 公示余 3 天; its end for a closed case
     * @param state    is-late-ink, is-warn-ink, is-ok-ink or empty
     * @param openedAt when it was opened
     */
    public record Row(String caseNumber, String subject, String place, String process, String phase, List<CaseSheet.Mark> marks,
                      String waiting, String state, Instant openedAt) {
    }

    /** @param state open, closed; null for open. Null or empty means not set. */
    public record Filter(String process, String phase, String region, String state, String q, String after) {

        public String with(String key, String value) {
            return address().with(key, value).toString();
        }

        public String page(String cursor) {
            return with("after", cursor);
        }

        /** @param format csv or xlsx */
        public String export(String format) {
            return address().at("/cases/export." + format).toString();
        }

        public boolean closed() {
            return "closed".equals(state);
        }

        private FilterAddress address() {
            return FilterAddress.of("/cases", "process", process, "phase", phase, "region", region, "state", state, "q", q);
        }
    }
}
