package io.fupin.drill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.Campaign;
import io.fupin.casework.WorkItem;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Meeting;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A county's October to December, from the launch of its campaign to the report, through the use cases and with the clock moved: some households
 * of each village leave poverty by a case each, the others are helped on. Villages leave by their own procedure, which is not played here.
 */
public final class ScriptedYear {

    private final Office office;
    private final CampaignTrace the;
    private final Officer county;
    private final Officer leaders;

    public ScriptedYear(Office office, CampaignTrace the, Officer county) {
        this.office = office;
        this.the = the;
        this.county = county;
        this.leaders = office.counties().somebody(Role.COUNTY_LEADERS, county.post().region());
    }

    /**
     * @param households on the register, by village
     * @param leaving    register numbers of those that leave this year
     * @param wages      of a household that leaves, yuan
     */
    public Campaign played(int year, Map<Village, List<String>> households, Set<String> leaving, String wages) {
        Campaign campaign = the.launched(county, year, form -> form);
        the.worker().drain();
        households.forEach((village, numbers) -> sorted(campaign, village, numbers, leaving, wages));
        the.worker().drain();
        Map<Village, List<String>> cases = begun(campaign, households, leaving);
        cases.forEach((village, own) -> toTheirNotice(village, own, campaign.incomeYear(), wages));
        noticesOver(cases);
        cases.forEach(this::decided);
        households.keySet().forEach(village -> {
            String number = the.caseOf(campaign, village);
            the.closed(number, village);
            the.consolidated(number, village);
        });
        the.countyChecked(campaign.caseNumber(), county);
        the.leadersApproved(campaign.caseNumber(), leaders);
        the.reported(campaign.caseNumber(), county);
        return campaign;
    }

    private void sorted(Campaign campaign, Village village, List<String> households, Set<String> leaving, String wages) {
        for (String household : households) {
            boolean leaves = leaving.contains(household);
            if (leaves) {
                the.taken(village, household, campaign.incomeYear(), wages);
            }
            the.sort(campaign, village, household, leaves ? Sorting.EXIT : Sorting.HELP);
        }
        String number = the.caseOf(campaign, village);
        the.handedIn(number, village);
        the.confirmed(number, village);
    }

    private Map<Village, List<String>> begun(Campaign campaign, Map<Village, List<String>> households, Set<String> leaving) {
        Map<Village, List<String>> cases = new LinkedHashMap<>();
        households.forEach((village, numbers) -> {
            List<String> own = new ArrayList<>();
            numbers.stream().filter(leaving::contains).forEach(household -> {
                String number = the.entry(campaign, household).caseNumber();
                if (number == null) {
                    throw new IllegalStateException(household + ": " + the.entry(campaign, household).hindrance());
                }
                own.add(number);
            });
            if (!own.isEmpty()) {
                cases.put(village, own);
            }
        });
        return cases;
    }

    /** One meeting and one notice take a village's cases together. */
    private void toTheirNotice(Village village, List<String> cases, int incomeYear, String wages) {
        cases.forEach(number -> act(number, village.committee(), "submit", "", the.paper(village, incomeYear, wages).form()));
        Trace together = new Trace(office, village, List.of(), cases);
        Meeting meeting = together.meeting().present(21);
        cases.forEach(number -> meeting.ballot(number, 20, 1, 0));
        together.met(meeting);
        cases.forEach(number -> act(number, village.team(), "confirm", "会议如实召开", form().put("confirmedOn", today().toString())));
        cases.forEach(number -> {
            ObjectNode word = form().put("signedOn", today().toString()).put("signer", office.cases().get(number).subject());
            word.putArray("signatureEvidence").add(office.counties().photo(village.committee()));
            act(number, village.committee(), "confirm", "", word);
        });
        together.posted(village.committee(), NoticeKind.EXIT_NOTICE);
    }

    private void noticesOver(Map<Village, List<String>> cases) {
        Instant last = cases.values().stream().map(numbers -> office.notices().openEntry(numbers.get(0)).orElseThrow().notice())
                .map(notice -> office.notices().find(notice).orElseThrow().endsAt()).max(Instant::compareTo).orElseThrow();
        office.procedureClock().advance(Duration.between(office.clock().instant(), last.plus(Duration.ofHours(9))));
    }

    private void decided(Village village, List<String> cases) {
        cases.forEach(number -> act(number, village.township(), "approve", "同意", record("visit", "visitedOn", "visitors", village.township())));
        cases.forEach(number -> act(number, village.county(), "approve", "同意", office.notices().drawn(number, NoticeKind.EXIT_NOTICE)
                ? record("countyCheck", "checkedOn", "checkers", village.county()) : form()));
        office.noticeDesk().post(village.county(), NoticeKind.EXIT_ANNOUNCEMENT, village.code(), cases,
                form().put("announcedOn", today().toString()).put("documentNumber", "扶公〔" + today().getYear() + "〕12号"));
    }

    private ObjectNode record(String key, String day, String persons, Officer officer) {
        ObjectNode form = form();
        ObjectNode record = form.putObject(key).put(day, today().toString()).put("finding", "与申报一致");
        record.putArray(persons).add(officer.name());
        record.putArray("evidence").add(office.counties().photo(officer));
        return form;
    }

    private void act(String caseNumber, Officer officer, String outcome, String opinion, ObjectNode form) {
        WorkItem task = office.items().of(caseNumber).stream().filter(WorkItem::open).findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNumber + " waits for nobody"));
        office.desk().complete(task.id(), officer, outcome, opinion, form);
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    private static ObjectNode form() {
        return JsonNodeFactory.instance.objectNode();
    }
}
