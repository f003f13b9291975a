package io.fupin.exit.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.exit.EvidenceMatrices;
import io.fupin.exit.matrix.MatrixRules.Judged;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.IncomeTerms;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking evidence at a household, before an exit and within one. */
@Component
public class MatrixDesk implements EvidenceMatrices {

    private static final String FORM = "exit-verification";

    private final MatrixRows rows;
    private final MatrixRules rules;
    private final MatrixItems items;
    private final HouseholdRegister register;
    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final EvidenceStore evidence;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    MatrixDesk(MatrixRows rows, MatrixRules rules, MatrixItems items, HouseholdRegister register, IncomeTerms terms, PolicyParameters parameters,
               FormSchemas schemas, FormValidator validator, EvidenceStore evidence, AuditLog audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.items = items;
        this.register = register;
        this.terms = terms;
        this.parameters = parameters;
        this.schemas = schemas;
        this.validator = validator;
        this.evidence = evidence;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Matrix record(Officer officer, String registerNumber, ObjectNode sent) {
        Household household = register.find(registerNumber).filter(found -> officer.covers(found.village()))
                .orElseThrow(() -> new Cases.NotFound("没有这个户编号，或者它不在您的辖区。"));
        if (!officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM)) {
            throw new NotAllowed("入户取证由村“两委”和驻村工作队登记。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        MatrixForm form = json.convertValue(checked.cleaned(), MatrixForm.class);
        requireOwn(form, officer);
        Judged judged = rules.judge(household, form);
        long id = rows.insert(household, form, checked.cleaned(), judged, officer, null);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "matrix.record", registerNumber,
                Map.of("incomeYear", form.incomeYear()));
        return rows.find(id).orElseThrow();
    }

    private void requireOwn(MatrixForm form, Officer officer) {
        List<String> papers = MatrixRows.papers(form);
        Set<String> own = evidence.findAll(papers).stream().filter(one -> one.uploaderPersonId() == officer.personId()).map(Evidence::id)
                .collect(Collectors.toSet());
        if (!own.containsAll(papers)) {
            throw Refusal.at("securityProof", "有的凭据不存在或者不是您上传的，请重新上传");
        }
    }

    /** The visit of an exit's own case; its form was checked and its papers are tied to the case. */
    @Transactional
    public Matrix keep(Household household, MatrixForm form, Officer officer, CaseFile file) {
        Judged judged = rules.judge(household, form);
        return rows.find(rows.insert(household, form, json.valueToTree(form), judged, officer, file.caseNumber())).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> opening(String registerNumber, Officer visitor) {
        Household household = register.find(registerNumber).orElseThrow(() -> new Cases.NotFound("没有这个户编号，或者它不在您的辖区。"));
        int year = year(household.village());
        Map<String, Object> form = new LinkedHashMap<>(items.rows(household.village(), today(), visitor.name()));
        young(household, year).ifPresent(matrix -> matrix.form().fields().forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        form.put("incomeYear", year);
        return form;
    }

    /** One that may be taken over: of the income year and young enough. */
    private Optional<Matrix> young(Household household, int year) {
        int most = parameters.integer("exit-matrix-max-age", household.village(), today());
        return rows.latest(household.registerNumber(), year).filter(matrix -> !matrix.visitedOn().isBefore(today().minusDays(most)));
    }

    /** The income year that a visit of today looks at. */
    public int year(RegionCode village) {
        return terms.of(village, today()).yearOf(today());
    }

    /** How far the visits of the year are in each area right below {@code area}, by code; an area without poor households is left out. */
    public Map<RegionCode, Visits> visitsBelow(RegionCode area) {
        return rows.visitsBelow(area, year(area));
    }

    /** Whether it is worth asking the rule who of the village can exit now. */
    public boolean promising(RegionCode village) {
        return rows.promising(village, year(village));
    }

    /** @param households that count as poor; @param visited of them, with evidence of the income year */
    public record Visits(int households, int visited) {
    }

    public Optional<Matrix> find(long id) {
        return rows.find(id);
    }

    /** By id; null ids are left out. */
    public Map<Long, Matrix> all(Collection<Long> ids) {
        return rows.all(ids.stream().filter(Objects::nonNull).toList());
    }

    @Override
    public Optional<Matrix> latest(String registerNumber, int incomeYear) {
        return rows.latest(registerNumber, incomeYear);
    }

    @Override
    public Map<String, Matrix> latestIn(RegionCode village, int incomeYear) {
        return rows.latestIn(village, incomeYear);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
