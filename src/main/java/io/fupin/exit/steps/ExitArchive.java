package io.fupin.exit.steps;

import io.fupin.casework.Revisions;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.exit.steps.CompleteArchiveHandler.Archive;
import io.fupin.exit.steps.CompleteArchiveHandler.Paper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The archive list of an exit (EX-3): what has to be on file before the household is struck off, and what is not. */
@Component
public class ExitArchive {

    private static final List<Item> LIST = List.of(
            new Item("收入和两不愁三保障的凭据", link -> at(link, "verify") && link.field().startsWith("securityProof")),
            new Item("村“两委”签字", link -> at(link, "verify") && link.field().startsWith("committeeSignature")),
            new Item("驻村工作队签字", link -> at(link, "verify") && link.field().startsWith("teamSignature")),
            new Item("民主评议会议记录", link -> at(link, "evaluate") && link.field().startsWith("minutesEvidence")),
            new Item("民主评议签到表", link -> at(link, "evaluate") && link.field().startsWith("signInEvidence")),
            new Item("农户签字", link -> at(link, "sign") && link.field().startsWith("signatureEvidence")),
            new Item("公示栏照片", link -> at(link, "post-exit-notice") && link.field().startsWith("photoEvidence")),
            new Item("乡镇核查照片和凭据", link -> at(link, "township-check") && link.field().startsWith("visit.evidence")));

    private final StepEvidence evidence;
    private final Revisions revisions;

    ExitArchive(StepEvidence evidence, Revisions revisions) {
        this.evidence = evidence;
        this.revisions = revisions;
    }

    private record Item(String title, Predicate<Link> filedBy) {
    }

    private static boolean at(Link link, String step) {
        return step.equals(link.step());
    }

    /** In the order of the list. */
    public List<String> missing(String caseNumber) {
        List<Link> links = evidence.of(caseNumber);
        Set<String> later = new HashSet<>();
        revisions.history(caseNumber, CompleteArchiveHandler.STEP).forEach(revision -> revision.form().path("papers")
                .forEach(paper -> later.add(paper.path("item").asText())));
        return LIST.stream().filter(item -> links.stream().noneMatch(item.filedBy()) && !later.contains(item.title())).map(Item::title).toList();
    }

    /** What was handed in now, before it is kept. */
    static Set<String> handedIn(Archive archive) {
        Set<String> items = new HashSet<>();
        for (Paper paper : archive.papers() == null ? List.<Paper>of() : archive.papers()) {
            if (paper.evidence() != null && !paper.evidence().isEmpty()) {
                items.add(paper.item());
            }
        }
        return items;
    }
}
