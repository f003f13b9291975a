package io.fupin.inbox;

/** Cases that one officer begins by the hundred: he is not told of the end of each; whoever begins them tells him the sum in a {@link DigestSource}. */
public interface ToldInSum {

    /** Key of the model. */
    String process();
}
