package io.fupin.casework;

import java.util.Set;

/** Papers that were handed in before a case was opened and that its forms may name again; one bean per module that keeps such papers. */
public interface EarlierEvidence {

    /** Ids of the evidence store; empty for a case that rests on nothing earlier. */
    Set<String> of(CaseFile file);
}
