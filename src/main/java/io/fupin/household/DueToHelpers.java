package io.fupin.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is due at the households of a helper besides his ordinary visits; each module says what it knows. */
public interface DueToHelpers {

    /** In words, by register number; households at which nothing is due are not there. */
    Map<String, List<String>> due(Collection<String> registerNumbers);
}
