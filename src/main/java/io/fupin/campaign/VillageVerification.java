package io.fupin.campaign;

/** A village's procedure within a campaign. */
public final class VillageVerification {

    public static final String PROCESS = Campaigns.VILLAGE;

    private VillageVerification() {
    }
}
