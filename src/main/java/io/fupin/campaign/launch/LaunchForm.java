package io.fupin.campaign.launch;

import io.fupin.campaign.data.Campaign.Dates;
import io.fupin.campaign.data.Campaign.Plan;
import java.time.LocalDate;
import java.util.List;

/** 部署年度核查 as handed in. @param townships names; empty for the whole county */
public record LaunchForm(int year, int incomeYear, List<String> townships, LocalDate visitStart, LocalDate visitEnd, LocalDate entryDeadline,
                         LocalDate cleaningStart, LocalDate cleaningEnd, LocalDate checkStart, LocalDate checkEnd, LocalDate reportDeadline,
                         Integer plannedHouseholds, Integer plannedPersons, Integer plannedVillages, String remark) {

    /** Key of the list of townships. */
    static final String TOWNSHIPS = "townships";

    public Dates dates() {
        return new Dates(visitStart, visitEnd, entryDeadline, cleaningStart, cleaningEnd, checkStart, checkEnd, reportDeadline);
    }

    public Plan plan() {
        return new Plan(plannedHouseholds, plannedPersons, plannedVillages);
    }

    public boolean wholeCounty() {
        return townships == null || townships.isEmpty();
    }
}
