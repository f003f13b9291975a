package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.WorkItems;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.Meetings;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a reviewer should look at twice (ux.md): matches, reused photos, near the line, missing evidence, unanimous votes. They decide
 * nothing. Asked for many cases at once, they cost as many statements as for one.
 */
@Component
public class RedFlags {

    private static final String HOUSEHOLD_BOOK = "householdBookEvidence";

    private final IdentificationRows rows;
    private final Matches matches;
    private final Meetings meetings;
    private final StepEvidence links;
    private final EvidenceStore evidence;
    private final WorkItems items;
    private final PolicyParameters parameters;
    private final Clock clock;

    RedFlags(IdentificationRows rows, Matches matches, Meetings meetings, StepEvidence links, EvidenceStore evidence, WorkItems items,
             PolicyParameters parameters, Clock clock) {
        this.rows = rows;
        this.matches = matches;
        this.meetings = meetings;
        this.links = links;
        this.evidence = evidence;
        this.items = items;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What is wrong, by its kind. */
    public enum Kind { MATCH, REUSED, NEAR, MISSING, UNANIMOUS }

    /**
     * @param label short, as on a tag
     * @param text  in a sentence
     * @param quote the village's explanation of a match, word for word; null for none
     */
    public record Flag(Kind kind, String label, String text, String quote) {

        /** Red: data hits and reused photos; otherwise amber. */
        public boolean severe() {
            return kind == Kind.MATCH || kind == Kind.REUSED;
        }
    }

    public List<Flag> of(CaseFile file) {
        return of(List.of(file.caseNumber())).getOrDefault(file.caseNumber(), List.of());
    }

    /** By case number; a case without flags has an empty list, cases of other procedures are left out. */
    public Map<String, List<Flag>> of(Collection<String> caseNumbers) {
        Map<String, Facts> facts = rows.facts(caseNumbers);
        return of(facts, matches.of(facts.keySet()));
    }

    private Map<String, List<Flag>> of(Map<String, Facts> facts, Map<String, List<Hit>> hits) {
        Map<String, List<Link>> handedIn = links.of(facts.keySet());
        Map<String, BallotRow> ballots = meetings.newest(facts.keySet());
        Set<String> reused = reused(handedIn.values());
        Map<String, List<Flag>> flags = new LinkedHashMap<>();
        facts.forEach((number, known) -> {
            List<Flag> found = new ArrayList<>();
            hits.getOrDefault(number, List.of()).forEach(hit -> found.add(match(hit)));
            List<Link> papers = handedIn.getOrDefault(number, List.of());
            long copies = papers.stream().map(Link::evidenceId).distinct().filter(reused::contains).count();
            if (copies > 0) {
                found.add(new Flag(Kind.REUSED, "照片重复 " + copies, copies + " 份佐证与别处上传的相同，请核对是不是这一户的", null));
            }
            near(known, found);
            if (known.perCapita() != null && papers.stream().noneMatch(paper -> paper.field().startsWith(HOUSEHOLD_BOOK))) {
                found.add(new Flag(Kind.MISSING, "缺户口簿", "申请没有附户口簿照片，家庭成员请对照户口簿核对", null));
            }
            BallotRow ballot = ballots.get(number);
            if (ballot != null && ballot.no() + ballot.abstain() + ballot.recused() == 0) {
                found.add(new Flag(Kind.UNANIMOUS, "全票", "民主评议 " + ballot.yes() + " 票全部同意，没有反对和弃权", null));
            }
            flags.put(number, found);
        });
        return flags;
    }

    private static Flag match(Hit hit) {
        return new Flag(Kind.MATCH, "比对：" + hit.category(), hit.memberName() + (hit.listedName() == null ? "" : "（名单上叫" + hit.listedName() + "）") + (hit.detail().isBlank() ? "" : "，" + hit.detail())
                + (hit.explained() ? "" : "。还没有书面说明"), hit.explanation());
    }

    private void near(Facts facts, List<Flag> found) {
        if (!near(facts)) {
            return;
        }
        BigDecimal below = facts.incomeLine().subtract(facts.perCapita());
        String distance = below.abs().stripTrailingZeros().toPlainString();
        String whole = below.abs().multiply(BigDecimal.valueOf(facts.persons())).stripTrailingZeros().toPlainString();
        String turns = below.signum() == 0 ? "正好等于标准" : below.signum() > 0 ? "全家收入如少算了 " + whole + " 元，人均就到标准"
                : "全家收入如多算了 " + whole + " 元，人均就不高于标准";
        found.add(new Flag(Kind.NEAR, "距线 " + distance + " 元", "人均 " + facts.perCapita().toPlainString() + "，标准 "
                + facts.incomeLine().toPlainString() + "。" + turns + "，请核对票据", null));
    }

    /** Within {@code near-line-share} per cent of the line, on either side; false before the visit. */
    public boolean near(Facts facts) {
        if (facts.perCapita() == null || facts.incomeLine() == null) {
            return false;
        }
        BigDecimal share = parameters.number("near-line-share", facts.village(), LocalDate.now(clock));
        BigDecimal distance = facts.incomeLine().subtract(facts.perCapita()).abs();
        return distance.compareTo(facts.incomeLine().multiply(share).movePointLeft(2)) <= 0;
    }

    private Set<String> reused(Collection<List<Link>> handedIn) {
        Set<String> ids = handedIn.stream().flatMap(List::stream).map(Link::evidenceId).collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of() : evidence.findAll(ids).stream().filter(one -> one.reusedIn() > 0).map(Evidence::id)
                .collect(Collectors.toSet());
    }

    /** Shows the number of flags on the case's tasks; what is known of it already is not read again. */
    void refresh(Facts known, List<Hit> hits) {
        show(of(Map.of(known.caseNumber(), known), Map.of(known.caseNumber(), hits)));
    }

    /** The same for many cases, read together. */
    public void refresh(Collection<String> caseNumbers) {
        show(of(caseNumbers));
    }

    private void show(Map<String, List<Flag>> flags) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flags.forEach((number, found) -> counts.put(number, found.size()));
        if (!counts.isEmpty()) {
            items.flag(counts);
        }
    }
}
