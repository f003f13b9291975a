package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.help.HelpRows.Measure;
import io.fupin.household.help.HelpRows.Result;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written down about how a household is helped. Refused at its field, with nothing changed. */
@Component
class HelpDesk {

    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_FOUND = 1000;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_PHOTOS = 9;
    private static final BigDecimal MOST = new BigDecimal("99999999");

    private final HelpSight sight;
    private final HelpRows rows;
    private final MeasureLimits limits;
    private final PolicyParameters parameters;
    private final EvidenceStore evidence;
    private final AuditLog audit;
    private final Clock clock;

    HelpDesk(HelpSight sight, HelpRows rows, MeasureLimits limits, PolicyParameters parameters, EvidenceStore evidence, AuditLog audit, Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.limits = limits;
        this.parameters = parameters;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** A visit of today or before, with what was found and at least one photo. */
    @Transactional
    void visit(Officer officer, String number, LocalDate on, String found, List<String> photos) {
        Household household = sight.written(officer, number);
        List<FieldError> errors = new ArrayList<>();
        past(errors, "visitedOn", on, household.registeredOn(), "走访日期");
        String words = text(errors, "found", found, LONGEST_FOUND, "看到的情况");
        images(errors, "photoEvidence", photos, officer, "至少拍一张照片");
        refuse(errors);
        rows.addVisit(number, on, words, photos, officer);
        record(officer, "help.visit", number, Map.of("on", on.toString()));
    }

    @Transactional
    void need(Officer officer, String number, String kind, String detail) {
        Household household = sight.written(officer, number);
        List<FieldError> errors = new ArrayList<>();
        kind(errors, kind, household);
        String words = text(errors, "detail", detail, LONGEST_DETAIL, "需求");
        refuse(errors);
        rows.addNeed(number, kind, words, LocalDate.now(clock), officer);
        record(officer, "help.need", number, Map.of("kind", kind));
    }

    /** The need is met. */
    @Transactional
    void meet(Officer officer, String number, long need) {
        sight.written(officer, number);
        if (!rows.meet(number, need, LocalDate.now(clock))) {
            throw Problem.conflict("这一条刚刚已经记成落实了。");
        }
        record(officer, "help.need-met", number, Map.of());
    }

    @Transactional
    void measure(Officer officer, String number, Measure asked) {
        Household household = sight.written(officer, number);
        List<FieldError> errors = new ArrayList<>();
        kind(errors, asked.kind(), household);
        String item = blank(asked.item());
        if (item != null && !parameters.list("handbook-measure-codes", household.village(), LocalDate.now(clock)).contains(item)) {
            errors.add(new FieldError("item", "没有“" + item + "”这个项目"));
        }
        String detail = text(errors, "detail", asked.detail(), LONGEST_DETAIL, "内容");
        amount(errors, "quantity", asked.quantity());
        amount(errors, "funds", asked.funds());
        String unit = word(errors, "unit", asked.unit());
        if (asked.quantity() != null && unit == null) {
            errors.add(new FieldError("unit", "数量的单位没有填，如 头、亩、平方米"));
        }
        String responsible = word(errors, "responsible", asked.responsible());
        if (asked.since() == null) {
            errors.add(new FieldError("since", "从哪天起没有填"));
        } else if (asked.since().isAfter(LocalDate.now(clock).plusYears(1)) || asked.since().isBefore(household.registeredOn())) {
            errors.add(new FieldError("since", "从哪天起不能早于建档（" + household.registeredOn() + "），不能晚于一年以后"));
        } else if (asked.lastDay() != null && asked.lastDay().isBefore(asked.since())) {
            errors.add(new FieldError("lastDay", "到哪天不能早于从哪天起"));
        }
        Measure measure = new Measure(0, asked.kind(), item, detail, asked.quantity(), unit, asked.funds(), responsible, asked.since(), asked.lastDay());
        if (errors.isEmpty()) {
            errors.addAll(limits.broken(measure, household));
        }
        refuse(errors);
        rows.addMeasure(number, measure, officer);
        record(officer, "help.measure", number, Map.of("kind", measure.kind()));
    }

    /** 成效: what came of a measure, with the sheet that the household signed. */
    @Transactional
    void result(Officer officer, String number, Result asked) {
        sight.written(officer, number);
        LocalDate since = rows.measureSince(number, asked.measure()).orElseThrow(() -> Problem.notFound("没有这项措施。"));
        List<FieldError> errors = new ArrayList<>();
        past(errors, "on", asked.on(), since, "日期");
        String words = text(errors, "text", asked.text(), LONGEST_DETAIL, "成效");
        amount(errors, "income", asked.income());
        images(errors, "signatureEvidence", asked.signature() == null ? List.of() : List.of(asked.signature()), officer, "请拍下农户签字的那一页");
        refuse(errors);
        rows.addResult(number, new Result(0, asked.measure(), asked.on(), words, asked.income(), asked.signature(), null), officer);
        record(officer, "help.result", number, Map.of());
    }

    private void kind(List<FieldError> errors, String kind, Household household) {
        List<String> kinds = parameters.list("measure-kinds", household.village(), LocalDate.now(clock));
        if (kind == null || !kinds.contains(kind)) {
            errors.add(new FieldError("kind", "请选种类：" + String.join("、", kinds)));
        }
    }

    private void past(List<FieldError> errors, String field, LocalDate day, LocalDate first, String what) {
        if (day == null) {
            errors.add(new FieldError(field, what + "没有填"));
        } else if (day.isAfter(LocalDate.now(clock)) || day.isBefore(first)) {
            errors.add(new FieldError(field, what + "应在 " + first + " 到今天之间"));
        }
    }

    private static String text(List<FieldError> errors, String field, String typed, int longest, String what) {
        String text = blank(typed);
        if (text == null || text.length() > longest) {
            errors.add(new FieldError(field, text == null ? what + "没有填" : what + "最多 " + longest + " 字"));
        }
        return text;
    }

    private static String word(List<FieldError> errors, String field, String typed) {
        String word = blank(typed);
        if (word != null && word.length() > LONGEST_WORD) {
            errors.add(new FieldError(field, "最多 " + LONGEST_WORD + " 字"));
        }
        return word;
    }

    private static void amount(List<FieldError> errors, String field, BigDecimal amount) {
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 2)) {
            errors.add(new FieldError(field, "应是 0 到 99999999 之间的数，最多两位小数"));
        }
    }

    /** Images that this officer has handed in himself. */
    private void images(List<FieldError> errors, String field, List<String> ids, Officer officer, String missing) {
        if (ids.isEmpty() || ids.size() > MOST_PHOTOS) {
            errors.add(new FieldError(field, ids.isEmpty() ? missing : "最多 " + MOST_PHOTOS + " 张照片"));
            return;
        }
        List<Evidence> found = evidence.findAll(ids);
        if (found.size() < ids.size() || found.stream().anyMatch(one -> one.uploaderPersonId() != officer.personId() || !one.type().startsWith("image/"))) {
            errors.add(new FieldError(field, "照片没有传上来，请重新拍"));
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void record(Officer officer, String action, String subject, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, subject, facts);
    }
}
