package io.fupin.life.run;

import io.fupin.clock.BusinessClock;
import io.fupin.life.desk.Act;
import io.fupin.region.RegionLevel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does the acts of a day: first what concerns the county, then villages beside each other, what concerns one village in its order. */
final class Hands implements AutoCloseable {

    private final ExecutorService workers;
    private final BusinessClock clock;

    Hands(int count, BusinessClock clock) {
        this.clock = clock;
        workers = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "life");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param failed told of what was refused; the rest goes on */
    void act(List<Act> acts, Consumer<Failure> failed) {
        // What concerns the whole county touches everybody's cases.
        acts.stream().filter(act -> act.village().level() == RegionLevel.COUNTY).sorted(Comparator.comparing(Act::at)).forEach(act -> one(act, failed));
        Map<String, List<Act>> byVillage = acts.stream().filter(act -> act.village().level() != RegionLevel.COUNTY).collect(Collectors.groupingBy(act -> act.village().value(), TreeMap::new, Collectors.toList()));
        run(byVillage.values().stream().<Runnable>map(own -> () -> own.stream().sorted(Comparator.comparing(Act::at).thenComparing(Act::key))
                .forEach(act -> one(act, failed))).toList());
    }

    private void one(Act act, Consumer<Failure> failed) {
        try {
            clock.at(act.at(), act.work());
        } catch (RuntimeException e) {
            failed.accept(new Failure(act, e));
        }
    }

    void run(Collection<Runnable> pieces) {
        List<Future<?>> running = pieces.stream().<Future<?>>map(workers::submit).toList();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    record Failure(Act act, RuntimeException why) {
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
