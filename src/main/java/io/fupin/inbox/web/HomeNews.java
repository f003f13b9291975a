package io.fupin.inbox.web;

import io.fupin.casework.OutcomeNames;
import io.fupin.inbox.Workload.Change;
import io.fupin.inbox.web.HomeParts.News;
import org.springframework.stereotype.Component;

/** What happened to a case, in a line. */
@Component
class HomeNews {

    private static final int LONGEST = 40;

    News line(Change change) {
        String href = "/cases/" + change.caseNumber();
        String said = change.text() == null || change.text().isBlank() ? "" : shortened(change.text());
        return switch (change.kind()) {
            case "STARTED" -> new News(change.at(), "新申请：", change.subject(), href, "");
            case "COMPLETED" -> new News(change.at(), "", change.subject(), href, "：" + change.stepName()
                    + ("submit".equals(change.outcome()) ? "办结" : OutcomeNames.of(change.outcome())));
            case "RETURNED" -> new News(change.at(), person(change) + "退回 ", change.subject(), href, said.isEmpty() ? "" : "：“" + said + "”");
            case "ENDED" -> new News(change.at(), "", change.subject(), href, "：案件办结，" + said);
            case "URGED" -> new News(change.at(), person(change) + "催办 ", change.subject(), href, quoted(said));
            case "HANDED_OVER" -> new News(change.at(), person(change) + "转办 ", change.subject(), href, quoted(said));
            case "TAKEN_BACK" -> new News(change.at(), person(change) + "撤回 ", change.subject(), href, quoted(said));
            case "ASKED", "ANSWERED", "STOOD_IN" -> new News(change.at(), person(change), change.subject(), href, quoted(said));
            case "WITHDRAWN" -> new News(change.at(), "", change.subject(), href, " 撤回申请");
            case "TERMINATED" -> new News(change.at(), "", change.subject(), href, " 案件终止");
            default -> new News(change.at(), "", change.subject(), href, said.isEmpty() ? "" : "：" + said);
        };
    }

    private static String quoted(String said) {
        return said.isEmpty() ? "" : "：" + said;
    }

    private static String person(Change change) {
        return change.personName() == null ? "" : change.personName() + " ";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
