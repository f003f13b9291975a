package io.fupin.problem;

import java.util.Optional;

/** Words for a module's own exceptions: a bean of this kind turns them into refusals, for the API and for pages alike. */
@FunctionalInterface
public interface KnownFailure {

    /** Empty when it is none of this module's. */
    Optional<Problem> problem(Exception failure);
}
