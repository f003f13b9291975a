package io.fupin.notice.desk;

import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.NoticeStatement;
import io.fupin.notice.posting.NoticePlans;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sentences of a notice about villages; empty for one about households. */
@Component
public class Statements {

    private final NoticePlans plans;
    private final ObjectProvider<NoticeStatement> statements;

    Statements(NoticePlans plans, ObjectProvider<NoticeStatement> statements) {
        this.plans = plans;
        this.statements = statements;
    }

    /** In the order of the cases. */
    public List<String> of(NoticeKind kind, List<String> caseNumbers) {
        if (!kind.matter().ofPlaces()) {
            return List.of();
        }
        String process = plans.of(kind).map(NoticePlan::process).orElse("");
        Map<String, String> said = statements.stream().filter(one -> one.process().equals(process)).findFirst()
                .map(one -> one.of(caseNumbers)).orElse(Map.of());
        return caseNumbers.stream().map(said::get).filter(Objects::nonNull).toList();
    }
}
