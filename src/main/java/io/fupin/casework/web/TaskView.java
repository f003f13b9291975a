package io.fupin.casework.web;

import io.fupin.casework.CaseTrace;
import io.fupin.web.FormPart;
import io.fupin.casework.CaseSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of one task ({@code casework/task.html}, model attribute {@code view}): left the case, right the form and the outcomes.
 *
 * @param stepName    乡镇审核
 * @param processName 贫困户识别
 * @param caseNumber  in full: SB-220281-2016-0317
 * @param work        null where this post may look but not act
 * @param conflict    the state after somebody else was faster (409); work is null then
 * @param verbs       转办, 请协办, 放回 …: what may be done with the task beside deciding it
 * @param notes       said above the case: why 直接返回我 is void, that the visit was sent back, and the like
 */
public record TaskView(String id, String stepName, String processName, String caseNumber, Instant dueAt, Around around, CaseSheet sheet,
                       PhaseLine phases, Track track, Diagram diagram, Work work, Conflict conflict, List<Note> notes, List<Verb> verbs) {

    /**
     * Where the page stands in the list it was opened from.
     *
     * @param listTitle 乡镇审核 30
     * @param listHref  with the filters and the place in the list
     * @param position  第 4 件; null when unknown, as total
     * @param previous  path of the case before; null at the ends
     */
    public record Around(String listTitle, String listHref, Integer position, Integer total, String previous, String next) {
    }

    /**
     * @param xmlUrl  path of the model's XML, of the version the case runs on
     * @param present ids of the elements the case is at
     * @param path    ids of the steps in the order in which they were done, the present ones last
     * @param returns how often the case was returned to a step, by the step's id
     * @param back    from where to where it was returned
     * @param passes  how often each step was done, by its id
     * @param stops   the same way, one after the other
     */
    public record Diagram(String xmlUrl, List<String> present, List<String> path, Map<String, Integer> returns, List<CaseTrace.Back> back,
                          Map<String, Integer> passes, List<Stop> stops) {

        public Diagram(String xmlUrl, List<String> present, List<String> path, Map<String, Integer> returns) {
            this(xmlUrl, present, path, returns, List.of(), Map.of(), List.of());
        }

        /** What the diagram island reads; ids of elements need no escaping. */
        public String embeddedState() {
            return "{\"present\":" + quoted(present) + ",\"path\":" + quoted(path) + ",\"returns\":" + counted(returns) + ",\"passes\":" + counted(passes)
                    + ",\"back\":" + back.stream().map(way -> "{\"from\":\"" + way.from() + "\",\"to\":\"" + way.to() + "\",\"times\":" + way.times() + "}")
                            .collect(Collectors.joining(",", "[", "]")) + "}";
        }

        private static String quoted(List<String> ids) {
            return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
        }

        private static String counted(Map<String, Integer> times) {
            return times.entrySet().stream().map(entry -> '"' + entry.getKey() + "\":" + entry.getValue()).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * The same way in words, for whoever cannot see the diagram.
     *
     * @param note  同意，孙丽娟（青背村村委会），10-12 14:10
     * @param state is-late for a return, is-now for where it stands, else empty
     */
    public record Stop(String name, String note, String state) {
    }

    /** @param post whether it is done at once, without a dialog */
    public record Verb(String name, String href, boolean post) {
    }

    /** @param kind info, warn or late; @param linkText null for no link: 到评议会页办理 */
    public record Note(String kind, String title, String text, String linkText, String href) {

        public static Note of(String kind, String title, String text) {
            return new Note(kind, title, text, null, null);
        }
    }

    /**
     * @param who  李春燕
     * @param what 同意; or why the task is gone: 案件已由申请人撤回
     * @param mine the opinion written in vain, kept to be copied
     * @param next path of the next open task; null when none is left
     */
    public record Conflict(String who, Instant at, String what, String mine, String next) {
    }

    /**
     * What may be done here.
     *
     * @param action        path the form is posted to
     * @param wide          whether the form needs the wide column (visit, application)
     * @param conditions    may I act?
     * @param outcomes      one or more, in the order of the model
     * @param chosen        key of the outcome marked; null for none
     * @param returnTargets where 退回 may lead; empty where it is no outcome
     * @param formSchema    the form's JSON; null for a step without fields
     * @param formData      JSON object: what the form opens with
     * @param formErrors    JSON array of {@code {"field","message"}} after a refusal; {@code []} else
     * @param errors        message by field for what stands outside the form: outcome, opinion, returnTo
     * @param gaps          what is missing, after a refusal; the browser keeps it up to date
     */
    public record Work(String action, boolean wide, List<Condition> conditions, List<Outcome> outcomes,
                       String chosen, String opinion, List<Target> returnTargets, String returnTo, boolean backToMe,
                       String formSchema, String formData, String formErrors, Map<String, String> errors, List<Gap> gaps) {

        /** The three pieces of JSON as they may stand inside a script element: what somebody typed cannot end the element. */
        public String embeddedSchema() {
            return FormPart.embed(formSchema);
        }

        public String embeddedData() {
            return FormPart.embed(formData);
        }

        public String embeddedErrors() {
            return FormPart.embed(formErrors);
        }

        public boolean choice() {
            return outcomes.size() > 1;
        }

        public boolean offers(String outcome) {
            return outcomes.stream().anyMatch(o -> o.key().equals(outcome));
        }
    }

    /** @param met is it fulfilled; if not, the submission will be refused for it */
    public record Condition(boolean met, String text, String linkText, String href) {
    }

    /** @param step as in the API; @param name 入户调查（牛心村村委会） */
    public record Target(String step, String name) {
    }

    /** @param anchor id of the element to jump to */
    public record Gap(String anchor, String text) {
    }

    /**
     * @param key  as in the API: approve, return, reject …
     * @param name 同意
     * @param hint what follows from it: 同意后进入乡镇公示，由本镇张贴，7 天; null for none
     * @param phrases stock phrases for the opinion under this outcome
     * @param reasonInForm the form asks for the reason, so that no opinion is asked for beside it
     */
    public record Outcome(String key, String name, String hint, List<String> phrases, boolean reasonInForm) {

        public Outcome(String key, String name, String hint, String... phrases) {
            this(key, name, hint, List.of(phrases), false);
        }

        /** Colour of the button. */
        public String state() {
            return switch (key) {
                case "approve", "accept", "confirm", "submit" -> "is-ok";
                case "return", "merge" -> "is-warn";
                default -> "is-late";
            };
        }

        /** Symbol of icons.svg. */
        public String icon() {
            return switch (key) {
                case "approve", "accept", "confirm", "submit" -> "check";
                case "return" -> "arrow-back-up";
                case "merge" -> "stack-2";
                default -> "x";
            };
        }

        /** Whether the form's fields are asked for; 退回 and 不予通过 need their reason only (API, fields per outcome). */
        public boolean needsForm() {
            return !key.equals("return") && !key.equals("reject");
        }

        /** What the page hides under this outcome: the form, or the opinion; null for nothing. */
        public String hides() {
            return !needsForm() ? "is-formless" : reasonInForm ? "is-opinionless" : null;
        }

        /** What the opinion is called under this outcome. */
        public String opinionLabel() {
            return switch (key) {
                case "return" -> "退回原因";
                case "reject" -> "理由";
                case "decline" -> "说明";
                case "submit" -> "备注";
                default -> "意见";
            };
        }

        public String opinionHint() {
            return switch (key) {
                case "return" -> "办理人会看到原话：哪一项、差什么、怎么补";
                case "reject" -> "写进给农户的决定书";
                default -> "可不填";
            };
        }
    }
}
