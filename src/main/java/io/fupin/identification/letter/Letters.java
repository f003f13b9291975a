package io.fupin.identification.letter;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.identification.Identification;
import io.fupin.paper.DecisionLetterPaper.Refusal;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter in plain words that every refused household gets, with its right to object (processes.md 1; 社会救助暂行办法 art. 11(三) asks
 * for a written reason).
 */
@Component
public class Letters {

    /** Ends of the procedure by which a household is refused. */
    private static final Map<String, Refusal> REFUSALS = Map.of("不予受理", Refusal.NOT_ACCEPTED, "评议未通过", Refusal.MEETING,
            "审核未通过", Refusal.REVIEW, "审批未通过", Refusal.APPROVAL);

    private final Cases cases;
    private final LetterWriter writer;
    private final Papers papers;
    private final AuditLog audit;

    Letters(Cases cases, LetterWriter writer, Papers papers, AuditLog audit) {
        this.cases = cases;
        this.writer = writer;
        this.papers = papers;
        this.audit = audit;
    }

    /** Whether the case ended in a refusal, so that there is a letter. */
    public static boolean due(CaseFile file) {
        return refusal(file).isPresent() && !CaseErasure.erased(file);
    }

    /** Where the letter of a case is found. */
    public static String path(CaseFile file) {
        return "/cases/" + file.caseNumber() + "/letter";
    }

    private static Optional<Refusal> refusal(CaseFile file) {
        return Identification.PROCESS.equals(file.process()) && !file.open() ? Optional.ofNullable(REFUSALS.get(file.result()))
                : Optional.empty();
    }

    /** The letter as a part of something that is recorded as a whole. The caller has asked {@link #due}. */
    @Transactional(readOnly = true)
    public Paper of(CaseFile file) {
        return papers.decisionLetter(writer.write(file, refusal(file).orElseThrow()));
    }

    /**
     * Prints the letter; whoever does is recorded.
     *
     * @throws Cases.NotFound outside the officer's area, or where nobody was refused
     */
    @Transactional
    public Paper print(String caseNumber, Officer officer) {
        CaseFile file = cases.get(caseNumber, officer);
        Refusal refusal = refusal(file).orElseThrow(() -> new Cases.NotFound("案件 " + file.shortNumber() + " 没有告知书：只有没有通过的才有。"));
        if (CaseErasure.erased(file)) {
            throw new Cases.NotFound("案件 " + file.shortNumber() + " 的资料保存期满已经清除，告知书不再提供。");
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "letter.view", caseNumber,
                Map.of("result", file.result()));
        return papers.decisionLetter(writer.write(file, refusal));
    }
}
