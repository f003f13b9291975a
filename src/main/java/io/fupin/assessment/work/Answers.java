package io.fupin.assessment.work;

import io.fupin.form.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questionnaire as it was answered: persons, the income of the income year by source in yuan, 两不愁三保障 and water, and whether the household
 * approves. What a household does not want to say is an answer too.
 *
 * @param answers by the key of the question, as typed
 */
public record Answers(Map<String, String> answers) {

    /** Keys of the sums, with what they are called. */
    public static final Map<String, String> SUMS = ordered("wage", "打工和做工一年挣多少", "business", "种地、养殖、做买卖一年卖多少", "expense",
            "种地、养殖、做买卖花了多少本钱", "property", "土地流转、分红、租金收多少", "transfer", "低保、养老金、补贴、子女给的钱");
    /** Keys of what nobody should lack, with what they are called. */
    public static final Map<String, String> NEEDS = ordered("food", "吃", "clothing", "穿", "schooling", "义务教育", "medical", "基本医疗", "housing", "住房",
            "water", "饮水");
    public static final Map<String, String> APPROVALS = ordered("yes", "认可", "no", "不认可", "silent", "不表态");

    private static final BigDecimal MOST = new BigDecimal("10000000");
    private static final int MOST_PERSONS = 30;
    private static final int LONGEST = 500;

    /** Only the questions there are, in their order, without blanks. */
    public static Answers of(Map<String, String> typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(List.of("persons"));
        keys.addAll(SUMS.keySet());
        keys.addAll(NEEDS.keySet());
        keys.add("approves");
        keys.add("remark");
        keys.forEach(key -> answers.put(key, typed.getOrDefault(key, "").strip()));
        return new Answers(answers);
    }

    /** What is wrong with it, by question; empty when it can be sealed. */
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (!answers.get("persons").matches("[1-9][0-9]?") || Integer.parseInt(answers.get("persons")) > MOST_PERSONS) {
            faults.add(new FieldError("persons", "请填家里几口人，1 到 " + MOST_PERSONS));
        }
        SUMS.keySet().stream().filter(key -> !answers.get(key).matches("[0-9]{1,8}(\\.[0-9]{1,2})?") || sum(key).compareTo(MOST) > 0)
                .forEach(key -> faults.add(new FieldError(key, "请填元，没有就填 0")));
        NEEDS.forEach((key, name) -> {
            if (!List.of("yes", "no").contains(answers.get(key))) {
                faults.add(new FieldError(key, "请选" + name + "有没有保障"));
            }
        });
        if (!APPROVALS.containsKey(answers.get("approves"))) {
            faults.add(new FieldError("approves", "请选认可不认可；不愿说的选不表态"));
        }
        if (answers.get("remark").length() > LONGEST) {
            faults.add(new FieldError("remark", "不超过 " + LONGEST + " 字"));
        }
        return faults;
    }

    public int persons() {
        return Integer.parseInt(answers.get("persons"));
    }

    private BigDecimal sum(String key) {
        return new BigDecimal(answers.get(key));
    }

    /** Yuan per head, rounded up as the register does (ADR 6); may be below 0. */
    public BigDecimal perCapita() {
        BigDecimal net = sum("wage").add(sum("business")).add(sum("property")).add(sum("transfer")).subtract(sum("expense"));
        return net.divide(BigDecimal.valueOf(persons()), 2, RoundingMode.UP);
    }

    /** What it lacks, in words, the income first; empty for nothing. 超过: the line itself is not enough (policy.md 11). */
    public List<String> lacking(BigDecimal line) {
        List<String> lacking = new ArrayList<>();
        if (perCapita().compareTo(line) <= 0) {
            lacking.add("收入");
        }
        NEEDS.forEach((key, name) -> {
            if ("no".equals(answers.get(key))) {
                lacking.add(name);
            }
        });
        return lacking;
    }

    /** Null when it did not say. */
    public Boolean approves() {
        return "silent".equals(answers.get("approves")) ? null : (Boolean) "yes".equals(answers.get("approves"));
    }

    private static Map<String, String> ordered(String... keysAndNames) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndNames.length; i += 2) {
            map.put(keysAndNames[i], keysAndNames[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
