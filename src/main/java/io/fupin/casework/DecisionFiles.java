package io.fupin.casework;

import io.fupin.account.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Decisions of rules, frozen: the text of the rule, what it saw and what it said, so that an auditor runs it again years later. */
public interface DecisionFiles {

    /**
     * Evaluates a table in the version of the case's model and freezes the file.
     *
     * @param parameters policy figures behind the inputs, with their source, in words
     * @param officer    null for a rule of the system
     */
    default Map<String, Object> decide(CaseFile file, String step, String decision, Map<String, ?> inputs, Map<String, String> parameters,
                                       Officer officer) {
        return decide(List.of(new Asked(file, inputs)), step, decision, parameters, officer).get(0);
    }

    /** The same for many cases, in their order. */
    List<Map<String, Object>> decide(List<Asked> asked, String step, String decision, Map<String, String> parameters, Officer officer);

    /** What one case asks a table. */
    record Asked(CaseFile file, Map<String, ?> inputs) {
    }

    List<Frozen> of(String caseNumber);

    /** Runs every frozen decision of the case again with the frozen rule. */
    List<Replay> replay(String caseNumber);

    /** Cases with frozen decisions, by number, after {@code after} (empty for the first); at most {@code most}. */
    List<String> decided(String after, int most);

    /** What was kept. */
    record Frozen(long id, String caseNumber, String step, String decision, String ruleHash, String ruleText, Map<String, Object> inputs,
                  Map<String, Object> outputs, Map<String, Object> parameters, Instant at, String personName) {
    }

    /** @param same whether the rule says today what it said then, and its text is the one that was used */
    record Replay(Frozen frozen, Map<String, Object> now, boolean same) {
    }
}
