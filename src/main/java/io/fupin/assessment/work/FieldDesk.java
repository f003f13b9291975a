package io.fupin.assessment.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.FindingRows.Kind;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.data.SheetRows.Sealing;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.evidence.EvidenceStore;
import io.fupin.form.FieldError;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdFiles;
import io.fupin.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 入户: sheets are filled by the firm's people, sealed once, and compared with the official file only then. Every look is in the audit, under
 * the number of the sheet: the county's auditor must not learn there who was drawn.
 */
@Service
public class FieldDesk {

    private final AssessmentRows rows;
    private final SheetRows sheets;
    private final Cases cases;
    private final HouseholdFiles files;
    private final SheetPhotos photos;
    private final EvidenceStore store;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    FieldDesk(AssessmentRows rows, SheetRows sheets, Cases cases, HouseholdFiles files, SheetPhotos photos, EvidenceStore store, AuditLog audit,
              ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.cases = cases;
        this.files = files;
        this.photos = photos;
        this.store = store;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem 404 unless the officer is of the firm and the sample is drawn: for everybody else there is none */
    public Assessment own(Officer officer, String caseNumber) {
        return rows.find(caseNumber).filter(one -> one.isOf(officer) && one.drawnAt() != null).orElseThrow(FieldDesk::none);
    }

    private static Problem none() {
        return Problem.notFound("没有这份样本，或者它不归您的单位。");
    }

    /** A look at one sheet. */
    @Transactional
    public Sheet look(Officer officer, String caseNumber, int number) {
        own(officer, caseNumber);
        Sheet sheet = sheets.find(caseNumber, number).filter(one -> one.state() != State.RESERVE && mayLook(officer, one)).orElseThrow(FieldDesk::none);
        record(officer, "assessment.sheet-seen", sheet, Map.of());
        return sheet;
    }

    /** A surveyor has what is given to him or to nobody; the lead has everything. */
    private static boolean mayLook(Officer officer, Sheet sheet) {
        return officer.is(Role.ASSESSOR) || sheet.isFor(officer.personId());
    }

    /** The officer whose sheets alone are shown to him; null for the lead, who sees all. */
    public static Long viewer(Officer officer) {
        return officer.is(Role.ASSESSOR) ? null : (Long) officer.personId();
    }

    /** A look at the list. */
    @Transactional
    public void listed(Officer officer, String caseNumber) {
        audit.record(actor(officer), "assessment.sample-seen", caseNumber, Map.of());
    }

    /**
     * Seals the answers, whoever of the firm brings them: a sheet may have been given to somebody else while the phone had no network, and an
     * interview is not thrown away. The same answers sent again are answered with what was sealed the first time, other answers are refused.
     *
     * @param clientId of the sheet on the phone, 8–64 letters and digits; kept with the sheet for whoever audits it
     * @param how      photos, time and place, as far as there are any
     * @throws Problem 422 for what is missing, 409 when somebody else has sealed or replaced it
     */
    @Transactional
    public Sheet seal(Officer officer, String caseNumber, int number, String clientId, Answers answers, Circumstances how) {
        Assessment assessment = own(officer, caseNumber);
        cases.lock(caseNumber);
        Sheet sheet = sheets.lock(caseNumber, number).filter(one -> one.state() != State.RESERVE).orElseThrow(FieldDesk::none);
        if (!clientId.matches("[A-Za-z0-9-]{8,64}")) {
            throw Problem.invalid("clientId", "请刷新页面后再封存");
        }
        String text = text(answers);
        String hash = hash(caseNumber, number, text);
        if (sheet.state() == State.SEALED && hash.equals(sheet.hash())) {
            return sheet;
        }
        open(assessment, sheet);
        List<FieldError> faults = new ArrayList<>(answers.faults());
        if (how.photos().size() > Circumstances.MOST_PHOTOS || !own(how.photos(), officer)) {
            faults.add(new FieldError("photos", "照片不超过 " + Circumstances.MOST_PHOTOS + " 张，并且要是您自己上传的"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        List<String> lacking = answers.lacking(assessment.incomeLine());
        Kind suspicion = lacking.isEmpty() ? null : suspicion(sheet);
        photos.link(caseNumber, number, how.photos());
        sheets.filled(caseNumber, number, how.filledAt(), how.latitude(), how.longitude());
        sheets.seal(caseNumber, number, new Sealing(clientId, text, hash, officer.personId(), officer.name(), clock.instant(), answers.persons(),
                answers.perCapita(), answers.approves(), suspicion == null ? null : suspicion.name(),
                suspicion == null ? null : String.join("、", lacking)));
        record(officer, "assessment.sealed", sheet, Map.of("hash", hash));
        return sheets.find(caseNumber, number).orElseThrow();
    }

    private boolean own(List<String> uploaded, Officer officer) {
        return store.findAll(uploaded).stream().filter(one -> one.uploaderPersonId() == officer.personId()).map(EvidenceStore.Evidence::id).collect(Collectors.toSet())
                .equals(Set.copyOf(uploaded)) && photos.linked(uploaded).isEmpty();
    }

    /** Of a sheet, in the order in which they were taken. */
    public List<String> photos(Sheet sheet) {
        return photos.of(sheet.caseNumber(), sheet.number());
    }

    /** A household that is on the register and has not exited is poor on file already. */
    private static Kind suspicion(Sheet sheet) {
        return switch (sheet.stratum().household()) {
            case EXITED -> Kind.WRONG_EXIT;
            case ORDINARY -> Kind.MISSED;
            case REGISTERED -> null;
        };
    }

    /**
     * Somebody else is asked in its place, the next of the reserve list; without one the household stays away from the figures.
     *
     * @return who is asked instead
     */
    @Transactional
    public Optional<Sheet> replace(Officer officer, String caseNumber, int number, String reason) {
        Assessment assessment = own(officer, caseNumber);
        cases.lock(caseNumber);
        Sheet sheet = sheets.lock(caseNumber, number).filter(one -> one.state() != State.RESERVE && mayLook(officer, one)).orElseThrow(FieldDesk::none);
        open(assessment, sheet);
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > 200) {
            throw Problem.invalid("reason", "请写明为什么更换，不超过 200 字");
        }
        sheets.replace(sheet, said, officer.personId(), clock.instant());
        Optional<Sheet> next = sheets.nextReserve(sheet, DrawPlan.parse(assessment.plan()).twoStages());
        next.ifPresent(reserve -> sheets.call(reserve, sheet));
        record(officer, "assessment.replaced", sheet, Map.of("reason", said, "next", next.map(Sheet::title).orElse("没有备用户")));
        return next;
    }

    private static void open(Assessment assessment, Sheet sheet) {
        if (sheet.state() == State.SEALED) {
            throw Problem.conflict(sheet.title() + " 已由 " + sheet.sealedName() + " 封存，不能再改。").with("by", sheet.sealedName());
        }
        if (sheet.state() == State.REPLACED) {
            throw Problem.conflict(sheet.title() + " 已更换：" + sheet.reason() + "。");
        }
        if (assessment.fieldEndedAt() != null) {
            throw Problem.conflict("入户已经结束，不能再填。");
        }
    }

    /**
     * The official file of a household, after the own answers are sealed.
     *
     * @return empty for an ordinary household: nothing is on file
     * @throws Problem 403 before; the try is in the audit
     */
    @Transactional(noRollbackFor = Problem.class)
    public Optional<HouseholdFile> official(Officer officer, String caseNumber, int number) {
        own(officer, caseNumber);
        Sheet sheet = sheets.find(caseNumber, number).filter(one -> one.state() != State.RESERVE && mayLook(officer, one)).orElseThrow(FieldDesk::none);
        if (sheet.state() != State.SEALED) {
            record(officer, "assessment.official-refused", sheet, Map.of());
            throw Problem.forbidden("封存以后才能看官方档案，免得受它影响。");
        }
        record(officer, "assessment.official-seen", sheet, Map.of());
        return sheet.stratum().household() == HouseholdKind.ORDINARY ? Optional.empty() : files.today(sheet.registerNumber());
    }

    private String text(Answers answers) {
        try {
            return json.writeValueAsString(answers.answers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of words is JSON", e);
        }
    }

    private static String hash(String caseNumber, int number, String text) {
        try {
            byte[] bytes = (caseNumber + "\n" + number + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether somebody of the firm may say that the county's time is over. */
    public static boolean leads(Officer officer) {
        return officer.is(Role.ASSESSOR);
    }

    private void record(Officer officer, String action, Sheet sheet, Map<String, ?> details) {
        audit.record(actor(officer), action, sheet.caseNumber() + "/" + "%04d".formatted(sheet.number()), details);
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }
}
