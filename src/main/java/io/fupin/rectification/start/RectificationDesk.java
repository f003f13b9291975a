package io.fupin.rectification.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.rectification.Finding;
import io.fupin.rectification.Finding.Owner;
import io.fupin.rectification.Listed;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.rules.Deadlines;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 下达整改: each item is a case of its own. */
@Component
@Order(75)
class RectificationDesk implements Rectifications, CaseStart {

    private static final String KIND = "ZG";
    private static final String FORM = "rectification";
    private static final Set<Role> ISSUE = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE, Role.PROVINCE_OFFICE);

    private final RectificationRows rows;
    private final Deadlines deadlines;
    private final ResponsibleUnits units;
    private final Cases cases;
    private final StepEvidence evidence;
    private final PostNames posts;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    RectificationDesk(RectificationRows rows, Deadlines deadlines, ResponsibleUnits units, Cases cases, StepEvidence evidence, PostNames posts, FormSchemas schemas,
                      FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.units = units;
        this.cases = cases;
        this.evidence = evidence;
        this.posts = posts;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code rectification}. */
    record Issue(String problem, String detail, String source, boolean serious, String unit, String ownerName, String ownerTitle, LocalDate deadline) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String word() {
        return "下达";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return ISSUE.contains(officer.post().role());
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        return new HashMap<>(Map.of("source", Source.ROUTINE.title(), "deadline", deadlines.usual(officer.post().region(), false).toString()));
    }

    @Override
    public Map<String, List<String>> lists(Officer officer, String finding) {
        return Map.of("rectificationUnits", List.copyOf(given(officer.post()).keySet()));
    }

    /** Nobody hands an item to himself: he puts it right. */
    private Map<String, Post> given(Post post) {
        Map<String, Post> below = units.below(post);
        below.values().remove(post);
        return below;
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(region)) {
            throw new NotAllowed("整改由乡镇和县以上下达。");
        }
        Map<String, Post> below = given(officer.post());
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of("rectificationUnits", List.copyOf(below.keySet())));
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Issue form = json.convertValue(checked.cleaned(), Issue.class);
        deadlines.check("deadline", form.deadline());
        Source source = Stream.of(Source.values()).filter(one -> one.title().equals(form.source())).findFirst().orElseThrow();
        Post unit = below.get(form.unit());
        CaseFile file = open(new Finding(source, UUID.randomUUID().toString(), null, unit.region(), officer.post(),
                new Owner(unit, form.ownerName().strip(), form.ownerTitle().strip()), null, form.problem().strip(), form.detail().strip(), form.serious(),
                form.deadline()), checked.cleaned(), officer);
        evidence.link(file, "start", checked.cleaned(), officer);
        return new Started(file, List.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String file(Finding finding, Officer officer) {
        Optional<String> before = rows.filed(finding.source(), finding.reference());
        return before.orElseGet(() -> open(finding, application(finding), officer).caseNumber());
    }

    /** What the office would have typed. */
    private ObjectNode application(Finding finding) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("problem", finding.problem()).put("detail", finding.detail())
                .put("source", finding.source().title()).put("serious", finding.serious());
        if (finding.owner() != null) {
            form.put("unit", posts.of(finding.owner().unit())).put("ownerName", finding.owner().name()).put("ownerTitle", finding.owner().title());
        }
        return form.put("deadline", deadline(finding).toString());
    }

    private LocalDate deadline(Finding finding) {
        return finding.deadline() == null ? deadlines.usual(finding.place(), finding.serious()) : finding.deadline();
    }

    private CaseFile open(Finding finding, ObjectNode application, Officer officer) {
        Post first = finding.owner() == null ? finding.assigning() : finding.owner().unit();
        Map<String, Object> routing = new HashMap<>(Map.of("ownerNamed", finding.owner() != null, "responsibleGroup", first.key(), "assigningGroup",
                (finding.assigning() == null ? first : finding.assigning()).key(), "finderGroup", finding.finder().key()));
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, finding.problem(), null, null, finding.place(), officer, null, routing, application),
                opened -> rows.insert(opened, finding, LocalDate.now(clock), deadline(finding)));
        audit.record(officer == null ? null : new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                Map.of("kind", "整改", "what", finding.problem()));
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(String sourceCase) {
        LocalDate today = LocalDate.now(clock);
        List<Item> items = new ArrayList<>();
        rows.of(sourceCase).forEach(one -> items.add(new Item(one.item().caseNumber(), one.item().problem(), one.open(),
                one.open() ? one.phase() : one.result(), posts.of(one.item().responsible()), one.item().owner(), one.item().deadline(), one.item().failed(),
                one.open() && one.item().late(today, one.phase()))));
        return items;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Tally> tally(Collection<String> sourceCases) {
        return rows.tally(sourceCases);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reference(String caseNumber) {
        return rows.reference(caseNumber);
    }

    @Override
    public List<String> units(Post post) {
        return List.copyOf(given(post).keySet());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> file(Source source, String sourceCase, String field, List<Listed> listed, Officer officer) {
        Map<String, Post> given = given(officer.post());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Listed row = listed.get(i);
            deadlines.check(field + "[" + i + "].deadline", row.deadline());
            Post unit = given.get(row.unit());
            if (unit == null) {
                throw Refusal.at(field + "[" + i + "].unit", "没有这个责任单位，请从列出的里面选");
            }
            numbers.add(file(new Finding(source, sourceCase + "." + (i + 1), sourceCase, unit.region(), officer.post(),
                    new Owner(unit, row.ownerName().strip(), row.ownerTitle().strip()), null, row.problem().strip(), row.detail().strip(), row.serious(),
                    row.deadline()), officer));
        }
        return numbers;
    }
}
