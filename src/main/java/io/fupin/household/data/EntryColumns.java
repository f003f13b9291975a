package io.fupin.household.data;

import io.fupin.household.RegisterField;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which columns the entries stand that are a number, a yes or no, or a word as it is. */
final class EntryColumns {

    static final Map<RegisterField, String> LIVING = new EnumMap<>(RegisterField.class);
    static final Map<RegisterField, String> COVER = new EnumMap<>(RegisterField.class);

    private static final List<String> YES = List.of("是", "有");

    static {
        LIVING.put(RegisterField.ROAD, "road");
        LIVING.put(RegisterField.FUEL, "fuel");
        LIVING.put(RegisterField.SAFE_WATER, "safe_water");
        LIVING.put(RegisterField.HOUSE_GRADE, "house_grade");
        LIVING.put(RegisterField.HOUSE_AREA, "house_area");
        LIVING.put(RegisterField.DISTANCE, "road_distance");
        LIVING.put(RegisterField.ARABLE, "arable");
        LIVING.put(RegisterField.FOREST, "forest");
        LIVING.put(RegisterField.RETURNED_FOREST, "returned_forest");
        LIVING.put(RegisterField.ORCHARD, "orchard");
        LIVING.put(RegisterField.GRASSLAND, "grassland");
        LIVING.put(RegisterField.WATER_AREA, "water_area");
        LIVING.put(RegisterField.PRODUCTION_POWER, "production_power");
        LIVING.put(RegisterField.HOUSEHOLD_POWER, "household_power");
        LIVING.put(RegisterField.BROADCAST, "broadcast");
        LIVING.put(RegisterField.TOILET, "toilet");
        LIVING.put(RegisterField.COOPERATIVE, "cooperative");
        LIVING.put(RegisterField.LEADING_ENTERPRISE, "leading_enterprise");
        LIVING.put(RegisterField.ENTREPRENEUR, "entrepreneur");
        COVER.put(RegisterField.RESIDENT_MEDICAL, "medical_resident");
        COVER.put(RegisterField.EMPLOYEE_MEDICAL, "medical_employee");
        COVER.put(RegisterField.SERIOUS_ILLNESS, "medical_serious");
        COVER.put(RegisterField.COMMERCIAL, "medical_commercial");
        COVER.put(RegisterField.RESIDENT_PENSION, "pension_resident");
        COVER.put(RegisterField.EMPLOYEE_PENSION, "pension_employee");
        COVER.put(RegisterField.LOW_INCOME, "low_income");
        COVER.put(RegisterField.DESTITUTE, "destitute");
    }

    private EntryColumns() {
    }

    /** What the row says of these entries, in the words of the code lists; what is not on file is not there. */
    static Map<RegisterField, String> read(ResultSet row, Map<RegisterField, String> columns) throws SQLException {
        Map<RegisterField, String> entries = new LinkedHashMap<>();
        for (Map.Entry<RegisterField, String> column : columns.entrySet()) {
            Object value = row.getObject(column.getValue());
            if (value != null) {
                entries.put(column.getKey(), word(column.getKey(), value));
            }
        }
        return entries;
    }

    private static String word(RegisterField field, Object value) {
        if (value instanceof Boolean yes) {
            return field.codes().get(yes ? 0 : 1);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    /** As the column holds it; null for nothing. */
    static Object value(RegisterField field, String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        if (field.codes().size() == 2 && YES.contains(field.codes().get(0))) {
            return YES.contains(word);
        }
        return field == RegisterField.ROAD || field == RegisterField.FUEL || field == RegisterField.HOUSE_GRADE ? word : new BigDecimal(word);
    }
}
