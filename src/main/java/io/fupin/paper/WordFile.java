package io.fupin.paper;

/**
 * A finished Word document.
 *
 * @param docx     the file
 * @param fileName with the ending {@code .docx}
 */
public record WordFile(byte[] docx, String fileName) {

    /** Media type of the file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
