package io.fupin.bench;

/** Something measured gave a wrong answer: its speed says nothing, and the bench fails. */
final class WrongAnswer extends RuntimeException {

    WrongAnswer(String what) {
        super(what);
    }

    static void unless(boolean right, String what) {
        if (!right) {
            throw new WrongAnswer(what);
        }
    }
}
