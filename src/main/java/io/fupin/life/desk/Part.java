package io.fupin.life.desk;

import java.util.List;

/** What one kind of people does in the county. */
public interface Part {

    /**
     * Puts down what is to be done.
     *
     * @param open every open task of the county
     */
    void plan(List<Waiting> open, Agenda agenda);
}
