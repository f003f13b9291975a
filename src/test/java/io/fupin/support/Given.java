package io.fupin.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.evidence.EvidenceStore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Where a trace begins. */
@TestComponent
public class Given {

    /** Monday after the holidays of October 2016: the income year 2016 has just ended. */
    public static final OffsetDateTime BEGIN = OffsetDateTime.parse("2016-10-10T09:00+08:00");

    private final Office office;
    private final Counties counties;

    public Given(Office office, Counties counties) {
        this.office = office;
        this.counties = counties;
    }

    /** Sets business time, to the future or back; timers on the way do not fire. */
    public Given on(String dateTime) {
        office.clock().setTo(OffsetDateTime.parse(dateTime).toInstant());
        return this;
    }

    public LocalDate today() {
        return LocalDate.now(office.clock());
    }

    public Village village() {
        return counties.village();
    }

    /** A case that a new village starts for a new family of four. */
    public Trace application() {
        return application(village(), Family.ofFour());
    }

    public Trace application(Village village, Family family) {
        return started(village, List.of(family));
    }

    /** As many cases in one new village. */
    public Trace applications(int households) {
        return applications(village(), households);
    }

    public Trace applications(Village village, int households) {
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            families.add(Family.ofFour());
        }
        return started(village, families);
    }

    private Trace started(Village village, List<Family> families) {
        return new Trace(office, village, families, families.stream().map(family -> start(village, family)).toList());
    }

    private String start(Village village, Family family) {
        return office.identification().start(village.committee(), village.code(), form(village, family)).file().caseNumber();
    }

    /** The application as the village would type it today. */
    public ObjectNode form(Village village, Family family) {
        return family.application(today(), counties.photo(village.committee()));
    }

    /** Somebody of the public says that a household of the village was left out; he leaves his name. */
    public ObjectionTrace leftOut(Village village, String head, String group, String objector) {
        ObjectNode form = Trace.empty().put("about", "left-out").put("village", village.code().value()).put("householdName", head)
                .put("groupName", group).put("grounds", "他家两口人都有病，没有收入，村里没有报").put("name", objector).put("phone", "13912345678");
        return ObjectionTrace.filed(office, form);
    }

    /** A case that is under way already. */
    public Trace going(Village village, Family family, String caseNumber) {
        return new Trace(office, village, List.of(family), List.of(caseNumber));
    }

    /** A case that the household itself applied for on the public page. */
    public Trace selfApplication(Village village, Family family) {
        ObjectNode form = family.application(today(), counties.newPhoto(EvidenceStore.PUBLIC));
        return new Trace(office, village, List.of(family),
                List.of(office.identification().applyByOneself(village.code(), form).file().caseNumber()));
    }

    public Trace selfApplication() {
        return selfApplication(village(), Family.ofFour());
    }
}
