package io.fupin.engine;

/** Somebody else, or a timer, moved the case in the same moment: nothing was changed, read it again. */
public class Overtaken extends RuntimeException {

    public Overtaken(Throwable cause) {
        super("案件刚刚被别人或系统推进，请刷新后再办。", cause);
    }
}
