package io.fupin.village;

import io.fupin.account.Officer;
import io.fupin.household.RuralPopulation.Count;
import io.fupin.journey.Pictures;
import io.fupin.notice.OfficeContacts;
import io.fupin.support.Village;
import io.fupin.village.items.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook's pictures of villages that leave the poor, where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class VillagePicturesTest extends VillageTest {

    @Autowired
    private OfficeContacts contacts;
    @LocalServerPort
    private int port;

    @Test
    void ofVillagesOnTheirWay() {
        VillageExitTrace noticed = with(given.village()).townshipApproved().allVerified().countyApproved().noticed();
        VillageExitTrace review = with(given.village()).townshipApproved();
        for (Item item : Item.values()) {
            if (item == Item.ROAD) {
                review.lacking(item);
            } else {
                review.verified(item);
            }
        }
        String reviewed = review.task("county-check").id();
        VillageExitTrace checking = with(given.village()).townshipApproved();
        checking.verified(Item.PROJECT).verified(Item.HOUSING).verified(Item.CLINIC).lacking(Item.NETWORK);
        office.desk().claim(checking.task("check-water").id(), departments().get(Item.WATER));
        Village shown = village;
        Officer transport = departments().get(Item.ROAD);
        String road = checking.task("check-road").id();
        VillageExitTrace assessing = with0(given.village());
        String selfAssess = assessing.task("self-assess").id();
        Village assessed = village;
        with0(given.village());
        poorVillage(given.village());
        Village fresh = village;
        String notice = office.notices().openEntry(noticed.number()).orElseThrow().notice();
        contacts.enter(shown.township(), "0432-60000103", null);
        contacts.enter(shown.county(), "0432-60000281", null);
        try (Pictures pictures = new Pictures(port)) {
            pictures.inHandbook(shown.county(), "/villages", "villages").inHandbook(shown.county(), "/villages/" + shown.code(), "village-items")
                    .of(shown.county(), "/tasks/" + reviewed, "village-county-check").of(shown.county(), "/cases/" + noticed.number(), "village-case")
                    .of(shown.county(), "/notices/" + notice, "village-notice").of(shown.county(), "/public/notices/" + notice, "village-public")
                    .of(transport, "/", "village-department").inHandbook(transport, "/tasks/" + road, "village-department-task")
                    .of(assessed.committee(), "/tasks/" + selfAssess, "village-self-assess")
                    .of(fresh.committee(), "/cases/new?process=village-exit", "village-start").of(fresh.committee(), "/cases/new", "village-starts")
                    .paper(shown.county(), "/notices/" + notice + "/paper.pdf", "paper-village-notice")
                    .paper(shown.county(), "/cases/" + noticed.number() + "/dossier.pdf", "paper-village-dossier");
        }
    }

    private VillageExitTrace with0(Village somewhere) {
        poorVillage(somewhere);
        transaction.executeWithoutResult(status -> population.record(somewhere.code(), new Count(2017, 412, 1180, "派出所2017年户籍年报")));
        return applied();
    }

    private VillageExitTrace with(Village somewhere) {
        return with0(somewhere).selfAssessed();
    }
}
