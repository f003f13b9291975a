package io.fupin.evidence.content;

/** What evidence may be. */
public enum FileKind {
    JPEG("image/jpeg"), PNG("image/png"), PDF("application/pdf");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
