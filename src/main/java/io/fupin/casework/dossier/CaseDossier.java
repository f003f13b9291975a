package io.fupin.casework.dossier;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Sensitive;
import io.fupin.casework.Cases;
import io.fupin.casework.DossierPart;
import io.fupin.casework.NotAllowed;
import io.fupin.database.ReadOnce;
import io.fupin.paper.DossierPaper;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.Dossiers;
import io.fupin.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 打印卷宗: one case as one PDF, for whoever sees the case. What the desk holds of it is gathered in one look; each module adds its papers
 * ({@link DossierPart}), evidence comes last. Every print is recorded.
 */
@Component
public class CaseDossier {

    private final Cases cases;
    private final DossierText text;
    private final DossierEvidence evidence;
    private final ObjectProvider<DossierPart> parts;
    private final ObjectProvider<CasePanels> panels;
    private final Dossiers dossiers;
    private final AuditLog audit;
    private final ReadOnce once;
    private final TransactionTemplate transaction;

    CaseDossier(Cases cases, DossierText text, DossierEvidence evidence, ObjectProvider<DossierPart> parts, ObjectProvider<CasePanels> panels,
                Dossiers dossiers, AuditLog audit, ReadOnce once, TransactionTemplate transaction) {
        this.cases = cases;
        this.text = text;
        this.evidence = evidence;
        this.parts = parts;
        this.panels = panels;
        this.dossiers = dossiers;
        this.audit = audit;
        this.once = once;
        this.transaction = transaction;
    }

    /**
     * @param content  the PDF in a temporary file that goes when it is closed
     * @param fileName without a person's name
     */
    public record Printed(InputStream content, long size, int pages, String fileName) {
    }

    /**
     * @param numbers identity numbers in full
     * @throws Cases.NotFound when there is no such case, or none that this officer sees
     * @throws NotAllowed     when he asks for identity numbers that his post does not need
     */
    public Printed print(String caseNumber, Officer officer, boolean numbers) {
        CaseFile file = cases.get(caseNumber, officer);
        if (numbers && !mayHaveNumbers(file, officer)) {
            throw new NotAllowed("您现在的岗位用不到完整的证件号，卷宗里的证件号只能打码打印。");
        }
        record(file, officer, numbers);
        DossierPaper paper = transaction.execute(status -> once.look(() -> gather(file, officer, numbers)));
        try {
            Path kept = Files.createTempFile("dossier-", ".pdf");
            try {
                int pages;
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(kept))) {
                    pages = dossiers.print(paper, to);
                }
                long size = Files.size(kept);
                return new Printed(Files.newInputStream(kept, StandardOpenOption.DELETE_ON_CLOSE), size, pages, "卷宗-" + file.shortNumber() + ".pdf");
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(kept);
                throw e;
            }
        } catch (Dossiers.Busy e) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "正在打印卷宗的人多，请过一分钟再试。");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this officer may have it with identity numbers in full. */
    public boolean mayHaveNumbers(CaseFile file, Officer officer) {
        return panels.stream().filter(one -> one.process().equals(file.process())).findFirst().map(one -> one.sensitive(officer))
                .map(Sensitive::identityNumbers).orElse(false);
    }

    private void record(CaseFile file, Officer officer, boolean numbers) {
        transaction.executeWithoutResult(status -> audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()),
                "case.dossier", file.caseNumber(), Map.of("numbers", numbers ? "完整" : "打码")));
    }

    private DossierPaper gather(CaseFile file, Officer officer, boolean numbers) {
        List<Annex> annexes = new ArrayList<>();
        parts.orderedStream().forEach(part -> annexes.addAll(part.annexes(file, officer)));
        annexes.addAll(evidence.annexes(file));
        return text.of(file, officer, numbers, annexes);
    }
}
