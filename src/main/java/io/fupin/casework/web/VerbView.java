package io.fupin.casework.web;

import java.util.List;
import java.util.Map;

/**
 * One of the verbs of the desk (转办, 催办, 协办, 撤回, 终止 …), asked for in a dialog or, without scripts, on a page of its own
 * ({@code casework/verb.html}). What is typed into it is kept as any form's draft.
 *
 * @param key     of its draft: {@code verb-hand-over-<task>}, {@code verb-termination-<case>}
 * @param about   于广发　乡镇审核
 * @param facts   whom it concerns and what follows from it
 * @param page    address of the verb itself, where its draft is gone on with
 * @param action  where it is posted to
 * @param choice  whom it is given to; null where there is nobody to choose
 * @param words   what is to be written
 * @param button  says what pressing it does
 * @param grave   whether it cannot be undone
 * @param back    where 不了 leads
 * @param nobody  why it cannot be done here, in words, instead of the fields; null when it can
 * @param errors  message by field
 */
public record VerbView(String key, String title, String about, List<Fact> facts, String page, String action, Choice choice, Words words,
                       String button, boolean grave, String list, String back, String nobody, Map<String, String> errors) {

    /** @param term 现在, 期限, 转给以后 */
    public record Fact(String term, String text) {
    }

    /** @param name of the field; @param chosen value; null for none */
    public record Choice(String name, String label, List<Option> options, String chosen) {

        /** A few people are shown as a list to tap on, more than that as one to scroll. */
        private static final int FEW = 6;

        public boolean few() {
            return options.size() <= FEW;
        }

        public boolean picked(Option option) {
            return option.value().equals(chosen) || options.size() == 1;
        }

        /** Headings in the order in which they first appear. */
        public List<String> groups() {
            return options.stream().map(Option::group).distinct().toList();
        }

        public List<Option> in(String group) {
            return options.stream().filter(option -> group.equals(option.group())).toList();
        }
    }

    /** @param value {@code ROLE@REGION}, with a person {@code ROLE@REGION#17}, or the id of a person; @param group heading above it */
    public record Option(String value, String label, String group) {
    }

    /** @param required whether the browser asks for it, too; @param phrases stock phrases */
    public record Words(String name, String label, String hint, boolean required, int longest, List<String> phrases, String value) {

        Words(String name, String label, String hint, boolean required, int longest, List<String> phrases) {
            this(name, label, hint, required, longest, phrases, null);
        }
    }

    VerbView refused(Map<String, String> messages, String chosen, String written) {
        Choice again = choice == null ? null : new Choice(choice.name(), choice.label(), choice.options(), chosen);
        Words kept = new Words(words.name(), words.label(), words.hint(), words.required(), words.longest(), words.phrases(), written);
        return new VerbView(key, title, about, facts, page, action, again, kept, button, grave, list, back, nobody, messages);
    }
}
