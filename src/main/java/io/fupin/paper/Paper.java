package io.fupin.paper;

/**
 * A finished paper.
 *
 * @param pdf the PDF, typefaces embedded
 * @param fileName a Chinese file name with the ending {@code .pdf} and without characters that a file system refuses;
 *     it never holds a person's name, for file names end up in mails and download lists
 */
public record Paper(byte[] pdf, String fileName) {
}
