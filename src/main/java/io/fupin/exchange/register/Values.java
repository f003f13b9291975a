package io.fupin.exchange.register;

import io.fupin.exchange.sheet.XlsxWriter.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The values of one row, by the ordinal of its columns; null where nothing stands. */
public final class Values {

    private final Object[] values;

    Values(int columns) {
        this.values = new Object[columns];
    }

    static Values household() {
        return new Values(HouseholdColumn.values().length);
    }

    static Values person() {
        return new Values(PersonColumn.values().length);
    }

    void put(Column column, Object value) {
        values[column.ordinal()] = value;
    }

    Object get(Column column) {
        return values[column.ordinal()];
    }

    boolean has(Column column) {
        return values[column.ordinal()] != null;
    }

    String text(Column column) {
        return (String) values[column.ordinal()];
    }

    /** 0 where nothing stands. */
    BigDecimal amount(Column column) {
        Object value = values[column.ordinal()];
        return value == null ? Zero.AMOUNT : (BigDecimal) value;
    }

    BigDecimal amountOrNull(Column column) {
        return (BigDecimal) values[column.ordinal()];
    }

    Integer count(Column column) {
        return (Integer) values[column.ordinal()];
    }

    Boolean flag(Column column) {
        return (Boolean) values[column.ordinal()];
    }

    LocalDate date(Column column) {
        return (LocalDate) values[column.ordinal()];
    }

    boolean anyOf(Column... columns) {
        for (Column column : columns) {
            if (has(column)) {
                return true;
            }
        }
        return false;
    }

    /** Where nothing stands, what {@code other} has. */
    void fill(Column column, Values other) {
        if (!has(column)) {
            put(column, other.get(column));
        }
    }

    /** As it stands in a cell. */
    public String written(Column column) {
        Object value = values[column.ordinal()];
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        if (value instanceof BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    Cell cell(Column column) {
        return column.kind().isNumber() ? Cell.number(written(column)) : Cell.text(written(column));
    }

    private static final class Zero {
        private static final BigDecimal AMOUNT = BigDecimal.ZERO.setScale(2);
    }
}
