package io.fupin.exit.matrix;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a place asks evidence for (parameters {@code exit-evidence-items}, {@code exit-drinking-water-required}). */
@Component
class MatrixItems {

    static final String WAGES = "工资性收入";
    static final String BUSINESS = "生产经营性收入";
    static final String PROPERTY = "财产性收入";
    static final String TRANSFERS = "转移性收入";
    static final List<String> KINDS_OF_INCOME = List.of(WAGES, BUSINESS, PROPERTY, TRANSFERS);

    private static final String INCOME = "收入";
    private static final String WATER = "饮水";

    private final PolicyParameters parameters;

    MatrixItems(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** Without the income. */
    List<String> security(RegionCode village, LocalDate on) {
        List<String> items = new ArrayList<>(parameters.list("exit-evidence-items", village, on));
        items.remove(INCOME);
        if (parameters.flag("exit-drinking-water-required", village, on) && !items.contains(WATER)) {
            items.add(WATER);
        }
        return items;
    }

    boolean incomeAsked(RegionCode village, LocalDate on) {
        return parameters.list("exit-evidence-items", village, on).contains(INCOME);
    }

    /** An empty form: who stands in the house today checks everything today, unless he says otherwise. */
    Map<String, Object> rows(RegionCode village, LocalDate today, String visitor) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("visitedOn", today);
        rows.put("incomeProof", incomeAsked(village, today) ? checked(KINDS_OF_INCOME, today, visitor) : List.of());
        rows.put("securityProof", checked(security(village, today), today, visitor));
        return rows;
    }

    private static List<Map<String, Object>> checked(List<String> items, LocalDate on, String by) {
        return items.stream().<Map<String, Object>>map(item -> Map.of("item", item, "checkedOn", on, "officer", by)).toList();
    }
}
