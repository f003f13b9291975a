package io.fupin.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The check of one value. The browser's twin is {@code src/main/frontend/form/values.js}, message by message. */
final class ValueCheck {

    /**
     * @param value the value to keep, {@code null} when there is none
     * @param error what is wrong, {@code null} when nothing is
     * @param at which entry of a list the error is about, or -1
     */
    record Checked(JsonNode value, String error, int at) {}

    /** Enough for what people write; a form that wants more says so. */
    private static final int TEXT_LENGTH = 200;
    private static final int TEXT_AREA_LENGTH = 4000;
    /** A number beyond this is a slip; it is also where a browser's numbers stop being exact. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Control characters and halves of characters, which neither the database nor a printer takes. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");
    private static final Pattern FILE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SPACES = Pattern.compile("[\\r\\n\\t]+");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<String>> lists;

    ValueCheck(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** @param siblings the object in which the value lies */
    Checked check(FormField field, JsonNode value, String outcome, JsonNode siblings) {
        if (field.type().isPlainList()) {
            return entries(field, value, outcome);
        }
        boolean blank = value.isTextual() && value.asText().isBlank();
        if (value.isMissingNode() || value.isNull() || blank) {
            return field.requiredOn(outcome) ? wrong(FormMessages.missing(field)) : new Checked(null, null, -1);
        }
        return switch (field.type()) {
            case TEXT, TEXT_AREA -> text(field, value);
            case NUMBER -> number(field, value);
            case CHECKBOX -> checkbox(field, value, outcome);
            case CHOICE -> choice(field, value);
            case DATE -> date(value);
            case SIGNATURE -> fileId(value);
            case PERSON -> person(field, value, siblings);
            default -> throw new IllegalStateException("not a single value: " + field.type());
        };
    }

    /** What is wrong with the number of entries, or {@code null}. */
    String count(FormField field, int size, String outcome) {
        Integer fewest = field.limits().fewest();
        if (size > field.most()) {
            return "最多 " + field.most() + " 项，现有 " + size + " 项";
        }
        if (size == 0) {
            return !field.requiredOn(outcome) ? null
                    : fewest != null && fewest > 1 ? FormMessages.tooFew(field, fewest, 0) : FormMessages.missing(field);
        }
        return fewest != null && size < fewest && !FormField.goesBack(outcome)
                ? FormMessages.tooFew(field, fewest, size) : null;
    }

    private Checked entries(FormField field, JsonNode value, String outcome) {
        boolean none = value.isMissingNode() || value.isNull();
        if (!value.isArray() && !none) {
            return wrong("格式不对，这里应是一个列表");
        }
        String count = count(field, value.size(), outcome);
        if (count != null) {
            return wrong(count);
        }
        ArrayNode kept = NODES.arrayNode();
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            Checked entry = switch (field.type()) {
                case CHECKLIST -> choice(field, value.get(i));
                case EVIDENCE -> fileId(value.get(i));
                default -> line(field, value.get(i));
            };
            if (entry.error != null) {
                return new Checked(null, entry.error, i);
            }
            if (!seen.add(entry.value)) {
                return new Checked(null, "与前面的重复", i);
            }
            kept.add(entry.value);
        }
        return new Checked(kept.isEmpty() ? null : kept, null, -1);
    }

    private static Checked line(FormField field, JsonNode value) {
        return value.isTextual() && value.asText().isBlank() ? wrong("不能空着，请填写或删去") : text(field, value);
    }

    private static Checked text(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            return wrong("格式不对，这里应是文字");
        }
        String text = value.asText().strip();
        if (UNPRINTABLE.matcher(text).find()) {
            return wrong("含有不能保存的特殊字符，请重新输入");
        }
        FormField.Limits limits = field.limits();
        int length = text.codePointCount(0, text.length());
        int most = limits.maxLength() != null ? limits.maxLength()
                : field.type() == FieldType.TEXT_AREA ? TEXT_AREA_LENGTH : TEXT_LENGTH;
        if (length > most) {
            return wrong("最多 " + most + " 个字，现有 " + length + " 个字");
        }
        if (limits.minLength() != null && length < limits.minLength()) {
            return wrong("至少 " + limits.minLength() + " 个字，现有 " + length + " 个字");
        }
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            return wrong(limits.patternMessage() != null ? limits.patternMessage() : "格式不对，请检查后重新填写");
        }
        boolean oneLine = field.type() != FieldType.TEXT_AREA;
        return right(NODES.textNode(oneLine ? SPACES.matcher(text).replaceAll(" ") : text));
    }

    private static Checked number(FormField field, JsonNode value) {
        if (!value.isNumber()) {
            return wrong("请填写数字");
        }
        double rough = value.doubleValue();
        if (Double.isNaN(rough) || Math.abs(rough) >= LARGEST.doubleValue()) {
            return wrong("数字太大，请检查");
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        FormField.Limits limits = field.limits();
        if (limits.decimalDigits() != null && number.scale() > limits.decimalDigits()) {
            return wrong(limits.decimalDigits() == 0 ? "请填写整数" : "最多 " + limits.decimalDigits() + " 位小数");
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return wrong(limits.min().signum() == 0 ? "不能是负数" : "不能小于 " + limits.min().toPlainString());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            return wrong("不能大于 " + limits.max().toPlainString());
        }
        return right(NODES.numberNode(number.scale() < 0 ? number.setScale(0) : number));
    }

    private static Checked checkbox(FormField field, JsonNode value, String outcome) {
        if (!value.isBoolean()) {
            return wrong("格式不对，这里应是“是”或“否”");
        }
        return field.requiredOn(outcome) && !value.asBoolean() ? wrong(FormMessages.missing(field)) : right(value);
    }

    private Checked choice(FormField field, JsonNode value) {
        if (!value.isTextual() || !options(field).contains(value)) {
            return wrong("不在可选范围内，请重新选择");
        }
        return right(value);
    }

    private Set<JsonNode> options(FormField field) {
        if (field.options() != null) {
            return field.options();
        }
        List<String> list = lists.get(field.valuesKey());
        if (list == null) {
            throw new IllegalArgumentException("No list \"" + field.valuesKey() + "\" for the field " + field.id());
        }
        return list.stream().map(NODES::textNode).collect(Collectors.toSet());
    }

    private static Checked date(JsonNode value) {
        if (!value.isTextual() || !DATE.matcher(value.asText()).matches()) {
            return wrong("日期格式应为 年-月-日，如 2016-10-01");
        }
        try {
            LocalDate date = LocalDate.parse(value.asText());
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? wrong("日期不在合理范围内，请检查") : right(value);
        } catch (DateTimeParseException e) {
            return wrong("没有这一天，请检查日期");
        }
    }

    private static Checked fileId(JsonNode value) {
        return value.isTextual() && FILE_ID.matcher(value.asText()).matches() ? right(value)
                : wrong("附件编号不对，请重新上传");
    }

    private static Checked person(FormField field, JsonNode value, JsonNode siblings) {
        JsonNode idType = siblings.path("idType");
        boolean identityCard = !idType.isTextual() || idType.asText().isBlank()
                || IdentityNumber.TYPE.equals(idType.asText());
        Checked text = text(field, value);
        if (text.error != null || !identityCard) {
            return text;
        }
        String number = IdentityNumber.normalised(text.value.asText());
        String wrong = IdentityNumber.wrong(number);
        return wrong != null ? wrong(wrong) : right(NODES.textNode(number));
    }

    private static Checked right(JsonNode value) {
        return new Checked(value, null, -1);
    }

    private static Checked wrong(String message) {
        return new Checked(null, message, -1);
    }
}
