package io.fupin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 包村干部: a person of the township, named for a village (processes.md, four eyes). */
@FupinTest
class VillageCadresTest {

    private static final RegionCode VILLAGE = RegionCode.of("220281103219");

    @Autowired
    private VillageCadres cadres;
    @Autowired
    private People directory;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;
    @Autowired
    private JdbcClient jdbc;

    private Officer admin;
    private Officer township;

    @BeforeEach
    void people() {
        Jiaohe.importInto(imports);
        admin = people.holding("ADMIN@220281000000");
        township = people.holding("TOWNSHIP_OFFICE@220281103000");
    }

    @Test
    void isNamedReplacedAndEnded() {
        cadres.name(admin, VILLAGE, township.personId());
        assertThat(directory.villageCadre(VILLAGE)).hasValueSatisfying(cadre -> assertThat(cadre.id()).isEqualTo(township.personId()));
        Officer next = people.holding("TOWNSHIP_OFFICE@220281103000");
        cadres.name(admin, VILLAGE, next.personId());
        assertThat(directory.villageCadre(VILLAGE)).hasValueSatisfying(cadre -> assertThat(cadre.id()).isEqualTo(next.personId()));
        assertThat(cadres.township(admin, VILLAGE.township()).villages())
                .anySatisfy(village -> assertThat(village.cadre()).isNotNull().extracting(Cadre::personId).isEqualTo(next.personId()));
        cadres.end(admin, VILLAGE);
        assertThat(directory.villageCadre(VILLAGE)).isEmpty();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cadres.end(admin, VILLAGE));
    }

    @Test
    void isOneOfTheVillagesOwnTownship() {
        Officer elsewhere = people.holding("TOWNSHIP_OFFICE@220281104000");
        Officer team = people.holding("VILLAGE_TEAM@220281103219");
        for (Officer wrong : new Officer[] {elsewhere, team}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> cadres.name(admin, VILLAGE, wrong.personId()))
                    .extracting(Problem::status).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @Test
    void isNoneAnyMoreWhenHeLeavesTheTownship() {
        cadres.name(admin, VILLAGE, township.personId());
        jdbc.sql("update person_post set valid_to = date '2015-12-31' where person_id = :id").param("id", township.personId()).update();
        assertThat(directory.villageCadre(VILLAGE)).isEmpty();
    }

    @Test
    void isNamedByTheCountysAdministratorOnly() {
        for (String post : new String[] {"TOWNSHIP_OFFICE@220281103000", "COUNTY_OFFICE@220281000000", "COUNTY_LEADERS@220281000000"}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> cadres.name(people.holding(post), VILLAGE, township.personId()))
                    .extracting(Problem::status).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cadres.name(people.holding("ADMIN@210423000000"), VILLAGE, township.personId()))
                .extracting(Problem::status).isEqualTo(HttpStatus.NOT_FOUND);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cadres.name(admin, RegionCode.of("220281103000"), township.personId()))
                .extracting(Problem::status).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
