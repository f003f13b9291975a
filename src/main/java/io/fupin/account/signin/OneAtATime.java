package io.fupin.account.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets one try per user name run at a time on this node, so that trying in parallel does not get round the count of failures. */
@Component
class OneAtATime {

    private static final int STRIPES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** Empty when others kept the lock for too long. */
    <T> Optional<T> run(String username, Supplier<T> action) {
        ReentrantLock lock = locks[Math.floorMod(username.hashCode(), STRIPES)];
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(action.get());
        } finally {
            lock.unlock();
        }
    }
}
