package io.fupin.change;

/** The procedure of changes to a registered household. */
public final class HouseholdChange {

    public static final String PROCESS = "household-change";

    private HouseholdChange() {
    }
}
