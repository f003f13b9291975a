package io.fupin.region;

import java.io.InputStream;
import java.util.List;

/**
 * Takes in division lists of any county, province included. All of a file or nothing of it: a tree with holes is worse than an old
 * one. Nothing is ever deleted, because cases and households refer to codes; what a new list no longer names is reported.
 *
 * <p>Files are CSV with a heading line, in UTF-8 (with or without a byte order mark) or GB18030, as spreadsheets save them.
 */
public interface RegionImport {

    /**
     * Columns {@code code,name} and optionally {@code level,parent}, in any order; other columns are not looked at. A code that is on
     * file already is updated. The name may be written as the statistics office does (青背村民委员会, 青背村委会) or as people do.
     */
    Result importRegions(InputStream csv);

    /**
     * Columns {@code code,alias} and optionally {@code spoken}: 是 makes the spelling the name that is shown (河南街 for 河南街道).
     * A spelling that is on file already is left as it is.
     */
    Result importAliases(InputStream csv);

    /**
     * What an import did.
     *
     * @param lines     lines read, without the heading
     * @param added     regions (or spellings) that were new
     * @param changed   regions whose names changed
     * @param notInFile regions on file within the counties of the list that the list does not name; empty for spellings
     * @param errors    at most 100; not empty means that nothing was taken over
     */
    record Result(int lines, int added, int changed, List<Region> notInFile, List<LineError> errors) {

        public boolean accepted() {
            return errors.isEmpty();
        }
    }

    /**
     * @param line   as counted by a text editor, the heading is line 1
     * @param column the heading of the column at fault; null when it is the line or the file as a whole
     */
    record LineError(long line, String column, String message) {
    }
}
