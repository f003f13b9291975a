package io.fupin.engine;

import java.util.Set;

/**
 * The names by which models reach into the code. A model that uses another one would fail only when a case gets
 * there.
 */
final class CodeNames {

    /** Spring beans behind service tasks. */
    static final Set<String> DELEGATES = Set.of(
            "matchData", "recommend", "closeNotice", "registerHousehold", "applyFinding", "applyAppeal", "setApprovalLevel", "applyChange",
            "assessExit", "checkExitArchive", "strikeOff", "removeHousehold", "assessRisk", "assessClearing", "enterMonitoring", "clearRisk",
            "beginVillages", "beginHouseholds", "handInSheet", "assessVillage", "takeVillageOut", "identifyVillage", "takeAssessment", "takeCountyOut",
            "findSuspicions", "judgeIndicators", "judgeRectification", "gradeIncident");

    static final Set<String> MESSAGES = Set.of("objections-closed", "withdrawn", "terminated", "appealed", "households-decided", "villages-in",
            "assessment-published");

    /** Process variables: the regions of the case, and what decides its way. */
    static final Set<String> VARIABLES = Set.of(
            "village", "township", "county",
            "selfApplied", "accepted", "verificationRequired", "evaluationPassed", "approved", "objectionOpen",
            "noticeEndsAt", "confirmGroup",
            "acceptance", "finding", "handlingGroup", "appealGroup", "appealEndsAt",
            "papersComplete", "approvalLevel", "startGroup",
            "exitEligible", "householdAgreed", "townshipNoticeRequired", "archiveComplete", "groundHolds",
            "fallenBack", "atRisk", "riskGone", "casesOpen",
            "askProject", "askRoad", "askWater", "askHousing", "askBroadcast", "askNetwork", "askClinic", "askCulture",
            "groupProject", "groupRoad", "groupWater", "groupHousing", "groupBroadcast", "groupNetwork", "groupClinic", "groupCulture", "decisionGroup",
            "cityGroup", "provinceGroup", "assessmentKnown", "assessorGroup", "organiserGroup", "suspected",
            "ownerNamed", "assigningGroup", "responsibleGroup", "finderGroup", "rectified", "leadersAsked",
            "planned", "inspectorGroup", "found", "major", "founded");

    /** Outcome keys of api.md. */
    static final Set<String> OUTCOMES = Set.of(
            "submit", "approve", "reject", "return", "accept", "refuse", "confirm", "decline", "merge");

    /** Policy parameters with a limit in working days (policy section 13). */
    static final Set<String> SERVICE_LIMITS = Set.of(
            "task-limit-acceptance", "task-limit-household-visit", "task-limit-meeting", "task-limit-verification",
            "task-limit-posting", "task-limit-signature", "task-limit-township-review", "task-limit-department-check",
            "task-limit-county-review", "task-limit-leaders-decision", "task-limit-announcement", "task-limit-pairing",
            "task-limit-campaign-sorting", "task-limit-campaign-sheet", "task-limit-campaign-report",
            "task-limit-household-change-supplement", "task-limit-archive", "task-limit-risk-visit", "task-limit-return",
            "task-limit-village-assessment",
            "task-limit-county-indicators", "task-limit-city-review", "task-limit-province-check", "task-limit-county-assessment", "task-limit-province-approval",
            "task-limit-household-change-confirmation", "task-limit-household-change-township", "task-limit-household-change-county", "objection-acceptance-working-days", "objection-recheck-working-days",
            "assessment-appeal-working-days", "task-limit-assessment-commitment", "task-limit-assessment-draw", "task-limit-assessment-field",
            "task-limit-assessment-ruling", "task-limit-assessment-conclusion", "task-limit-assessment-publication",
            "rectification-working-days", "task-limit-rectification-assignment", "task-limit-rectification-recheck", "task-limit-rectification-supervision",
            "task-limit-inspection-plan", "inspection-working-days", "task-limit-inspection-report",
            "task-limit-incident-instruction", "task-limit-incident-handling", "task-limit-incident-feedback");

    /** What a form's conditions may look at besides its own fields: the outcome that the officer has chosen. */
    static final Set<String> FORM_CONTEXT = Set.of("outcome", "this", "parent");

    /** Lists of options that a county may set. */
    static final Set<String> FORM_LISTS = Set.of("povertyCauses", "meetingKinds", "measureKinds", "villages", "householdMembers", "changedPerson", "townships",
            "assessmentFirms", "assessmentCounties", "rectificationUnits", "incidentKinds", "incidentPlaces", "handlingUnits");

    private CodeNames() {}
}
