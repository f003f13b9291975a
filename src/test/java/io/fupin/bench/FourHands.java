package io.fupin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Four threads that work side by side. */
final class FourHands implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** Answers in the order of the work; the first failure is thrown. */
    <T, R> List<R> each(List<T> work, Function<T, R> does) throws InterruptedException {
        List<Future<R>> running = threads.invokeAll(work.stream().<Callable<R>>map(one -> () -> does.apply(one)).toList());
        List<R> done = new ArrayList<>();
        for (Future<R> one : running) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return done;
    }

    /** Runs every timer that is due. */
    void timers(ManagementService management) throws InterruptedException {
        List<String> due = management.createJobQuery().timers().executable().list().stream().map(Job::getId).toList();
        each(due, job -> {
            management.executeJob(job);
            return job;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
