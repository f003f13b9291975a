package io.fupin.exchange.register;

/**
 * What is wrong with a cell of a workbook.
 *
 * @param error   whether it must be mended; a doubt otherwise, which keeps nothing back
 * @param rule    of data quality, DQ-7; null for none
 * @param sheet   0 户, 1 人
 * @param row     as the spreadsheet counts
 * @param cell    G12; the row alone when its column is not in the file
 * @param heading as the file writes it; the column's title when it is not in the file
 * @param what    is wrong, and {@code mend} how it is put right
 */
public record Fault(boolean error, String rule, int sheet, int row, String cell, String heading, String what, String mend) {
}
