package io.fupin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.signin.SignIn;
import io.fupin.account.signin.SignInOutcome;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five tries, ten minutes (policy 9.3: login-max-failures, login-lock-minutes), and nobody learns which names exist. */
@FupinTest
class LockOutTest {

    @Autowired
    private SignIn signIn;
    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;

    private final String address = "10.0." + UUID.randomUUID();

    private String wrong(String username) {
        return ((SignInOutcome.Refused) signIn.attempt(username, "Wrong#2016", address)).message();
    }

    @Test
    void locksAfterTheFifthTryAndOpensAfterTenMinutes() {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        assertThat(wrong(username)).isEqualTo("账号或口令不对，还可以再试 4 次。");
        assertThat(wrong(username)).contains("3 次");
        assertThat(wrong(username)).contains("2 次");
        assertThat(wrong(username)).contains("1 次");
        assertThat(signIn.attempt(username, "Wrong#2016", address)).isEqualTo(new SignInOutcome.Refused(
                "口令连续输错，账号已锁定，请 10 分钟后再试，或请本级管理员重置口令。", Duration.ofMinutes(10)));
        assertThat(signIn.attempt(username, TestPeople.PASSWORD, address)).as("the right one too").isInstanceOf(SignInOutcome.Refused.class);

        jdbc.sql("update sign_in_failure set locked_until = now() - interval '1 second' where locked_until is not null").update();
        assertThat(signIn.attempt(username, TestPeople.PASSWORD, address)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(wrong(username)).as("the count begins anew").contains("4 次");
    }

    @Test
    void aRightPasswordClearsTheCountAndAnOldFailureDoesNotCount() {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        IntStream.range(0, 4).forEach(n -> wrong(username));
        assertThat(signIn.attempt(username, TestPeople.PASSWORD, address)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(wrong(username)).contains("4 次");
        jdbc.sql("update sign_in_failure set first_at = now() - interval '11 minutes'").update();
        assertThat(wrong(username)).contains("4 次");
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredAndLockedLikeOneThatDoes() {
        String real = people.holding("COUNTY_OFFICE@220281000000").username();
        String invented = "nobody-" + UUID.randomUUID();
        for (int n = 0; n < 6; n++) {
            assertThat(wrong(invented)).isEqualTo(wrong(real));
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :name or details like '%' || :name || '%'")
                .param("name", invented).query(Integer.class).single()).as("what was typed may be a password").isZero();
    }

    @Test
    void takesTheSameWorkForANameThatDoesNotExist() {
        String real = people.holding("COUNTY_OFFICE@220281000000").username();
        IntStream.range(0, 2).forEach(n -> wrong(real));
        long known = System.nanoTime();
        wrong(real);
        known = System.nanoTime() - known;
        long unknown = System.nanoTime();
        wrong("nobody-" + UUID.randomUUID());
        unknown = System.nanoTime() - unknown;
        // A password check takes tens of milliseconds; leaving it out would answer within two or three.
        assertThat(unknown).isGreaterThan(known / 4);
    }

    @Test
    void triesAtOnceDoNotGetRoundTheCount() throws Exception {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = IntStream.range(0, 12).mapToObj(n -> hands.submit(() -> wrong(username))).toList();
            int stillOpen = 0;
            for (Future<String> answer : answers) {
                stillOpen += answer.get().contains("还可以再试") ? 1 : 0;
            }
            assertThat(stillOpen).isEqualTo(4);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void peopleSigningInAtOnceAreNotLocked() throws Exception {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            for (Future<SignInOutcome> outcome : IntStream.range(0, 12)
                    .mapToObj(n -> hands.submit(() -> signIn.attempt(username, TestPeople.PASSWORD, address))).toList()) {
                assertThat(outcome.get()).isInstanceOf(SignInOutcome.Accepted.class);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void anAddressThatTriesManyNamesMustWait() {
        String from = "10.1." + UUID.randomUUID();
        jdbc.sql("insert into sign_in_refusal (address, at) select :address, now() from generate_series(1, 49)").param("address", from).update();
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        assertThat(signIn.attempt("one-more", "Wrong#2016", from)).extracting("retryAfter").isNull();
        assertThat(signIn.attempt(username, TestPeople.PASSWORD, from)).isInstanceOfSatisfying(SignInOutcome.Refused.class,
                refused -> assertThat(refused.message()).startsWith("尝试次数太多"));
        assertThat(signIn.attempt(username, TestPeople.PASSWORD, address)).as("from elsewhere").isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void onlyWhoKnowsThePasswordIsToldThatTheAccountIsShutOrHasNoPost() {
        Officer shut = people.holding("COUNTY_OFFICE@220281000000");
        jdbc.sql("update credential set shut = true where person_id = :id").param("id", shut.personId()).update();
        assertThat(wrong(shut.username())).startsWith("账号或口令不对");
        assertThat(signIn.attempt(shut.username(), TestPeople.PASSWORD, address)).extracting("message").asString().contains("已停用");
        Officer idle = people.holding();
        assertThat(signIn.attempt(idle.username(), TestPeople.PASSWORD, address)).extracting("message").asString().contains("没有生效的岗位");
    }

    @Test
    void takesTheNameInCapitalsAndWithBlanks() {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        assertThat(signIn.attempt("  " + username.toUpperCase() + " ", TestPeople.PASSWORD, address)).isInstanceOf(SignInOutcome.Accepted.class);
    }
}
