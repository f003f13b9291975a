package io.fupin.campaign;

/** The campaign's own procedure. */
public final class AnnualVerification {

    public static final String PROCESS = Campaigns.CAMPAIGN;

    private AnnualVerification() {
    }
}
