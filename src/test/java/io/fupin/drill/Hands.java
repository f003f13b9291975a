package io.fupin.drill;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** So many people who work at the same time, as villages do; whoever waits for the last one sees the first failure. */
record Hands(int count) {

    <T> void each(Collection<T> all, Consumer<T> work) {
        ExecutorService hands = Executors.newFixedThreadPool(count);
        try {
            List<? extends Future<?>> going = all.stream().map(one -> hands.submit(() -> work.accept(one))).toList();
            for (Future<?> one : going) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            hands.shutdownNow();
        }
    }
}
