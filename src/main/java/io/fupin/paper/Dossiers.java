package io.fupin.paper;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints 卷宗. Not bound to memory: papers and photos are taken in one after the other, and what is done lies in a temporary file. At most
 * two are made at a time; others wait for their turn, but not longer than a minute.
 */
public interface Dossiers {

    /** A PDF that is an annex and has more pages is named on a sheet instead of taken in. */
    int MOST_PAGES_OF_A_DOCUMENT = 120;

    /**
     * @return number of pages
     * @throws Busy           when others took up the whole minute
     * @throws PaperException when the PDF cannot be made
     * @throws IOException    from {@code to}
     */
    int print(DossierPaper dossier, OutputStream to) throws IOException;

    /** Too many are being printed. */
    class Busy extends RuntimeException {
        public Busy() {
            super("Dossiers are being printed for others");
        }
    }
}
