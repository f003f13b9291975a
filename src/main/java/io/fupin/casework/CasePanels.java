package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.casework.TaskDesk.OpenTask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a procedure lays before whoever must decide on its cases; one bean per procedure. The pages of tasks, cases and lists ask it; the
 * caller has made sure that the officer sees the case.
 */
public interface CasePanels {

    String process();

    /** The case as it stands; identity numbers masked, health and causes left out for posts that do not need them. */
    CaseSheet sheet(CaseFile file, Officer officer);

    /** Register number, income, causes: facts for the right side of the case page. */
    default List<CaseSheet.Fact> facts(CaseFile file, Officer officer) {
        return List.of();
    }

    /** Register number of the household; null before 建档立卡. */
    default String registerNumber(CaseFile file) {
        return null;
    }

    /**
     * The members with their identity numbers in full. The look is recorded in the audit here.
     *
     * @throws NotAllowed for a post that does not need them
     */
    List<CaseSheet.Member> membersInFull(CaseFile file, Officer officer);

    /** 卷内目录: what the case has brought forth, oldest first. */
    List<Document> documents(CaseFile file, Officer officer);

    /** What lists show of many cases, by case number; cases of other procedures are passed over. A fixed number of statements. */
    Map<String, Brief> briefs(Collection<String> caseNumbers);

    /**
     * The phases that this case goes through, in their order, as far as it is known: those of a way it does not take are left out.
     *
     * @param all of the procedure
     * @param met that the case stands in or did something in
     */
    default List<String> phases(CaseFile file, List<String> all, Set<String> met) {
        return all;
    }

    /** What the timeline calls somebody without an account who took a step: who applied, or objected. */
    default String publicName() {
        return "农户";
    }

    /** Which sensitive fields of its forms this post may see; masked or left out unless a procedure says otherwise. */
    default Sensitive sensitive(Officer officer) {
        return Sensitive.NOTHING;
    }

    /**
     * @param identityNumbers whether they may be had in full, on demand; each such look is recorded
     * @param clear           keys of fields that are masked for others and not for this post
     * @param withheld        keys of fields that are left out
     */
    record Sensitive(boolean identityNumbers, Set<String> clear, Set<String> withheld) {

        public static final Sensitive NOTHING = new Sensitive(false, Set.of(), Set.of());
    }

    /** What stands beside the form of a task. */
    default Guidance guidance(OpenTask task, Officer officer) {
        return Guidance.NONE;
    }

    /**
     * @param folder 综合, 调查, 评议和公示, 审批: folders in the order in which they first appear
     * @param title  民主评议记录
     * @param by     who is responsible for it
     * @param href   path of the paper or of the evidence
     */
    record Document(String folder, String title, String by, LocalDate on, String href) {
    }

    /**
     * @param recommendation of the rule; null before the visit
     * @param perCapita      yuan; null before the visit
     * @param incomeLine     that it is measured against; null before the visit
     * @param near           near the line
     * @param votes          同意 / 反对 / 弃权; null before the meeting
     */
    record Brief(List<CaseSheet.Mark> marks, List<CaseSheet.Flag> flags, String recommendation, BigDecimal perCapita,
                 BigDecimal incomeLine, boolean near, String votes) {
    }

    /**
     * @param wide       whether the form needs the wide column
     * @param conditions may I act? In the order in which they should be looked at
     * @param hints      what follows from an outcome, by its key
     * @param phrases    stock phrases for the opinion, by the key of the outcome: what fits an approval says nothing in a return
     * @param elsewhere  path of the page where a step is done that covers many cases; null when it is done here
     */
    record Guidance(boolean wide, List<Condition> conditions, Map<String, String> hints, Map<String, List<String>> phrases,
                    String elsewhere) {

        public static final Guidance NONE = new Guidance(false, List.of(), Map.of(), Map.of(), null);
    }

    /**
     * @param met      if not, the submission will be refused for it
     * @param linkText null for no link
     */
    record Condition(boolean met, String text, String linkText, String href) {

        public static Condition of(boolean met, String text) {
            return new Condition(met, text, null, null);
        }
    }
}
