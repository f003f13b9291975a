package io.fupin.paper.print;

/** Names of files as every file system takes them. */
final class FileNames {

    private FileNames() {
    }

    static String of(String name, String ending) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_") + "." + ending;
    }
}
