package io.fupin.campaign;

/** The procedures of the yearly campaign. */
public final class Campaigns {

    /** The campaign's own case, at the county. */
    public static final String CAMPAIGN = "annual-exit-verification";
    /** A village's case. */
    public static final String VILLAGE = "village-annual-verification";

    private Campaigns() {
    }
}
