package io.fupin.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 入户调查 as typed; by default a family of four that has 2250 yuan a head and lacks nothing. */
public final class Visit {

    private static final List<String> SECURE = List.of("foodSecure", "clothingSecure", "educationSecure", "medicalSecure", "waterSecure");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode form = JsonNodeFactory.instance.objectNode();

    Visit(LocalDate visitedOn, String photo) {
        on(visitedOn);
        form.putArray("investigators").add("周会计").add("第一书记");
        form.put("wageIncome", 6000).put("businessIncome", 4000).put("propertyIncome", 0).put("businessExpense", 1500);
        form.putObject("transferIncome").put("pension", 500);
        form.put("housingGrade", "B").put("housingArea", 62);
        SECURE.forEach(item -> form.put(item, true));
        form.put("mainCause", "因病").put("findings", "情况属实");
        form.putArray("evidence").add(photo);
    }

    /** The day of the visit, with the income year that was over then. */
    /** 调查情况, word for word. */
    public Visit findings(String words) {
        form.put("findings", words);
        return this;
    }

    public Visit on(LocalDate day) {
        form.put("visitedOn", day.toString());
        return incomeYear(day.getMonthValue() >= 10 ? day.getYear() : day.getYear() - 1);
    }

    public Visit incomeYear(int year) {
        form.put("incomeYear", year);
        return this;
    }

    /** Nothing but this wage in the whole year, for the household. */
    public Visit onlyWage(String yuan) {
        form.put("wageIncome", new BigDecimal(yuan)).put("businessIncome", 0).put("propertyIncome", 0).put("businessExpense", 0);
        form.putObject("transferIncome");
        return this;
    }

    public Visit members(Family family) {
        form.set("members", family.memberForms());
        return this;
    }

    public Visit housing(String grade) {
        form.put("housingGrade", grade);
        return this;
    }

    /** @param item a key such as {@code waterSecure} */
    public Visit lacking(String item) {
        form.put(item, false);
        return this;
    }

    public Visit explaining(String item, String explanation) {
        form.withArray("redLineExplanations").addObject().put("item", item).put("explanation", explanation);
        return this;
    }

    /** Any other field. */
    public Visit with(String key, Object value) {
        form.set(key, JSON.valueToTree(value));
        return this;
    }

    public ObjectNode form() {
        return form.deepCopy();
    }
}
