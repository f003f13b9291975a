package io.fupin.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureClock;
import io.fupin.engine.Procedures;
import io.fupin.evidence.EvidenceStore;
import io.fupin.identification.Identification;
import io.fupin.identification.Rounds;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.Jiaohe;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Households of 蛟河市 on their way to a notice, with the people who post, object and decide. */
@TestComponent
@Import(TestPeople.class)
public class NoticeScene {

    private static final AtomicInteger count = new AtomicInteger();

    private final TestPeople people;
    private final Identification identification;
    private final Rounds rounds;
    private final Procedures procedures;
    private final TransactionTemplate transaction;
    private final EvidenceStore evidence;
    private final BusinessClock clock;
    private final ProcedureClock time;
    private final Cases cases;
    private final WorkItems items;
    private final Timeline timeline;
    private final NoticeDesk notices;
    private final ObjectMapper json;

    NoticeScene(TestPeople people, Identification identification, Rounds rounds, Procedures procedures, TransactionTemplate transaction,
                EvidenceStore evidence, BusinessClock clock, ProcedureClock time, Cases cases, WorkItems items, Timeline timeline,
                NoticeDesk notices, ObjectMapper json, RegionImport regions) {
        this.people = people;
        this.identification = identification;
        this.rounds = rounds;
        this.procedures = procedures;
        this.transaction = transaction;
        this.evidence = evidence;
        this.clock = clock;
        this.time = time;
        this.cases = cases;
        this.items = items;
        this.timeline = timeline;
        this.notices = notices;
        this.json = json;
        Jiaohe.importInto(regions);
    }

    /** Sets business time, 北京时间. */
    public void at(String localDateTime) {
        clock.setTo(LocalDateTime.parse(localDateTime).atZone(BusinessClock.ZONE).toInstant());
    }

    /** Steps through every instant at which something falls due. */
    public void pass(String duration) {
        time.advance(Duration.parse(duration));
    }

    public void passUntil(String localDateTime) {
        time.advance(Duration.between(clock.instant(), LocalDateTime.parse(localDateTime).atZone(BusinessClock.ZONE).toInstant()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Officer officer(String post) {
        return people.holding(post);
    }

    public Officer villageOf(RegionCode village) {
        return people.holding("VILLAGE_COMMITTEE@" + village);
    }

    public Officer townshipOf(RegionCode village) {
        return people.holding("TOWNSHIP_OFFICE@" + village.township());
    }

    public Officer county() {
        return people.holding("COUNTY_OFFICE@" + Jiaohe.COUNTY);
    }

    public Officer city() {
        return people.holding("CITY_OFFICE@" + Jiaohe.COUNTY.city());
    }

    /** A new case that waits at this step. */
    public CaseFile caseAt(String step, RegionCode village) {
        Officer starter = villageOf(village);
        openRound();
        CaseFile file = identification.start(starter, village, application(starter)).file();
        move(file.caseNumber(), step);
        return cases.get(file.caseNumber());
    }

    public List<String> casesAt(String step, RegionCode village, int households) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            numbers.add(caseAt(step, village).caseNumber());
        }
        return numbers;
    }

    /** Sets a case to a step, whatever it passed before. */
    public void move(String caseNumber, String step) {
        transaction.executeWithoutResult(status -> procedures.returnTo(caseNumber, step, Map.of()));
    }

    public void openRound() {
        if (rounds.open(Jiaohe.COUNTY).isEmpty()) {
            rounds.openRound(county(), Jiaohe.COUNTY, "2016年贫困户动态识别", today(), "逐村宣讲", Map.of());
        }
    }

    public ObjectNode application(Officer starter) {
        ObjectNode form = json.createObjectNode();
        int number = count.incrementAndGet();
        String name = "于" + han(number / 100) + han(number % 100);
        form.put("ground", "新识别").put("applicantName", name).put("groupName", "一组").put("phone", "13800000000")
                .put("reason", "因病致贫，收入低").put("appliedOn", today().toString()).put("consent", true);
        ObjectNode head = form.putArray("members").addObject();
        head.put("name", name).put("idType", "户口簿").put("relation", "户主").put("labourSkill", "普通劳动力").put("education", "小学")
                .put("sex", "男").put("birthDate", "1970-03-15").putArray("health").add("健康");
        form.putArray("consentEvidence").add(photo(starter));
        return form;
    }

    private static char han(int number) {
        return (char) ('一' + 100 + number);
    }

    /** A photo that this officer uploaded; nobody in particular for null. */
    public String photo(Officer officer) {
        return evidence.store(officer == null ? EvidenceStore.PUBLIC : officer.personId(), "公示栏.jpg",
                new ByteArrayInputStream(SampleFiles.jpeg(64, 48, count.incrementAndGet()))).id();
    }

    public ObjectNode posting(Officer officer) {
        ObjectNode form = json.createObjectNode();
        form.put("postedOn", today().toString()).put("place", "村部公示栏").putArray("photoEvidence").add(photo(officer));
        return form;
    }

    public ObjectNode announcement(String documentNumber) {
        return json.createObjectNode().put("announcedOn", today().toString()).put("documentNumber", documentNumber);
    }

    public ObjectNode form() {
        return json.createObjectNode();
    }

    /** Posts these cases by a new village officer, today. */
    public Notice post(NoticeKind kind, RegionCode village, List<String> caseNumbers) {
        Officer officer = kind == NoticeKind.VILLAGE_NOTICE ? villageOf(village) : townshipOf(village);
        return notices.post(officer, kind, village, caseNumbers, posting(officer));
    }

    public CaseFile theCase(String caseNumber) {
        return cases.get(caseNumber);
    }

    /** Ids of the steps at which the case waits for somebody. */
    public List<String> steps(String caseNumber) {
        return items.of(caseNumber).stream().filter(WorkItem::open).map(WorkItem::step).toList();
    }

    public WorkItem task(String caseNumber) {
        return items.of(caseNumber).stream().filter(WorkItem::open).findFirst().orElseThrow();
    }

    public List<Timeline.Kind> story(String caseNumber) {
        return timeline.of(caseNumber).stream().map(Timeline.Event::kind).toList();
    }

    public List<Timeline.Event> events(String caseNumber) {
        return timeline.of(caseNumber);
    }

    public <T> T inTransaction(java.util.function.Supplier<T> action) {
        return transaction.execute(status -> action.get());
    }
}
