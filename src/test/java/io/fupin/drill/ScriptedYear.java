package io.fupin.drill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Entry;
import io.fupin.casework.WorkItem;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Meeting;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import io.fupin.village.VillageExit;
import io.fupin.village.VillageExitTrace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A county's October to December through the use cases and with the clock moved: from the launch of its campaign to the report some households
 * of each village leave poverty by a case each, the others are helped on; then poor villages in which hardly anybody is poor are taken out.
 */
public final class ScriptedYear {

    private final Office office;
    private final CampaignTrace the;
    private final VillageExit exits;
    private final Officer county;
    private final Officer leaders;
    private final Hands hands;
    private final Consumer<String> progress;

    /** @param hands how many work at the same time. @param progress is told where the play stands */
    public ScriptedYear(Office office, CampaignTrace the, VillageExit exits, Officer county, int hands, Consumer<String> progress) {
        this.office = office;
        this.the = the;
        this.exits = exits;
        this.county = county;
        this.leaders = office.counties().somebody(Role.COUNTY_LEADERS, county.post().region());
        this.hands = new Hands(hands);
        this.progress = progress;
    }

    /**
     * @param villages all in which the county has households
     * @param scope    what else the launch says
     * @param leaving  register numbers of those that leave this year
     * @param perHead  income of whoever leaves, yuan
     */
    public Campaign played(int year, List<Village> villages, UnaryOperator<ObjectNode> scope, Set<String> leaving, BigDecimal perHead) {
        Campaign campaign = the.launched(county, year, scope);
        the.worker().drain();
        progress.accept("launched");
        hands.each(villages, village -> sorted(campaign, village, leaving, perHead));
        progress.accept("sorted");
        the.worker().drain();
        Map<Village, List<String>> cases = begun(campaign, villages);
        progress.accept("exits begun");
        hands.each(cases.keySet(), village -> toTheirNotice(village, cases.get(village), campaign.incomeYear(), perHead));
        progress.accept("noticed");
        noticesOver(cases.values().stream().flatMap(List::stream).toList());
        progress.accept("notices over");
        hands.each(cases.keySet(), village -> decided(village, cases.get(village)));
        progress.accept("decided");
        hands.each(villages, village -> {
            String number = the.caseOf(campaign, village);
            the.closed(number, village);
            the.consolidated(number, village);
        });
        the.countyChecked(campaign.caseNumber(), county);
        the.leadersApproved(campaign.caseNumber(), leaders);
        the.reported(campaign.caseNumber(), county);
        progress.accept("reported");
        return campaign;
    }

    private void sorted(Campaign campaign, Village village, Set<String> leaving, BigDecimal perHead) {
        for (Entry entry : the.board().of(campaign.id(), village.code())) {
            boolean leaves = leaving.contains(entry.registerNumber());
            if (leaves) {
                the.taken(village, entry.registerNumber(), campaign.incomeYear(), wages(entry.persons(), perHead));
            }
            the.sort(campaign, village, entry.registerNumber(), leaves ? Sorting.EXIT : Sorting.HELP);
        }
        String number = the.caseOf(campaign, village);
        the.handedIn(number, village);
        the.confirmed(number, village);
    }

    private static String wages(int persons, BigDecimal perHead) {
        return perHead.multiply(BigDecimal.valueOf(persons)).toPlainString();
    }

    private Map<Village, List<String>> begun(Campaign campaign, List<Village> villages) {
        Map<Village, List<String>> cases = new ConcurrentHashMap<>();
        hands.each(villages, village -> {
            List<String> own = new ArrayList<>();
            the.board().of(campaign.id(), village.code()).stream().filter(entry -> entry.sorting() == Sorting.EXIT).forEach(entry -> {
                if (entry.caseNumber() == null) {
                    throw new IllegalStateException(entry.registerNumber() + ": " + entry.hindrance());
                }
                own.add(entry.caseNumber());
            });
            if (!own.isEmpty()) {
                cases.put(village, own);
            }
        });
        return cases;
    }

    /** One meeting and one notice take a village's cases together. */
    private void toTheirNotice(Village village, List<String> cases, int incomeYear, BigDecimal perHead) {
        cases.forEach(number -> act(number, village.committee(), "submit", "",
                the.paper(village, incomeYear, wages(office.cases().get(number).persons(), perHead)).form()));
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

    private void noticesOver(List<String> cases) {
        Instant last = cases.stream().map(number -> office.notices().openEntry(number).orElseThrow().notice()).distinct()
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

    /** Each from its application to the announcement, with every item verified by its department. */
    public void villagesOut(List<Village> villages) {
        Map<Village, VillageExitTrace> going = new ConcurrentHashMap<>();
        hands.each(villages, village -> going.put(village, VillageExitTrace.applied(office, exits, village, leaders,
                VillageExitTrace.departments(office, village)).selfAssessed().townshipApproved().allVerified().countyApproved().noticed()));
        noticesOver(going.values().stream().map(VillageExitTrace::number).toList());
        hands.each(going.values(), exit -> exit.decided().announced().hasEnded("已出列"));
        progress.accept("villages out");
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
