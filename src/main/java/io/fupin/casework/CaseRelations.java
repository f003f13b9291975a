package io.fupin.casework;

import java.util.Map;

/** Which other cases a module knows to belong to one. Implemented above; whether an officer may see them is asked by the casework. */
public interface CaseRelations {

    /** Why, by case number: 同一户, 对本案的异议. One statement. */
    Map<String, String> of(CaseFile file);
}
