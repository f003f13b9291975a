package io.fupin.casework;

import io.fupin.account.Officer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the cases of one procedure are laid before people: on the task page, on the page of the case and in lists. One bean per procedure. */
public interface CasePanels {

    String process();

    /** The left side of the task page and of the page of the case; identity numbers masked, its papers left to the casework. */
    CaseSheet sheet(CaseFile file, Officer officer);

    /** The members with their numbers in full; the casework asks only after it has left a trace of the look. */
    default List<CaseSheet.Member> membersInFull(CaseFile file) {
        return List.of();
    }

    /** What lists show beside each case; cases of which nothing is known yet are left out. One statement or a few, however many cases. */
    default Map<String, Figures> figures(Collection<String> caseNumbers) {
        return Map.of();
    }

    /** What must be fulfilled before this step can be submitted, as far as it is known when the page is opened. */
    default List<Condition> conditions(WorkItem item, CaseFile file, Officer officer) {
        return List.of();
    }

    /** What follows from an outcome: 同意后进入乡镇公示，由本镇张贴; null for nothing. */
    default String hint(CaseFile file, String step, String outcome) {
        return null;
    }

    /** Stock phrases for the opinion. */
    default List<String> phrases(String step) {
        return List.of();
    }

    /** Where a step is done that covers many cases at once. */
    default Optional<Link> elsewhere(CaseFile file, String step) {
        return Optional.empty();
    }

    /** Beside what waits, on the page of the case: 识别时人均, 主要致贫原因. */
    default List<CaseSheet.Fact> facts(CaseFile file) {
        return List.of();
    }

    /** A frozen decision of a rule in words; empty for a rule that this procedure does not know. */
    default Optional<RuleWords> words(DecisionFiles.Frozen decision) {
        return Optional.empty();
    }

    /** Register number of the household that came of the case; null for none. */
    default String register(CaseFile file) {
        return null;
    }

    /**
     * What a list shows of a case; null for what is not known yet.
     *
     * @param marks          抽查
     * @param flags          in short
     * @param recommendation 建议纳入, 需说明, 建议不纳入
     * @param perCapita      yuan
     * @param line           income line it is measured against, in yuan
     * @param near           within the range that counts as near the line
     * @param votes          同意 / 反对 / 弃权: 16 / 5 / 3
     */
    record Figures(List<CaseSheet.Mark> marks, List<CaseSheet.Flag> flags, String recommendation, BigDecimal perCapita, BigDecimal line,
                   boolean near, String votes) {

        public static final Figures NONE = new Figures(List.of(), List.of(), null, null, null, false, null);
    }

    /** @param met if not, the submission will be refused for it; @param linkText null for no link */
    record Condition(boolean met, String text, String linkText, String href) {
    }

    record Link(String text, String href) {
    }

    /**
     * @param title   识别建议
     * @param outcome 建议纳入, and {@code state} its colour: is-ok, is-warn, is-late or empty
     * @param reason  the rule's own reason
     * @param figures what the rule saw: 人均 2,216.00　标准 3,200
     */
    record RuleWords(String title, String outcome, String state, String reason, String figures) {
    }
}
