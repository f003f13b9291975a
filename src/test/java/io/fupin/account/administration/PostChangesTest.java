package io.fupin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.data.Officers;
import io.fupin.problem.Problem;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post takes two people (processes.md, Roles: ADMIN). */
@FupinTest
class PostChangesTest {

    private static final Post TOWNSHIP = Post.parse("TOWNSHIP_OFFICE@220281103000");

    @Autowired
    private PostChanges changes;
    @Autowired
    private TestPeople people;
    @Autowired
    private Officers officers;
    @Autowired
    private RegionImport imports;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock businessClock;

    private Officer admin;
    private Officer otherAdmin;
    private Officer leaders;
    private Officer person;

    @BeforeEach
    void people() {
        Jiaohe.importInto(imports);
        admin = people.holding("ADMIN@220281000000");
        otherAdmin = people.holding("ADMIN@220281000000");
        leaders = people.holding("COUNTY_LEADERS@220281000000");
        person = people.holding();
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }

    private long request(Post post) {
        return changes.request(admin, person.personId(), post, today(), null);
    }

    private boolean holds(Post post) {
        return officers.find(person.personId(), 1).map(officer -> officer.posts().contains(post)).orElse(false);
    }

    private static void refused(HttpStatus status, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class).isThrownBy(action).extracting(Problem::status).isEqualTo(status);
    }

    @Test
    void takesEffectWhenTheLeadingGroupConfirms() {
        long id = request(TOWNSHIP);
        assertThat(holds(TOWNSHIP)).isFalse();
        changes.confirm(leaders, id);
        assertThat(holds(TOWNSHIP)).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :name and action in ('post.requested', 'post.confirmed')")
                .param("name", person.username()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void anotherAdministratorMayConfirmTheOneWhoAskedMayNot() {
        long id = request(TOWNSHIP);
        refused(HttpStatus.FORBIDDEN, () -> changes.confirm(admin, id));
        assertThat(holds(TOWNSHIP)).isFalse();
        changes.confirm(otherAdmin, id);
        assertThat(holds(TOWNSHIP)).isTrue();
    }

    @Test
    void nobodyConfirmsAPostOfHisOwn() {
        long id = changes.request(admin, leaders.personId(), Post.parse("COUNTY_OFFICE@220281000000"), today(), null);
        refused(HttpStatus.FORBIDDEN, () -> changes.confirm(leaders, id));
        changes.confirm(otherAdmin, id);
    }

    @Test
    void theDatabaseRefusesAConfirmerWhoAskedOrWhosePostItIs() {
        long id = request(TOWNSHIP);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(
                "update person_post set confirmed_by = :admin, confirmed_at = now() where id = :id")
                .param("admin", admin.personId()).param("id", id).update());
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(
                "update person_post set confirmed_by = :self, confirmed_at = now() where id = :id")
                .param("self", person.personId()).param("id", id).update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTY_OFFICE@220281000000", "TOWNSHIP_OFFICE@220281103000", "VILLAGE_COMMITTEE@220281103213",
        "AUDITOR@220281000000", "ADMIN@210423000000", "COUNTY_LEADERS@210423000000", "DEPARTMENT.housing@220281000000"})
    void othersNeitherConfirmNorAskNorSee(String post) {
        long id = request(TOWNSHIP);
        Officer other = people.holding(post);
        refused(HttpStatus.FORBIDDEN, () -> changes.confirm(other, id));
        refused(HttpStatus.FORBIDDEN, () -> changes.decline(other, id, "不对"));
        refused(HttpStatus.FORBIDDEN, () -> changes.request(other, person.personId(), TOWNSHIP, today(), null));
        if (!post.startsWith("ADMIN") && !post.startsWith("COUNTY_LEADERS")) {
            refused(HttpStatus.FORBIDDEN, () -> changes.waiting(other));
        } else {
            assertThat(changes.waiting(other)).noneMatch(waiting -> waiting.change().id() == id);
        }
    }

    @Test
    void leadersConfirmButDoNotAsk() {
        refused(HttpStatus.FORBIDDEN, () -> changes.request(leaders, person.personId(), TOWNSHIP, today(), null));
        assertThat(changes.waiting(leaders)).isNotNull();
    }

    @Test
    void anAdministratorStaysInHisArea() {
        refused(HttpStatus.FORBIDDEN, () -> changes.request(admin, person.personId(), Post.parse("CITY_OFFICE@220200000000"), today(), null));
    }

    @Test
    void aRefusedRequestGivesNothingAndMayBeMadeAgain() {
        long id = request(TOWNSHIP);
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> changes.decline(leaders, id, " "));
        changes.decline(leaders, id, "人已调走");
        refused(HttpStatus.CONFLICT, () -> changes.confirm(otherAdmin, id));
        assertThat(holds(TOWNSHIP)).isFalse();
        changes.confirm(leaders, request(TOWNSHIP));
        assertThat(holds(TOWNSHIP)).isTrue();
    }

    @Test
    void theSamePostIsAskedForOnce() {
        long id = request(TOWNSHIP);
        refused(HttpStatus.CONFLICT, () -> request(TOWNSHIP));
        changes.confirm(leaders, id);
        refused(HttpStatus.CONFLICT, () -> changes.confirm(leaders, id));
        refused(HttpStatus.CONFLICT, () -> request(TOWNSHIP));
    }

    @Test
    void endingAPostTakesTwoPeopleToo() {
        long id = request(TOWNSHIP);
        changes.confirm(leaders, id);
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> changes.requestEnd(admin, id, ""));
        refused(HttpStatus.FORBIDDEN, () -> changes.requestEnd(leaders, id, "调离"));
        changes.requestEnd(admin, id, "调离");
        assertThat(holds(TOWNSHIP)).as("until confirmed").isTrue();
        refused(HttpStatus.FORBIDDEN, () -> changes.confirmEnd(admin, id));
        changes.keep(leaders, id);
        refused(HttpStatus.CONFLICT, () -> changes.confirmEnd(leaders, id));
        changes.requestEnd(admin, id, "调离");
        changes.confirmEnd(otherAdmin, id);
        assertThat(holds(TOWNSHIP)).isFalse();
        refused(HttpStatus.NOT_FOUND, () -> changes.requestEnd(admin, id, "调离"));
    }

    @Test
    void countsFromItsFirstDayToItsLast() {
        long ahead = changes.request(admin, person.personId(), TOWNSHIP, today().plusDays(1), null);
        changes.confirm(leaders, ahead);
        assertThat(holds(TOWNSHIP)).isFalse();
        Post village = Post.parse("VILLAGE_TEAM@220281103213");
        long lastDay = changes.request(admin, person.personId(), village, today(), today());
        changes.confirm(leaders, lastDay);
        assertThat(holds(village)).as("the last day counts").isTrue();
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> changes.request(admin, person.personId(), Post.parse("VILLAGE_TEAM@220281103203"),
                today(), today().minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOWNSHIP_OFFICE@220281000000", "TOWNSHIP_OFFICE@220281103213", "COUNTY_OFFICE@220281103000",
        "VILLAGE_COMMITTEE@220281103000", "DEPARTMENT@220281000000", "DEPARTMENT.unheard-of@220281000000", "COUNTY_OFFICE.housing@220281000000",
        "ADMIN@220281103000", "VILLAGE_COMMITTEE@220281999999"})
    void aPostStandsAtItsLevelWithItsUnitInAPlaceThatExists(String post) {
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> request(Post.parse(post)));
    }

    @Test
    void administratorsAndAuditorsHoldNothingElse() {
        changes.confirm(leaders, request(TOWNSHIP));
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> request(Post.parse("ADMIN@220281000000")));
        Officer auditor = people.holding("AUDITOR@220281000000");
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> changes.request(admin, auditor.personId(), TOWNSHIP, today(), null));
        Officer blank = people.holding();
        changes.request(admin, blank.personId(), Post.parse("AUDITOR@220281000000"), today(), null);
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> changes.request(admin, blank.personId(), TOWNSHIP, today(), null));
    }

    @Test
    void showsWhatWaitsAndWhyOneMayNotConfirmIt() {
        long id = request(TOWNSHIP);
        assertThat(bar(admin, id)).contains("另一人");
        assertThat(bar(otherAdmin, id)).isNull();
        assertThat(bar(leaders, id)).isNull();
        assertThat(changes.waiting(people.holding("ADMIN@000000000000"))).anyMatch(waiting -> waiting.change().id() == id);
    }

    private String bar(Officer officer, long id) {
        List<PostChanges.Waiting> found = changes.waiting(officer).stream().filter(waiting -> waiting.change().id() == id).toList();
        assertThat(found).hasSize(1);
        return found.get(0).bar();
    }
}
