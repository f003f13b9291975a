package io.fupin.casework.web;

import java.util.List;
import java.util.Map;

/**
 * One of the verbs of the desk (转办, 催办, 协办, 撤回), asked for in a dialog or, without scripts, on a page of its own
 * ({@code casework/verb.html}).
 *
 * @param about    于广发　乡镇审核
 * @param text     what follows from it
 * @param choice   whom it is given to; null where there is nobody to choose
 * @param words    what is to be written
 * @param back     where 不了 leads
 * @param nobody   why it cannot be done here, in words, instead of the fields; null when it can
 * @param errors   message by field
 */
public record VerbView(String title, String about, String text, String action, Choice choice, Words words, String button, String list,
                       String back, String nobody, Map<String, String> errors) {

    /** @param name of the field; @param chosen value; null for none */
    public record Choice(String name, String label, String hint, List<Option> options, String chosen) {
    }

    /** @param value {@code ROLE@REGION}, with a person {@code ROLE@REGION#17} */
    public record Option(String value, String label, String group) {
    }

    /** @param required whether the browser asks for it, too */
    public record Words(String name, String label, String hint, boolean required, int longest, String value) {
    }

    VerbView refused(Map<String, String> messages, String chosen, String written) {
        Choice again = choice == null ? null : new Choice(choice.name(), choice.label(), choice.hint(), choice.options(), chosen);
        Words kept = new Words(words.name(), words.label(), words.hint(), words.required(), words.longest(), written);
        return new VerbView(title, about, text, action, again, kept, button, list, back, nobody, messages);
    }
}
