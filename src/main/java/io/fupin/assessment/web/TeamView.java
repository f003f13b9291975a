package io.fupin.assessment.web;

import java.util.List;
import java.util.Map;

/**
 * 调查组: progress and people of an assessment, for the firm's lead.
 *
 * @param inField    whether sheets can be given
 * @param mayInvite  whether the assessment goes on
 * @param warnings   the worst first
 * @param chart      sheets sealed by day; null before the first
 * @param forecast   when it ends at the present speed; null while nothing is sealed or left
 * @param once       a password to be shown once; null for none
 */
public record TeamView(String caseNumber, String title, boolean inField, boolean mayInvite, Part all, int unassigned, List<Warning> warnings, List<Person> people,
                       List<Choice> choices, List<Village> villages, List<Stratum> strata, Chart chart, String forecast, Once once, Map<String, String> typed,
                       Map<String, String> errors) {

    /** @param sealedShare percent of what is to be asked; @param phoneShare percent that stands on phones, as far as they say; @param spoken the same in words */
    public record Part(int asked, int sealed, int open, int replaced, int onPhone, double sealedShare, double phoneShare, String spoken) {
    }

    /** @param kind late, warn or info */
    public record Warning(String kind, String text) {
    }

    /** @param state of the tag, {@code phone} its words; @param quota null for none; @param over households beyond it; 0 for none */
    public record Person(long id, String name, String username, String until, boolean works, boolean blocked, boolean inForce, String state, String phone, Part part,
                         Integer quota, int over, String note) {
    }

    /** @param key id of a surveyor */
    public record Choice(String key, String name) {
    }

    public record Village(String code, String name, Part part, int unassigned) {
    }

    /** @param reserves that nobody has called */
    public record Stratum(String name, Part part, int reserves) {
    }

    /** @param most of a day */
    public record Chart(int most, List<Bar> bars, String spoken) {
    }

    /** @param x and the others in the units of the drawing, 600 wide and 120 high */
    public record Bar(String day, int sealed, double x, double y, double width, double height, boolean named) {
    }

    public record Once(String name, String password) {
    }
}
