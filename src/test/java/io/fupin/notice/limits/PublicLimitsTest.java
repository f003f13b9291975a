package io.fupin.notice.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.notice.limits.PublicLimits.What;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class PublicLimitsTest {

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final PublicLimits limits = new PublicLimits(clock, 5, 2, 3, 1);

    @Test
    void soManyLookUpsAMinuteAndAnAddress() {
        limits.require(What.LOOK_UP, "10.0.0.1");
        limits.require(What.LOOK_UP, "10.0.0.1");
        clock.now = clock.now.plusSeconds(20);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> limits.require(What.LOOK_UP, "10.0.0.1"))
                .matches(problem -> problem.status() == HttpStatus.TOO_MANY_REQUESTS)
                .matches(problem -> problem.retryAfter().equals(Duration.ofSeconds(40)));
        assertThatCode(() -> limits.require(What.LOOK_UP, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limits.require(What.PAGE, "10.0.0.1")).doesNotThrowAnyException();
        clock.now = clock.now.plusSeconds(40);
        assertThatCode(() -> limits.require(What.LOOK_UP, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void submissionsAreCountedByTheHour() {
        for (int i = 0; i < 3; i++) {
            limits.require(What.SUBMISSION, "10.0.0.1");
        }
        clock.now = clock.now.plusSeconds(3_599);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> limits.require(What.SUBMISSION, "10.0.0.1"));
        clock.now = clock.now.plusSeconds(1);
        assertThatCode(() -> limits.require(What.SUBMISSION, "10.0.0.1")).doesNotThrowAnyException();
    }
}
