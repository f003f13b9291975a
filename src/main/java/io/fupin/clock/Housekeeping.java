package io.fupin.clock;

/**
 * What is done on business time without anybody's asking, every minute or so. Whoever moves time by hand and wants things to happen on
 * their day asks for it on the way; asked twice, it finds nothing more to do.
 */
public interface Housekeeping {

    void sweep();
}
