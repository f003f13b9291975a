package io.fupin.inbox.batch;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.inbox.Batches;
import io.fupin.inbox.batch.BatchRows.New;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts batches down and hands them to the worker once that is committed. */
@Component
class BatchDesk implements Batches {

    private static final int LONGEST_OPINION = 1000;
    private static final int LONGEST_REASON = 200;

    private final BatchRows rows;
    private final BatchWorker worker;
    private final WorkItems items;
    private final Cases cases;
    private final ProcedureModels models;
    private final PolicyParameters parameters;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock realClock;

    BatchDesk(BatchRows rows, BatchWorker worker, WorkItems items, Cases cases, ProcedureModels models, PolicyParameters parameters,
              AuditLog audit, TransactionTemplate transaction, Clock clock, @Qualifier("realClock") Clock realClock) {
        this.rows = rows;
        this.worker = worker;
        this.items = items;
        this.cases = cases;
        this.models = models;
        this.parameters = parameters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.realClock = realClock;
    }

    @Override
    public String choose(Officer officer, List<String> taskIds, String list) {
        List<String> ids = List.copyOf(new LinkedHashSet<>(taskIds));
        if (ids.isEmpty()) {
            throw Problem.unreadable("请先在待办里勾选要一起办的事项。");
        }
        if (ids.size() > MOST) {
            throw Problem.unreadable("一次最多一起办 " + MOST + " 件。");
        }
        Map<String, WorkItem> found = new HashMap<>();
        items.find(ids).stream().filter(item -> item.post().equals(officer.post())).forEach(item -> found.put(item.id(), item));
        List<WorkItem> chosen = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        if (chosen.isEmpty()) {
            throw Problem.notFound("勾选的事项不由您的岗位办理，或者已经不在了。");
        }
        WorkItem first = chosen.stream().filter(WorkItem::open).findFirst().orElse(chosen.get(0));
        Step step = step(first);
        if (!step.batch() || !step.outcomes().contains(BatchRules.COMMON)) {
            throw Problem.unreadable("“" + step.name() + "”须逐件办理。");
        }
        return inOne(() -> add(officer, Kind.REVIEW, first, list, null, chosen));
    }

    private String add(Officer officer, Kind kind, WorkItem first, String list, String of, List<WorkItem> chosen) {
        String id = UUID.randomUUID().toString();
        int days = parameters.integer("batch-kept-days", officer.post().region(), LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));
        rows.add(new New(id, kind, officer, first, list, of, clock.instant(), realClock.instant().plus(Duration.ofDays(days))), chosen);
        return id;
    }

    /** The version on which the case runs: a newer one may have dropped the step. */
    private Step step(WorkItem item) {
        return models.get(cases.get(item.caseNumber()).modelRef()).step(item.step());
    }

    @Override
    public Batch get(Officer officer, String id) {
        return rows.find(officer, id, false).orElseThrow(BatchDesk::none);
    }

    private static Problem none() {
        return Problem.notFound("没有这一批，或者它不是您办的。");
    }

    @Override
    public List<Line> lines(Batch batch) {
        return rows.lines(batch.id(), "true");
    }

    @Override
    public List<Line> refused(Batch batch) {
        return rows.lines(batch.id(), "i.state = 'REFUSED'");
    }

    @Override
    public void submit(Officer officer, String id, String opinion, Map<Integer, Exceptional> exceptions) {
        Batch handedIn = inOne(() -> {
            Batch batch = rows.find(officer, id, true).orElseThrow(BatchDesk::none);
            if (batch.state() != State.CHOSEN) {
                return null;
            }
            List<FieldError> errors = errors(batch, opinion, exceptions);
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
            rows.submit(id, BatchRules.COMMON, opinion, exceptions, clock.instant());
            long later = exceptions.values().stream().filter(one -> Exceptional.LATER.equals(one.outcome())).count();
            record(officer, "batch.submit", batch, Map.of("step", batch.step(), "cases", batch.tally().total() - later));
            return batch;
        });
        if (handedIn != null) {
            work(id, handedIn.tally().total());
        }
    }

    /** A reason is asked for by each exception; nothing is done before all of them are there. */
    private List<FieldError> errors(Batch batch, String opinion, Map<Integer, Exceptional> exceptions) {
        List<FieldError> errors = new ArrayList<>();
        if (opinion != null && opinion.length() > LONGEST_OPINION) {
            errors.add(new FieldError("opinion", "意见不能超过 " + LONGEST_OPINION + " 字"));
        }
        Step step = exceptions.isEmpty() ? null : step(items.find(rows.lines(batch.id(), "i.position = 0").get(0).taskId()).orElseThrow());
        exceptions.forEach((position, one) -> {
            String at = "items[" + position + "].";
            if (position < 0 || position >= batch.tally().total()) {
                errors.add(new FieldError(at + "id", "这一批里没有这一件"));
            } else if (Exceptional.LATER.equals(one.outcome())) {
                return;
            } else if (!step.outcomes().contains(one.outcome())) {
                errors.add(new FieldError(at + "opinion", "这一步没有这个结果"));
            } else if (one.opinion() == null || one.opinion().isBlank()) {
                errors.add(new FieldError(at + "opinion", OutcomeNames.of(one.outcome()) + "要写明原因"));
            } else if (one.opinion().length() > LONGEST_OPINION) {
                errors.add(new FieldError(at + "opinion", "原因不能超过 " + LONGEST_OPINION + " 字"));
            } else if ("return".equals(one.outcome()) && !step.returnTargets().contains(one.returnTo())) {
                errors.add(new FieldError(at + "returnTo", "请选择退回到哪一步"));
            }
        });
        return errors;
    }

    private void work(String id, int size) {
        if (size <= AT_ONCE) {
            worker.workNow(id);
        } else {
            worker.wake();
        }
    }

    @Override
    public void stop(Officer officer, String id) {
        transaction.executeWithoutResult(status -> {
            Batch batch = rows.find(officer, id, true).orElseThrow(BatchDesk::none);
            stop(officer, batch);
        });
        worker.finish(id);
    }

    private void stop(Officer officer, Batch batch) {
        if (batch.state() == State.RUNNING) {
            int left = rows.stop(batch.id());
            record(officer, "batch.stop", batch, Map.of("step", batch.step(), "cases", left));
        }
    }

    @Override
    public String takeBack(Officer officer, String id, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", why.isEmpty() ? "请写明为什么撤回" : "原因不能超过 " + LONGEST_REASON + " 字");
        }
        Batch[] begun = new Batch[1];
        String back = inOne(() -> {
            Batch batch = rows.find(officer, id, true).orElseThrow(BatchDesk::none);
            if (batch.kind() != Kind.REVIEW || batch.state() == State.CHOSEN) {
                throw Problem.unreadable("这一批没有可以撤回的。");
            }
            Optional<String> already = rows.takingBack(id);
            if (already.isPresent()) {
                return already.get();
            }
            stop(officer, batch);
            return begin(officer, batch, why, begun);
        });
        worker.finish(id);
        if (begun[0] != null) {
            work(back, begun[0].tally().total());
        }
        return back;
    }

    private String begin(Officer officer, Batch batch, String why, Batch[] begun) {
        List<String> done = rows.lines(batch.id(), "i.state = 'DONE' and w.taken_back_at is null").stream().map(Line::taskId).toList();
        Map<String, WorkItem> found = new HashMap<>();
        items.find(done).forEach(item -> found.put(item.id(), item));
        List<WorkItem> left = done.stream().map(found::get).filter(Objects::nonNull).toList();
        if (left.isEmpty()) {
            throw Problem.invalid("reason", "这一批没有办成的，或者都已经撤回了");
        }
        String back = add(officer, Kind.TAKE_BACK, left.get(0), batch.list(), batch.id(), left);
        rows.submit(back, null, why, Map.of(), clock.instant());
        record(officer, "batch.take-back", batch, Map.of("step", batch.step(), "cases", left.size(), "reason", why));
        begun[0] = rows.find(officer, back, false).orElseThrow();
        return back;
    }

    @Override
    public BatchPage page(Officer officer, String after, int size) {
        if (size < 1 || size > Batches.MOST) {
            throw Problem.unreadable("size 须在 1 到 " + Batches.MOST + " 之间。");
        }
        return rows.page(officer, after, size);
    }

    @Override
    public Optional<Batch> underWay(Officer officer) {
        return rows.underWay(officer);
    }

    private <T> T inOne(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private void record(Officer officer, String action, Batch batch, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, batch.id(), facts);
    }
}
