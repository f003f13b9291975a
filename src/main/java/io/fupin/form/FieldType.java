package io.fupin.form;

import java.util.Map;

/** The components of form-js that the project uses, and its own four. */
enum FieldType {
    FORM, GROUP, LIST, SHOWN_ONLY,
    TEXT, TEXT_AREA, TEXT_LIST, NUMBER, CHECKBOX, CHOICE, CHECKLIST, DATE, EVIDENCE, SIGNATURE, PERSON;

    private static final Map<String, FieldType> BY_NAME = Map.ofEntries(
            Map.entry("default", FORM),
            Map.entry("group", GROUP),
            Map.entry("dynamiclist", LIST),
            Map.entry("text", SHOWN_ONLY),
            Map.entry("spacer", SHOWN_ONLY),
            Map.entry("separator", SHOWN_ONLY),
            Map.entry("textfield", TEXT),
            Map.entry("textarea", TEXT_AREA),
            Map.entry("number", NUMBER),
            Map.entry("checkbox", CHECKBOX),
            Map.entry("radio", CHOICE),
            Map.entry("select", CHOICE),
            Map.entry("checklist", CHECKLIST),
            Map.entry("taglist", CHECKLIST),
            Map.entry("datetime", DATE),
            Map.entry("textlist", TEXT_LIST),
            Map.entry("evidence", EVIDENCE),
            Map.entry("signature", SIGNATURE),
            Map.entry("person", PERSON));

    /** @throws IllegalArgumentException for a component outside the subset */
    static FieldType of(String name) {
        FieldType type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the type \"" + name + "\" is not checked by the server");
        }
        return type;
    }

    /** Whether it holds other components. */
    boolean isContainer() {
        return this == FORM || this == GROUP || this == LIST;
    }

    /** Whether its value is an array of plain values. */
    boolean isPlainList() {
        return this == CHECKLIST || this == EVIDENCE || this == TEXT_LIST;
    }
}
