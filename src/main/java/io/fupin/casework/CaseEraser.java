package io.fupin.casework;

/** A module's part of {@link CaseErasure}: takes the people out of its own rows of a case that is ended and locked. */
public interface CaseEraser {

    void erase(CaseFile file);
}
