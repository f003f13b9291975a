package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.WorkItems;
import io.fupin.evidence.EvidenceStore;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.identification.data.MeetingRows;
import io.fupin.identification.matches.Matches;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a reviewer should look at twice (ux.md): matches, near the line, unanimous votes, reused photos. They decide nothing. */
@Component
public class RedFlags {

    private final IdentificationRows rows;
    private final Matches matches;
    private final MeetingRows meetings;
    private final StepEvidence links;
    private final EvidenceStore evidence;
    private final WorkItems items;
    private final PolicyParameters parameters;
    private final Clock clock;

    RedFlags(IdentificationRows rows, Matches matches, MeetingRows meetings, StepEvidence links, EvidenceStore evidence, WorkItems items,
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

    /**
     * @param severe red: data hits and reused photos; otherwise amber
     * @param label  short, as on a tag
     * @param text   in a sentence
     */
    public record Flag(boolean severe, String label, String text) {
    }

    public List<Flag> of(CaseFile file) {
        Facts facts = rows.facts(file.caseNumber());
        List<Flag> flags = new ArrayList<>();
        matches.of(file.caseNumber()).forEach(hit -> flags.add(new Flag(true, "比对：" + hit.category(), hit.memberName() + "，" + hit.detail()
                + (hit.explained() ? "。村里说明：“" + hit.explanation() + "”" : "。还没有说明"))));
        reused(file).ifPresent(flags::add);
        if (facts.perCapita() != null && facts.incomeLine() != null) {
            BigDecimal below = facts.incomeLine().subtract(facts.perCapita());
            BigDecimal share = parameters.number("near-line-share", file.village(), LocalDate.now(clock));
            if (below.abs().compareTo(facts.incomeLine().multiply(share).movePointLeft(2)) <= 0) {
                flags.add(new Flag(false, "距线" + below.abs().stripTrailingZeros().toPlainString() + "元", "人均" + facts.perCapita().toPlainString()
                        + "元，标准" + facts.incomeLine().toPlainString() + "元，请核对票据"));
            }
        }
        if (meetings.ballot(file.caseNumber()).filter(ballot -> ballot.no() + ballot.abstain() + ballot.recused() == 0).isPresent()) {
            flags.add(new Flag(false, "全票", "民主评议全票同意"));
        }
        return flags;
    }

    private java.util.Optional<Flag> reused(CaseFile file) {
        List<String> ids = links.of(file.caseNumber()).stream().map(Link::evidenceId).distinct().toList();
        long count = evidence.findAll(ids).stream().filter(Objects::nonNull).filter(one -> one.reusedIn() > 0).count();
        return count == 0 ? java.util.Optional.empty() : java.util.Optional.of(new Flag(true, "照片重复", count + "份佐证与别处上传的相同"));
    }

    /** Shows the number of flags on the case's tasks. */
    public void refresh(CaseFile file) {
        items.flag(file.caseNumber(), of(file).size());
    }
}
