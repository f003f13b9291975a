package io.fupin.exchange.intake;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an office does with a file: send it, look at what is in it, take it, take it back. Townships for themselves, the county for all of it. */
@Component
public class ImportDesk {

    private static final int LONGEST_NAME = 120;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final PolicyParameters parameters;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock realClock;

    ImportDesk(ImportRuns runs, ImportFiles files, ImportWorker worker, PolicyParameters parameters, AuditLog audit, TransactionTemplate transaction,
               Clock clock, @Qualifier("realClock") Clock realClock) {
        this.runs = runs;
        this.files = files;
        this.worker = worker;
        this.parameters = parameters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.realClock = realClock;
    }

    public static boolean may(Officer officer) {
        return officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE);
    }

    private static void requireOffice(Officer officer) {
        if (!may(officer)) {
            throw Problem.forbidden("档案由乡镇和县扶贫办导入。");
        }
    }

    /** Puts the file down and begins to read it. @return the import's id */
    public String upload(Officer officer, String fileName, InputStream file) {
        requireOffice(officer);
        String id = UUID.randomUUID().toString();
        int days = parameters.integer("import-kept-days", officer.post().region(), LocalDate.now(clock));
        transaction.executeWithoutResult(status -> {
            runs.add(id, officer, name(fileName), clock.instant(), realClock.instant().plus(Duration.ofDays(days)));
            try {
                files.keep(id, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            record(officer, "import.upload", id, Map.of("name", name(fileName)));
            wakeBehind();
        });
        return id;
    }

    private static String name(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "没有名字的文件" : fileName.replaceAll(".*[/\\\\]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** @throws Problem 404 for one outside the officer's area */
    public ImportRun get(Officer officer, String id) {
        requireOffice(officer);
        return runs.find(id).filter(run -> officer.covers(run.region())).orElseThrow(ImportDesk::none);
    }

    private static Problem none() {
        return Problem.notFound("没有这次导入，或者它不在您的辖区。");
    }

    public List<ImportRun> page(Officer officer, Instant before, int size) {
        requireOffice(officer);
        return runs.page(officer, before, size);
    }

    /** The good households, all of them. */
    public void take(Officer officer, String id) {
        change(officer, id, run -> {
            if (run.state() != State.CHECKED) {
                throw Problem.conflict("这次导入现在是“" + run.state().title() + "”，不能再导入一次。");
            }
            runs.take(id, LocalDate.now(clock));
            record(officer, "import.take", id, Map.of("name", run.fileName()));
        });
    }

    /** Ends the reading or the check without a trace of the rows; of a taking, leaves what waits. */
    public void cancel(Officer officer, String id) {
        change(officer, id, run -> {
            switch (run.state()) {
                case READING, CHECKING, CHECKED -> runs.end(id, State.CANCELLED, officer.name() + "取消了，没有导入。");
                case TAKING -> runs.taken(id, officer.name() + "停下了，余下的没有导入。", clock.instant());
                default -> throw Problem.conflict("这次导入现在是“" + run.state().title() + "”，不能取消。");
            }
            record(officer, "import.cancel", id, Map.of("name", run.fileName()));
        });
    }

    /** The whole of it, if nothing was built on it. */
    public void undo(Officer officer, String id) {
        change(officer, id, run -> {
            if (run.state() != State.TAKEN) {
                throw Problem.conflict("这次导入现在是“" + run.state().title() + "”，不能撤销。");
            }
            runs.undo(id, officer.name());
            record(officer, "import.undo", id, Map.of("name", run.fileName()));
        });
    }

    private interface Change {
        void of(ImportRun run);
    }

    private void change(Officer officer, String id, Change change) {
        requireOffice(officer);
        transaction.executeWithoutResult(status -> {
            change.of(runs.locked(id).filter(run -> officer.covers(run.region())).orElseThrow(ImportDesk::none));
            wakeBehind();
        });
    }

    private void wakeBehind() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    /** The rows that were left out, as a file: who asked is recorded. */
    public void recordBadRows(Officer officer, ImportRun run, int rows) {
        record(officer, "import.bad-rows", run.id(), Map.of("rows", rows));
    }

    private void record(Officer officer, String action, String subject, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, subject, facts);
    }
}
