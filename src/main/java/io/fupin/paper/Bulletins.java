package io.fupin.paper;

/** Prints 简报. The same record gives the same bytes. Safe for use by several threads. */
public interface Bulletins {

    /** A4 as PDF. @throws PaperException when it cannot be made */
    Paper pdf(BulletinPaper bulletin);
}
