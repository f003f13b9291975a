package io.fupin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.signin.SignIn;
import io.fupin.account.signin.SignInOutcome;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What an administrator does with accounts, and that nobody else does. */
@FupinTest
class AccountsTest {

    @Autowired
    private Accounts accounts;
    @Autowired
    private PostChanges changes;
    @Autowired
    private SignIn signIn;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;

    private Officer admin;
    private Officer otherAdmin;
    private Officer leaders;

    @BeforeEach
    void people() {
        Jiaohe.importInto(imports);
        admin = people.holding("ADMIN@220281000000");
        otherAdmin = people.holding("ADMIN@220281000000");
        leaders = people.holding("COUNTY_LEADERS@220281000000");
    }

    private static void refused(HttpStatus status, ThrowingCallable action) {
        assertThatExceptionOfType(Problem.class).isThrownBy(action).extracting(Problem::status).isEqualTo(status);
    }

    private SignInOutcome in(String username, String password) {
        return signIn.attempt(username, password, "test");
    }

    private static String fresh() {
        return "li-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aNewPersonSignsInOnceThePostIsConfirmedAndMustChangeThePassword() {
        String username = fresh();
        Accounts.Created created = accounts.create(admin, username, " 李 敏 ", "", Jiaohe.QINGBEI);
        long request = changes.request(admin, created.personId(), Post.of(Role.VILLAGE_TEAM, Jiaohe.QINGBEI), LocalDate.of(2016, 1, 1), null);
        assertThat(in(username, created.password())).isInstanceOf(SignInOutcome.Refused.class);
        changes.confirm(leaders, request);
        assertThat(in(username, created.password())).isInstanceOfSatisfying(SignInOutcome.Accepted.class,
                accepted -> assertThat(accepted.mustChange()).isTrue());
        Account account = accounts.person(admin, created.personId());
        assertThat(account.name()).isEqualTo("李 敏");
        assertThat(account.region()).as("looked after by the county").isEqualTo(Jiaohe.COUNTY);
    }

    @Test
    void refusesWhatIsWrongWithAllReasonsAtOnce() {
        String taken = people.holding("COUNTY_OFFICE@220281000000").username();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> accounts.create(admin, "Li Min", "", "abc", Jiaohe.COUNTY))
                .satisfies(problem -> assertThat(problem.errors()).extracting("field").containsExactlyInAnyOrder("username", "name", "phone"));
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> accounts.create(admin, taken, "李敏", "", Jiaohe.COUNTY));
        refused(HttpStatus.UNPROCESSABLE_ENTITY, () -> accounts.create(admin, fresh(), "李敏", "", RegionCode.of("220200000000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTY_OFFICE@220281000000", "COUNTY_LEADERS@220281000000", "AUDITOR@220281000000", "VILLAGE_COMMITTEE@220281103213"})
    void nobodyElseManagesAccounts(String post) {
        Officer other = people.holding(post);
        Officer person = people.holding("TOWNSHIP_OFFICE@220281103000");
        refused(HttpStatus.FORBIDDEN, () -> accounts.create(other, fresh(), "李敏", "", Jiaohe.COUNTY));
        refused(HttpStatus.FORBIDDEN, () -> accounts.search(other, "", null, 0, 10));
        refused(HttpStatus.FORBIDDEN, () -> accounts.person(other, person.personId()));
        refused(HttpStatus.FORBIDDEN, () -> accounts.shut(other, person.personId(), true));
        refused(HttpStatus.FORBIDDEN, () -> accounts.unlock(other, person.personId()));
        refused(HttpStatus.FORBIDDEN, () -> accounts.resetPassword(other, person.personId()));
        refused(HttpStatus.FORBIDDEN, () -> accounts.describe(other, person.personId(), "李敏", ""));
    }

    @Test
    void theNextCountysPeopleAreNotThere() {
        Officer foreign = people.holding("TOWNSHIP_OFFICE@210423100000");
        refused(HttpStatus.NOT_FOUND, () -> accounts.person(admin, foreign.personId()));
        refused(HttpStatus.NOT_FOUND, () -> accounts.shut(admin, foreign.personId(), true));
        refused(HttpStatus.NOT_FOUND, () -> accounts.resetPassword(admin, foreign.personId()));
        assertThat(accounts.search(admin, foreign.username(), null, 0, 10)).isEmpty();
        assertThat(accounts.search(people.holding("ADMIN@000000000000"), foreign.username(), null, 0, 10)).hasSize(1);
    }

    @Test
    void findsPeopleByNameUserNamePlaceAndRole() {
        Officer village = people.holding("VILLAGE_COMMITTEE@220281103213");
        assertThat(ids(accounts.search(admin, village.username(), null, 0, 10))).containsExactly(village.personId());
        assertThat(ids(accounts.search(admin, village.name(), null, 0, 10))).contains(village.personId());
        assertThat(ids(accounts.search(admin, "漂河镇青背村", null, village.personId() - 1, 10))).contains(village.personId());
        assertThat(ids(accounts.search(admin, "漂河镇青背村", Role.VILLAGE_TEAM, village.personId() - 1, 10))).doesNotContain(village.personId());
        assertThat(accounts.search(admin, "100%_", null, 0, 10)).isEmpty();
        List<Long> firstPage = ids(accounts.search(admin, "", null, 0, 2));
        assertThat(ids(accounts.search(admin, "", null, firstPage.get(1), 2))).doesNotContainAnyElementsOf(firstPage);
    }

    private static List<Long> ids(List<Accounts.Listed> found) {
        return found.stream().map(listed -> listed.account().id()).toList();
    }

    @Test
    void shuttingTakesEffectAtOnceAndNotOnOneself() {
        Officer person = people.holding("TOWNSHIP_OFFICE@220281103000");
        accounts.shut(admin, person.personId(), true);
        assertThat(in(person.username(), TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
        accounts.shut(admin, person.personId(), false);
        assertThat(in(person.username(), TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
        refused(HttpStatus.FORBIDDEN, () -> accounts.shut(admin, admin.personId(), true));
    }

    @Test
    void unlockingLetsTryAgain() {
        Officer person = people.holding("TOWNSHIP_OFFICE@220281103000");
        for (int n = 0; n < 5; n++) {
            in(person.username(), "Wrong#2016");
        }
        assertThat(accounts.lockedUntil(accounts.person(admin, person.personId()))).isPresent();
        accounts.unlock(admin, person.personId());
        assertThat(in(person.username(), TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        Officer person = people.holding("TOWNSHIP_OFFICE@220281103000");
        String password = accounts.resetPassword(admin, person.personId()).orElseThrow();
        assertThat(in(person.username(), TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
        assertThat(in(person.username(), password)).isInstanceOfSatisfying(SignInOutcome.Accepted.class,
                accepted -> assertThat(accepted.mustChange()).isTrue());
        refused(HttpStatus.FORBIDDEN, () -> accounts.resetPassword(admin, admin.personId()));
    }

    /** Or one administrator could sign in as the other and confirm what he asked for himself. */
    @ParameterizedTest
    @ValueSource(strings = {"ADMIN@220281000000", "COUNTY_LEADERS@220281000000", "AUDITOR@220281000000"})
    void aNewPasswordForWhoConfirmsOrReadsTheAuditTakesTwo(String post) {
        Officer person = people.holding(post);
        assertThat(accounts.resetPassword(admin, person.personId())).isEqualTo(Optional.empty());
        assertThat(in(person.username(), TestPeople.PASSWORD)).as("nothing happened yet").isInstanceOf(SignInOutcome.Accepted.class);
        long reset = waiting(person);
        refused(HttpStatus.CONFLICT, () -> accounts.resetPassword(otherAdmin, person.personId()));
        refused(HttpStatus.FORBIDDEN, () -> accounts.confirmReset(admin, reset));
        refused(HttpStatus.FORBIDDEN, () -> accounts.confirmReset(people.holding("COUNTY_OFFICE@220281000000"), reset));
        refused(HttpStatus.NOT_FOUND, () -> accounts.confirmReset(people.holding("ADMIN@210423000000"), reset));
        if (!post.startsWith("AUDITOR")) {
            refused(HttpStatus.FORBIDDEN, () -> accounts.confirmReset(person, reset));
        }
        String password = accounts.confirmReset(leaders, reset).password();
        assertThat(in(person.username(), password)).isInstanceOf(SignInOutcome.Accepted.class);
        refused(HttpStatus.CONFLICT, () -> accounts.confirmReset(otherAdmin, reset));
    }

    @Test
    void aResetMayBeRefused() {
        Officer person = people.holding("AUDITOR@220281000000");
        accounts.resetPassword(admin, person.personId());
        accounts.declineReset(leaders, waiting(person));
        assertThat(in(person.username(), TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(accounts.resetPassword(admin, person.personId())).isEmpty();
    }

    private long waiting(Officer person) {
        return accounts.waitingResets(leaders).stream().filter(reset -> reset.personId() == person.personId()).findFirst().orElseThrow().id();
    }
}
