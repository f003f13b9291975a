package io.fupin.campaign.steps;

import java.time.LocalDate;
import java.util.List;

/** The forms of the campaign's user tasks. */
final class StepForms {

    private StepForms() {
    }

    /** 入户分类: the whole sheet. */
    record SortingForm(LocalDate finishedOn, String visitors, List<String> sheetEvidence, String remark) {
    }

    /** 驻村确认. */
    record ConfirmationForm(LocalDate confirmedOn, Integer checkedHouseholds, String finding) {
    }

    /** 村级关表. */
    record SheetForm(LocalDate closedOn, List<String> sheetEvidence, String remark) {
    }

    /** 乡镇汇总. */
    record ConsolidationForm(LocalDate checkedOn, String checkers, String finding) {
    }

    /** 县级核查. */
    record CountyCheckForm(LocalDate checkedOn, String checkers, String finding, List<String> evidence) {
    }

    /** 领导小组审定. */
    record LeadersForm(LocalDate decidedOn, String documentNumber, List<String> minutesEvidence) {
    }

    /** 年度报告. */
    record ReportForm(LocalDate reportedOn, String documentNumber, String summary, List<String> reportEvidence) {
    }
}
