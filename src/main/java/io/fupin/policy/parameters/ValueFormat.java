package io.fupin.policy.parameters;

import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.policy.PolicyParameters.Fraction;
import io.fupin.policy.PolicyRefused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what somebody typed into the one form a value is stored in, and reads it back. */
final class ValueFormat {

    private static final Set<String> YES = Set.of("是", "on", "true", "yes", "y");
    private static final Set<String> NO = Set.of("否", "off", "false", "no", "n");
    private static final String NOT_ASKED = "无";
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})[/／](\\d{1,4})");
    private static final Pattern COUNT = Pattern.compile("([^\\d\\s]{1,20})\\s*(\\d{1,6})");
    private static final Pattern MASK = Pattern.compile("(\\d{1,2})\\+(\\d{1,2})");
    private static final Pattern CALENDAR_DAY = Pattern.compile("(\\d{2}-\\d{2})(休|班)");
    private static final int LONGEST = 4000;
    private static final int MOST_SHOWN = 10;

    private ValueFormat() {
    }

    /**
     * @param year for parameters by year; else null
     * @throws PolicyRefused when {@code raw} is no value of this parameter
     */
    static String normal(Parameter parameter, String raw, Integer year) {
        String text = raw == null ? "" : raw.trim();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw refused(text.isEmpty() ? "请填写数值" : "内容太长");
        }
        return switch (parameter.type()) {
            case NUMBER -> number(parameter, text).toPlainString();
            case INTEGER -> integer(parameter, text);
            case FLAG -> flag(text);
            case FRACTION -> fractionText(text);
            case LIST -> String.join("、", words(parameter, text));
            case CODE -> code(parameter, text);
            case MONTH_DAY -> monthDay(text, year);
            case COUNTS -> countsText(parameter, text);
            case MASK -> mask(text);
            case CALENDAR -> calendar(text, year);
        };
    }

    static Fraction fraction(String value) {
        Matcher matcher = FRACTION.matcher(value);
        return matcher.matches() ? new Fraction(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))) : new Fraction(0, 0);
    }

    static List<String> list(String value) {
        return List.of(value.split("、"));
    }

    static Map<String, Integer> counts(String value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String entry : value.split("、")) {
            Matcher matcher = COUNT.matcher(entry);
            if (matcher.matches()) {
                counts.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
            }
        }
        return counts;
    }

    private static BigDecimal number(Parameter parameter, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.replace(",", "").replace("，", ""));
        } catch (NumberFormatException e) {
            throw refused("应为数字");
        }
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (number.scale() > 4 || number.precision() > 15) {
            throw refused("最多四位小数");
        }
        if (parameter.min() != null && number.compareTo(parameter.min()) < 0
                || parameter.max() != null && number.compareTo(parameter.max()) > 0) {
            throw refused("应在 " + parameter.min().toPlainString() + " 到 " + parameter.max().toPlainString() + " 之间");
        }
        return number;
    }

    private static String integer(Parameter parameter, String text) {
        BigDecimal number = number(parameter, text);
        if (number.scale() > 0) {
            throw refused("应为整数");
        }
        return number.toPlainString();
    }

    private static String flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return "是";
        }
        if (NO.contains(lower)) {
            return "否";
        }
        throw refused("应为“是”或“否”");
    }

    private static String fractionText(String text) {
        if (text.equals(NOT_ASKED)) {
            return text;
        }
        Fraction fraction = FRACTION.matcher(text).matches() ? fraction(text) : new Fraction(0, 0);
        if (fraction.numerator() == 0 || fraction.denominator() == 0 || fraction.numerator() > fraction.denominator()) {
            throw refused("应为不大于1的分数，如 2/3；不作要求时填“无”");
        }
        return fraction.numerator() + "/" + fraction.denominator();
    }

    private static Set<String> words(Parameter parameter, String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.split("[、;；,，\\n]")) {
            String trimmed = word.trim();
            if (!trimmed.isEmpty() && !words.add(trimmed)) {
                throw refused("“" + trimmed + "”重复");
            }
        }
        for (String word : words) {
            if (!parameter.options().isEmpty() && !parameter.options().contains(word)) {
                throw refused("“" + word + "”不在可选范围：" + String.join("、", parameter.options()));
            }
        }
        if (words.isEmpty()) {
            throw refused("至少要有一项");
        }
        return words;
    }

    private static String code(Parameter parameter, String text) {
        if (!parameter.options().contains(text)) {
            throw refused("应为以下之一：" + String.join("、", parameter.options()));
        }
        return text;
    }

    private static String monthDay(String text, Integer year) {
        try {
            MonthDay day = MonthDay.parse("--" + text);
            if (year != null && !day.isValidYear(year)) {
                throw refused(year + "年没有 " + text);
            }
            return day.toString().substring(2);
        } catch (DateTimeException e) {
            throw refused("应为月-日，如 10-01");
        }
    }

    private static String countsText(Parameter parameter, String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String entry : words(parameter, text)) {
            Matcher matcher = COUNT.matcher(entry);
            if (!matcher.matches()) {
                throw refused("“" + entry + "”应为名称加数字，如 科级3");
            }
            number(parameter, matcher.group(2));
            if (counts.put(matcher.group(1), Integer.valueOf(matcher.group(2))) != null) {
                throw refused("“" + matcher.group(1) + "”重复");
            }
        }
        List<String> entries = new ArrayList<>();
        counts.forEach((word, count) -> entries.add(word + count));
        return String.join("、", entries);
    }

    private static String mask(String text) {
        Matcher matcher = MASK.matcher(text);
        if (!matcher.matches()) {
            throw refused("应为前几位+后几位，如 6+4");
        }
        int head = Integer.parseInt(matcher.group(1));
        int tail = Integer.parseInt(matcher.group(2));
        if (head + tail > MOST_SHOWN) {
            throw refused("最多显示" + MOST_SHOWN + "位");
        }
        return head + "+" + tail;
    }

    private static String calendar(String text, Integer year) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (String entry : text.split("[、;；,，\\s]+")) {
            Matcher matcher = CALENDAR_DAY.matcher(entry);
            if (!matcher.matches()) {
                throw refused("“" + entry + "”应为月-日加“休”或“班”，如 10-01休");
            }
            monthDay(matcher.group(1), year);
            if (days.put(LocalDate.parse(year + "-" + matcher.group(1)), matcher.group(2)) != null) {
                throw refused(matcher.group(1) + " 重复");
            }
        }
        if (!"休".equals(days.get(LocalDate.of(year, 1, 1))) || !"休".equals(days.get(LocalDate.of(year, 10, 1)))) {
            throw refused("应列出全年的放假和调休日期，至少要有 01-01休 和 10-01休");
        }
        List<String> entries = new ArrayList<>();
        days.forEach((day, word) -> entries.add(day.toString().substring(5) + word));
        return String.join("、", entries);
    }

    private static PolicyRefused refused(String message) {
        return new PolicyRefused("value", message);
    }
}
