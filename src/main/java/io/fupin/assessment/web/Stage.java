package io.fupin.assessment.web;

import io.fupin.assessment.data.Assessment;

/** How far an assessment is, in a word. */
enum Stage {
    COMMISSIONED("等评估单位承诺", ""), FROZEN("等抽样", ""), FIELD("入户中", "is-now"), DECIDING("举证、认定", "is-now"), JUDGED("等公布", "is-warn"), PUBLISHED("已公布", "is-ok");

    private final String title;
    private final String state;

    Stage(String title, String state) {
        this.title = title;
        this.state = state;
    }

    static Stage of(Assessment one) {
        if (one.publishedAt() != null) {
            return PUBLISHED;
        }
        if (one.verdict() != null) {
            return JUDGED;
        }
        if (one.fieldEndedAt() != null) {
            return DECIDING;
        }
        return one.drawnAt() != null ? FIELD : one.frozenAt() != null ? FROZEN : COMMISSIONED;
    }

    String title() {
        return title;
    }

    String state() {
        return state;
    }
}
