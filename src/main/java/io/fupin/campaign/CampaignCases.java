package io.fupin.campaign;

/** Told by the procedures: a case of a household has begun by hand. */
public interface CampaignCases {

    /**
     * The household's board entry, where one waits for a case of this kind in a running campaign, is followed up by it; else nothing
     * happens. Joins the caller's transaction. One statement.
     */
    void begun(Sorting sorting, String registerNumber, String caseNumber);
}
