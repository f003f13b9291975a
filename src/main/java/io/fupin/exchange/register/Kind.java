package io.fupin.exchange.register;

/** What a column's cells hold. */
public enum Kind {
    /** Free text. */
    TEXT,
    /** A person's name. */
    NAME,
    /** A number that only names something: 户编号. */
    LABEL,
    /** One of a code list. */
    CODE,
    /** Several of a code list. */
    CODES,
    YES_NO,
    /** Yuan, mu, square metres, km: not below 0, at most two decimals. */
    AMOUNT,
    /** As AMOUNT, but what is left after costs may be below 0. */
    BALANCE,
    COUNT,
    YEAR,
    DATE,
    ID_NUMBER,
    PHONE,
    BANK_CARD;

    /** Cells that a spreadsheet must not take for numbers. */
    public boolean keptAsText() {
        return this == LABEL || this == ID_NUMBER || this == PHONE || this == BANK_CARD || this == DATE;
    }

    public boolean isNumber() {
        return this == AMOUNT || this == BALANCE || this == COUNT || this == YEAR;
    }
}
