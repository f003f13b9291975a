package io.fupin.exit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 入户核实 as typed: wages only, everything secured, everything proved. */
public final class MatrixPaper {

    private static final List<String> ITEMS = List.of("吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水");

    private final ObjectNode form = JsonNodeFactory.instance.objectNode();
    private final LocalDate day;
    private final String paper;

    /** @param wages of the whole household over the income year */
    public MatrixPaper(LocalDate day, int incomeYear, String wages, String paper) {
        this.day = day;
        this.paper = paper;
        form.put("visitedOn", day.toString()).put("incomeYear", incomeYear);
        form.putArray("investigators").add("周书记").add("驻村工作队赵");
        form.put("wageIncome", new BigDecimal(wages)).put("businessIncome", 0).put("propertyIncome", 0).put("businessExpense", 0);
        form.putObject("transferIncome");
        proof(form.putArray("incomeProof"), "工资性收入");
        ArrayNode security = form.putArray("securityProof");
        ITEMS.forEach(item -> proof(security, item).put("secured", "有保障"));
        form.put("stability", "两人在砖厂务工，合同三年").put("committeeSignature", paper).put("teamSignature", paper);
    }

    private ObjectNode proof(ArrayNode list, String item) {
        ObjectNode proof = list.addObject().put("item", item).put("source", "工资条和证明").put("checkedOn", day.toString()).put("officer", "周书记");
        proof.putArray("evidence").add(paper);
        return proof;
    }

    /** Without this item altogether. */
    MatrixPaper without(String item) {
        removeFrom("securityProof", item);
        removeFrom("incomeProof", item);
        return this;
    }

    private void removeFrom(String list, String item) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        form.withArray(list).forEach(one -> {
            if (!item.equals(one.path("item").asText())) {
                kept.add(one);
            }
        });
        form.set(list, kept);
    }

    public MatrixPaper lacking(String item) {
        of(item).put("secured", "没有保障");
        return this;
    }

    MatrixPaper withoutPaperOf(String item) {
        of(item).putArray("evidence");
        return this;
    }

    private ObjectNode of(String item) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        for (String list : List.of("incomeProof", "securityProof")) {
            form.withArray(list).forEach(one -> all.put(one.path("item").asText(), (ObjectNode) one));
        }
        return all.get(item);
    }

    public ObjectNode form() {
        return form.deepCopy();
    }
}
