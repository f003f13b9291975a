package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet.Flag;
import java.util.List;

/** What modules above the procedures have to say of a case that is worth a second look; a bean each. The caller has made sure that the officer sees the case. */
public interface CaseHints {

    /** Empty for nothing. At most one statement. */
    List<Flag> of(CaseFile file, Officer officer);
}
