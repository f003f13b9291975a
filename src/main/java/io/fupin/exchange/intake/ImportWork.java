package io.fupin.exchange.intake;

import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.database.BulkCopy;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.StagedRows.Group;
import io.fupin.exchange.register.Changes;
import io.fupin.exchange.register.Surroundings.Place;
import io.fupin.exchange.register.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A piece of an import in one transaction, with how far it is: whenever the process dies, what was worked is worked once and the rest comes
 * with the next start. Nodes take different imports.
 */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportRuns runs;
    private final StagedRows rows;
    private final Judging judging;
    private final Taking taking;
    private final Undoing undoing;
    private final ActingOfficers officers;
    private final BulkCopy copy;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Twice known = new Twice("", Map.of());

    ImportWork(ImportRuns runs, StagedRows rows, Judging judging, Taking taking, Undoing undoing, ActingOfficers officers, BulkCopy copy,
               TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.judging = judging;
        this.taking = taking;
        this.undoing = undoing;
        this.officers = officers;
        this.copy = copy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What stands in a file twice is the same from the first piece to the last. */
    private record Twice(String importId, Map<String, List<Place>> places) {
    }

    /** @return false when there was nothing to do */
    boolean piece() {
        AtomicReference<ImportRun> worked = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> runs.next().ifPresent(run -> {
                worked.set(run);
                work(run);
            }));
        } catch (TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException failure) {
            if (worked.get() == null) {
                throw failure;
            }
            log.error("import {} broke off", worked.get().id(), failure);
            transaction.executeWithoutResult(status -> breakOff(worked.get()));
        }
        return worked.get() != null;
    }

    /** It would fail again and again, and stand in the way of others. */
    private void breakOff(ImportRun run) {
        switch (run.state()) {
            case TAKING -> runs.taken(run.id(), "写到一半出错停下了，余下的没有导入。请把出错的时间告诉系统管理员。", clock.instant());
            case UNDOING -> runs.notUndone(run.id(), "没有撤销：撤销时出错。请把出错的时间告诉系统管理员。");
            default -> runs.end(run.id(), State.REFUSED, "检查时出错，没有导入。请把出错的时间告诉系统管理员。");
        }
    }

    private void work(ImportRun run) {
        if (run.state() == State.UNDOING) {
            undoing.undo(run);
            return;
        }
        Optional<Officer> officer = officers.acting(run.personId(), run.postKey());
        boolean check = run.state() == State.CHECKING;
        if (officer.isEmpty()) {
            if (check) {
                runs.end(run.id(), State.CANCELLED, "上传的人已经不在这个岗位上，没有导入。");
            } else {
                runs.taken(run.id(), "上传的人已经不在这个岗位上，余下的没有导入。", clock.instant());
            }
            return;
        }
        List<Group> groups = check ? rows.next(run.id(), run.workedTo()) : rows.nextToTake(run.id(), run.workedTo());
        if (groups.isEmpty()) {
            known = new Twice("", Map.of());
            if (check) {
                runs.checked(run.id(), clock.instant());
            } else {
                runs.taken(run.id(), null, clock.instant());
            }
            return;
        }
        if (!known.importId().equals(run.id())) {
            known = new Twice(run.id(), rows.twice(run.id()));
        }
        if (!check) {
            taking.alone(run.region().county(), groups.stream().map(Group::key).filter(key -> key.matches("\\d{12}-\\d{4,6}")).toList());
        }
        List<Verdict> verdicts = judging.judge(run, officer.get(), groups, known.places());
        if (check) {
            put(run.id(), groups, verdicts);
        } else {
            taking.take(run, groups, verdicts);
        }
        runs.worked(run.id(), groups.get(groups.size() - 1).key(), groups.size());
    }

    private void put(String id, List<Group> groups, List<Verdict> verdicts) {
        List<Object[]> households = new ArrayList<>();
        List<Object[]> faults = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Verdict verdict = verdicts.get(i);
            Group group = groups.get(i);
            households.add(new Object[] {id, group.key(), group.row(), verdict.now() == null ? null : verdict.now().village().value(), verdict.head(),
                group.persons().size(), verdict.kind(), Changes.words(verdict.changes()), verdict.before() == null ? null : verdict.before().registerNumber()});
            faults.addAll(FaultRows.of(id, group.key(), verdict.faults()));
        }
        copy.into("import_household", "import_id, key, row_no, village, head_name, persons, kind, changes, register_number", households);
        copy.into("import_fault", FaultRows.COLUMNS, faults);
    }
}
