package io.fupin.paper;

/** Prints reports as PDF and writes them as Word. The same report gives the same bytes. Safe for use by several threads. */
public interface Reports {

    /** A4 as PDF, typefaces embedded. @throws PaperException when it cannot be made */
    Paper pdf(ReportPaper report);

    /** As an Office Open XML document ({@code .docx}) that an office goes on working with. @throws PaperException when it cannot be made */
    WordFile word(ReportPaper report);
}
