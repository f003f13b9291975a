package io.fupin.paper;

/** Prints 简报 as PDF and writes them as Word. The same record gives the same bytes. Safe for use by several threads. */
public interface Bulletins {

    /** A4 as PDF. @throws PaperException when it cannot be made */
    Paper pdf(BulletinPaper bulletin);

    /** As an Office Open XML document that an office goes on working with. @throws PaperException when it cannot be made */
    WordFile word(BulletinPaper bulletin);
}
