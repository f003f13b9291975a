package io.fupin.region.intake;

import io.fupin.region.RegionImport.LineError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to what somebody still reads. */
final class LineErrors {

    private static final int MAX = 100;

    private final List<LineError> errors = new ArrayList<>();

    void add(long line, String column, String message) {
        if (errors.size() < MAX) {
            errors.add(new LineError(line, column, message));
        }
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<LineError> list() {
        return List.copyOf(errors);
    }
}
