package io.fupin.casework;

import java.util.Set;

/**
 * Takes the people out of an ended case (个人信息保护法 art. 19, 47): what was decided, by whom, on which figures and by which rule stays and can
 * be run again; who it was about does not.
 */
public interface CaseErasure {

    /** Stands where a name stood. */
    String ERASED = "（已清除）";

    /**
     * Joins the caller's transaction; takes the case's lock.
     *
     * @return false when the case is open, or was erased before: nothing is changed then
     */
    boolean erase(String caseNumber);

    static boolean erased(CaseFile file) {
        return ERASED.equals(file.subject());
    }

    /**
     * What outlives the people in a procedure's case.
     *
     * @param formKeys        top-level keys of its forms that say nothing of a person
     * @param evidenceOfSteps steps whose papers are not the household's own: the minutes of a meeting, the photo of a board
     */
    record Kept(Set<String> formKeys, Set<String> evidenceOfSteps) {

        public static final Kept NOTHING = new Kept(Set.of(), Set.of());
    }
}
