package io.fupin.exchange.sheet;

/** A file that is no workbook that could be read: the message says to whoever sent it what is wrong and how to mend it. */
public final class SheetRefused extends RuntimeException {

    public SheetRefused(String message) {
        super(message, null, false, false);
    }
}
