package io.fupin.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One or several cases of a village on their way, told step by step. Each step goes through the use case that an officer's page calls, and
 * takes all cases of the trace along; what is not told is ordinary: an income below the line, a valid meeting, photos where they belong.
 */
public final class Trace {

    private final Office office;
    private final Village village;
    private final List<Family> families;
    private final List<String> numbers;

    public Trace(Office office, Village village, List<Family> families, List<String> numbers) {
        this.office = office;
        this.village = village;
        this.families = families;
        this.numbers = numbers;
    }

    // who and what

    public Village village() {
        return village;
    }

    public List<String> numbers() {
        return numbers;
    }

    /** The number of the only case. */
    public String number() {
        assertThat(numbers).hasSize(1);
        return numbers.get(0);
    }

    public Family family() {
        return families.get(numbers.indexOf(number()));
    }

    /** One of several cases, to go its own way. */
    public Trace one(int index) {
        return new Trace(office, village, List.of(families.get(index)), List.of(numbers.get(index)));
    }

    /** These cases and others of the same village, from here on together. */
    public Trace and(Trace others) {
        List<Family> allFamilies = new ArrayList<>(families);
        allFamilies.addAll(others.families);
        List<String> all = new ArrayList<>(numbers);
        all.addAll(others.numbers);
        return new Trace(office, village, allFamilies, all);
    }

    /** The same cases with other people acting. */
    public Trace actedOnBy(Village people) {
        return new Trace(office, people, families, numbers);
    }

    public CaseFile file() {
        return office.cases().get(number());
    }

    public Facts facts() {
        return office.facts().facts(number());
    }

    /** The open task of the only case. */
    public WorkItem task() {
        List<WorkItem> open = office.items().of(number()).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number()).hasSize(1);
        return open.get(0);
    }

    public List<Event> timeline(Kind kind) {
        return office.timeline().of(number()).stream().filter(event -> event.kind() == kind).toList();
    }

    public List<NoticeEntry> onNotices() {
        return office.notices().ofCase(number());
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    // 受理, 入户调查

    public Trace accepted() {
        return each("accept", village.committee(), "accept", "", empty());
    }

    public Trace notAccepted(String reason) {
        return each("accept", village.committee(), "refuse", "", empty().put("reason", reason));
    }

    public Trace investigated() {
        return investigated(visit -> visit);
    }

    public Trace investigated(UnaryOperator<Visit> told) {
        return each("investigate", village.committee(), "submit", "", told.apply(visit()).form());
    }

    /** A visit today, to be told in detail. */
    public Visit visit() {
        return new Visit(today(), office.counties().photo(village.committee()));
    }

    // 民主评议

    /** A 村民代表会议 of 31 members at which these voted, the same on every case. */
    public Trace evaluated(int yes, int no, int abstain) {
        Meeting meeting = meeting().present(yes + no + abstain);
        numbers.forEach(number -> meeting.ballot(number, yes, no, abstain));
        met(meeting);
        return this;
    }

    public Trace evaluated() {
        return evaluated(20, 1, 0);
    }

    /** A meeting today, to be told in detail. */
    public Meeting meeting() {
        return new Meeting(today(), office.counties().photo(village.committee()));
    }

    public Recorded met(Meeting meeting) {
        return office.meetings().record(village.committee(), village.code(), meeting.form());
    }

    public Trace confirmed() {
        return each("confirm-evaluation", village.team(), "confirm", "会议如实召开", confirmation());
    }

    public ObjectNode confirmation() {
        return empty().put("confirmedOn", today().toString());
    }

    // 公示, 公告

    public Trace villageNoticePosted() {
        posted(village.committee(), NoticeKind.VILLAGE_NOTICE);
        return this;
    }

    public Trace townshipNoticePosted() {
        posted(village.township(), NoticeKind.TOWNSHIP_NOTICE);
        return this;
    }

    public Notice posted(Officer officer, NoticeKind kind) {
        return office.noticeDesk().post(officer, kind, village.code(), numbers, posting(officer));
    }

    public ObjectNode posting(Officer officer) {
        ObjectNode form = empty().put("postedOn", today().toString()).put("place", "村部公示栏");
        form.putArray("photoEvidence").add(office.counties().photo(officer));
        return form;
    }

    /** Business time goes on to the morning after the last day of the notice that the cases stand in. */
    public Trace periodOver() {
        Instant end = numbers.stream().map(number -> office.notices().openEntry(number).orElseThrow())
                .map(entry -> office.notices().find(entry.notice()).orElseThrow().endsAt()).max(Instant::compareTo).orElseThrow();
        return pass(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
    }

    public Trace pass(Duration time) {
        office.procedureClock().advance(time);
        return this;
    }

    public Trace announced() {
        office.noticeDesk().post(village.county(), NoticeKind.ANNOUNCEMENT, village.code(), numbers,
                empty().put("announcedOn", today().toString()).put("documentNumber", "蛟扶公〔2016〕9001号"));
        return this;
    }

    // 审核, 审批, 帮扶

    public Trace townshipApproved() {
        numbers.forEach(number -> complete(number, "township-review", village.township(), "approve", "同意", townshipRecord(number)));
        return this;
    }

    /** The record of the spot check where the case was drawn, else nothing. */
    public ObjectNode townshipRecord(String number) {
        return office.notices().drawn(number, NoticeKind.VILLAGE_NOTICE)
                ? record("spotVisit", "visitedOn", "visitors", village.township()) : empty();
    }

    public Trace townshipRejected(String reason) {
        return each("township-review", village.township(), "reject", reason, empty());
    }

    public Trace countyApproved() {
        numbers.forEach(number -> complete(number, "county-review", village.county(), "approve", "同意", countyRecord(number)));
        return this;
    }

    public ObjectNode countyRecord(String number) {
        return office.notices().drawn(number, NoticeKind.TOWNSHIP_NOTICE)
                ? record("countyCheck", "checkedOn", "checkers", village.county()) : empty();
    }

    private ObjectNode record(String key, String day, String persons, Officer officer) {
        ObjectNode form = empty();
        ObjectNode record = form.putObject(key).put(day, today().toString()).put("finding", "与申报一致");
        record.putArray(persons).add(officer.name());
        record.putArray("evidence").add(office.counties().photo(officer));
        return form;
    }

    public Trace countyRejected(String reason) {
        return each("county-review", village.county(), "reject", reason, empty());
    }

    public Trace helperAssigned() {
        numbers.forEach(number -> complete(number, "assign-helper", village.township(), "submit", "", helper(ownHelper(number))));
        return this;
    }

    /** @param phone by it a helper's load is counted */
    public ObjectNode helper(String phone) {
        ObjectNode form = empty().put("helperName", "韩干部").put("helperUnit", "镇农业站").put("helperRank", "一般").put("helperPhone", phone)
                .put("plan", "养牛一头，妻子慢病签约服务");
        String kind = village.code().county().equals(Jiaohe.COUNTY) ? "发展产业" : "发展生产";
        form.putArray("measures").addObject().put("kind", kind).put("detail", "入股合作社");
        return form;
    }

    /** Of year, county and sequence: a helper of his own for every case. */
    private static String ownHelper(String number) {
        String digits = number.replaceAll("\\D", "");
        String year = digits.substring(9, 10);
        return "13" + (year.equals("6") ? "9" : year) + digits.substring(2, 6) + digits.substring(digits.length() - 4);
    }

    // 退回, 撤回, 终止

    /** @param from the step at which the reviewer sits */
    public Trace returned(String from, String to, boolean backToMe, String reason) {
        numbers.forEach(number -> complete(number, from, officerAt(from), "return", reason,
                empty().put("returnTo", to).put("backToMe", backToMe)));
        return this;
    }

    public Trace withdrawn(String reason) {
        numbers.forEach(number -> office.moves().withdraw(number, village.committee(), reason));
        return this;
    }

    public Trace terminated(String reason) {
        numbers.forEach(number -> office.moves().terminate(number, village.county(), reason));
        return this;
    }

    /** Somebody of the public objects to the only case, naming it. */
    public ObjectionTrace objectedTo(String grounds) {
        ObjectNode form = empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", number())
                .put("householdName", family().head()).put("grounds", grounds);
        return ObjectionTrace.filed(office, form);
    }

    // on to somewhere, by ordinary steps

    /** Goes on in the ordinary way until the cases stand at this step. */
    public Trace upTo(String step) {
        for (int i = 0; i < 30 && !step.equals(stepOf(numbers.get(0))); i++) {
            onwards();
        }
        return waitsAt(step);
    }

    public Trace toTheEnd() {
        for (int i = 0; i < 30 && office.cases().get(numbers.get(0)).open(); i++) {
            onwards();
        }
        return this;
    }

    /** Does whatever is due, in the ordinary way. */
    public Trace onwards() {
        String step = stepOf(numbers.get(0));
        if (step == null) {
            return periodOver();
        }
        return switch (step) {
            case "accept" -> accepted();
            case "investigate" -> investigated();
            case "evaluate" -> evaluated();
            case "confirm-evaluation" -> confirmed();
            case "post-village-notice" -> villageNoticePosted();
            case "township-review" -> townshipApproved();
            case "post-township-notice" -> townshipNoticePosted();
            case "county-review" -> countyApproved();
            case "announce" -> announced();
            case "assign-helper" -> helperAssigned();
            default -> throw new IllegalStateException("no ordinary way on from " + step);
        };
    }

    /** Who acts at a step. */
    public Officer officerAt(String step) {
        return switch (step) {
            case "confirm-evaluation" -> village.team();
            case "township-review", "post-township-notice", "assign-helper" -> village.township();
            case "county-review", "announce" -> village.county();
            default -> village.committee();
        };
    }

    // what is seen

    public Trace waitsAt(String step) {
        numbers.forEach(number -> assertThat(stepOf(number)).as("step of " + number).isEqualTo(step));
        return this;
    }

    /** Runs in a notice, nothing to do for anybody. */
    public Trace waits() {
        numbers.forEach(number -> assertThat(stepOf(number)).as("step of " + number).isNull());
        return this;
    }

    public Trace isIn(String phase) {
        numbers.forEach(number -> assertThat(office.cases().get(number).phase()).as("phase of " + number).isEqualTo(phase));
        return this;
    }

    public Trace hasEnded(String result) {
        numbers.forEach(number -> {
            CaseFile file = office.cases().get(number);
            assertThat(file.open()).as(number + " is open").isFalse();
            assertThat(file.result()).isEqualTo(result);
            assertThat(stepOf(number)).isNull();
        });
        return this;
    }

    /** Steps that people completed, in order; returned ones with an arrow. */
    public List<String> path() {
        return office.timeline().of(number()).stream()
                .filter(event -> event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED)
                .map(event -> event.kind() == Kind.RETURNED ? "←" + event.step() : event.step()).toList();
    }

    private String stepOf(String number) {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSizeLessThan(2);
        return open.isEmpty() ? null : open.get(0).step();
    }

    // the way tasks are done

    private Trace each(String step, Officer officer, String outcome, String opinion, ObjectNode form) {
        numbers.forEach(number -> complete(number, step, officer, outcome, opinion, form));
        return this;
    }

    /** Completes the open task of the only case, whatever comes of it. */
    public Completion complete(Officer officer, String outcome, String opinion, ObjectNode form) {
        return office.desk().complete(task().id(), officer, outcome, opinion, form);
    }

    private void complete(String number, String step, Officer officer, String outcome, String opinion, ObjectNode form) {
        List<WorkItem> open = office.items().openAt(step, List.of(number));
        assertThat(open).as(number + " at " + step).hasSize(1);
        office.desk().complete(open.get(0).id(), officer, outcome, opinion, form.deepCopy());
    }

    public static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
