package io.fupin.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.Procedures;
import io.fupin.evidence.EvidenceStore;
import io.fupin.region.RegionCode;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Households of a village on their way to a notice. Each test has a village of its own. */
public abstract class NoticeTest extends TraceTest {

    @Autowired
    protected NoticeDesk desk;
    @Autowired
    protected Notices notices;
    @Autowired
    protected TestPeople people;
    @Autowired
    protected ObjectMapper json;
    @Autowired
    private Procedures procedures;
    @Autowired
    private TransactionTemplate transaction;
    protected Village place;
    protected RegionCode village;

    @BeforeEach
    void aVillage() {
        place = given.village();
        village = place.code();
    }

    /** Sets business time, 北京时间. */
    protected void at(String localDateTime) {
        office.clock().setTo(LocalDateTime.parse(localDateTime).atZone(BusinessClock.ZONE).toInstant());
    }

    /** Steps through every instant at which something falls due. */
    protected void pass(String duration) {
        office.procedureClock().advance(Duration.parse(duration));
    }

    protected void passUntil(String localDateTime) {
        office.procedureClock().advance(Duration.between(office.clock().instant(),
                LocalDateTime.parse(localDateTime).atZone(BusinessClock.ZONE).toInstant()));
    }

    protected LocalDate today() {
        return LocalDate.now(office.clock());
    }

    protected Officer officer(String post) {
        return people.holding(post);
    }

    protected Officer committee() {
        return people.holding("VILLAGE_COMMITTEE@" + village);
    }

    protected Officer township() {
        return people.holding("TOWNSHIP_OFFICE@" + village.township());
    }

    protected Officer county() {
        return people.holding("COUNTY_OFFICE@" + Jiaohe.COUNTY);
    }

    protected Officer city() {
        return people.holding("CITY_OFFICE@" + Jiaohe.COUNTY.city());
    }

    /** New cases of the village that wait at this step, set there without the steps before. */
    protected List<String> casesAt(String step, int households) {
        return casesAt(step, place, households);
    }

    protected List<String> casesAt(String step, Village where, int households) {
        List<String> numbers = given.applications(where, households).numbers();
        numbers.forEach(number -> inTransaction(() -> {
            procedures.returnTo(number, step, Map.of());
            return number;
        }));
        return numbers;
    }

    /** A photo that this officer uploaded; the public for null. */
    protected String photo(Officer officer) {
        return officer == null ? office.counties().newPhoto(EvidenceStore.PUBLIC) : office.counties().photo(officer);
    }

    protected ObjectNode posting(Officer officer) {
        ObjectNode form = form().put("postedOn", today().toString()).put("place", "村部公示栏");
        form.putArray("photoEvidence").add(photo(officer));
        return form;
    }

    protected ObjectNode announcement(String documentNumber) {
        return form().put("announcedOn", today().toString()).put("documentNumber", documentNumber);
    }

    protected ObjectNode form() {
        return json.createObjectNode();
    }

    /** Posts these cases today. */
    protected Notice post(NoticeKind kind, List<String> caseNumbers) {
        Officer officer = kind == NoticeKind.VILLAGE_NOTICE ? place.committee() : place.township();
        return desk.post(officer, kind, village, caseNumbers, posting(officer));
    }

    protected CaseFile theCase(String caseNumber) {
        return office.cases().get(caseNumber);
    }

    /** Ids of the steps at which the case waits for somebody. */
    protected List<String> steps(String caseNumber) {
        return office.items().of(caseNumber).stream().filter(WorkItem::open).map(WorkItem::step).toList();
    }

    protected WorkItem task(String caseNumber) {
        return office.items().of(caseNumber).stream().filter(WorkItem::open).findFirst().orElseThrow();
    }

    protected List<Timeline.Kind> story(String caseNumber) {
        return events(caseNumber).stream().map(Timeline.Event::kind).toList();
    }

    protected List<Timeline.Event> events(String caseNumber) {
        return office.timeline().of(caseNumber);
    }

    protected <T> T inTransaction(Supplier<T> action) {
        return transaction.execute(status -> action.get());
    }
}
