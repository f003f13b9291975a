package io.fupin.assessment;

/** 第三方评估 as other modules know it. */
public final class ThirdPartyAssessment {

    public static final String PROCESS = "third-party-assessment";

    private ThirdPartyAssessment() {
    }
}
