package io.fupin.form;

/** What is said about something that is missing, with the field's own name where it has a short one. */
final class FormMessages {

    /** Longer labels are whole sentences, such as a consent. */
    private static final int SHORT = 16;

    private FormMessages() {}

    static String missing(FormField field) {
        return switch (field.type()) {
            case CHECKBOX -> "请勾选此项";
            case CHOICE, CHECKLIST, DATE -> "请选择" + name(field, field.type() == FieldType.DATE ? "日期" : "");
            case EVIDENCE -> "请上传" + name(field, "附件");
            case SIGNATURE -> "请签字";
            case LIST, TEXT_LIST -> "请至少填写一项" + name(field, "");
            default -> "请填写" + name(field, "");
        };
    }

    static String tooFew(FormField field, int fewest, int present) {
        String unit = field.type() == FieldType.EVIDENCE ? " 个" : " 项";
        return "至少要有 " + fewest + unit + (present == 0 ? "" : "，现有 " + present + unit);
    }

    private static String name(FormField field, String otherwise) {
        String label = field.label().strip();
        boolean plain = !label.isEmpty() && !label.startsWith("=") && !label.contains("{{")
                && label.codePointCount(0, label.length()) <= SHORT;
        return plain ? label : otherwise;
    }
}
