package io.fupin.paper.print;

/** The typefaces by their part on a paper; see the README beside the files. */
enum Typeface {
    /** Fall-back of all others and figures; holds the rare characters of names. */
    Songti,
    /** Titles and red heads. */
    Biaosong,
    /** Body. */
    Fangsong,
    /** Subtitles. */
    Kaiti,
    /** Emphasis and table heads. */
    Heiti;

    String resource() {
        return "/fonts/" + name() + ".ttf";
    }
}
