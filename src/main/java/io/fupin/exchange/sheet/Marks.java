package io.fupin.exchange.sheet;

/** A sign in front of a cell's text: the cell holds something that must not be taken for what was meant. */
public final class Marks {

    /** A formula: its result may be of another day. */
    public static final char FORMULA = '\u0011';
    /** #REF!, #N/A and the like. */
    public static final char ERROR = '\u0012';
    /** A number of more digits than a spreadsheet keeps: an identity number of which the last are lost. */
    public static final char LOST = '\u0013';

    private Marks() {
    }

    /** 0 for none. */
    public static char of(String cell) {
        return cell == null || cell.isEmpty() || cell.charAt(0) < FORMULA || cell.charAt(0) > LOST ? 0 : cell.charAt(0);
    }

    /** Without the sign. */
    public static String text(String cell) {
        return of(cell) == 0 ? cell : cell.substring(1);
    }
}
