package io.fupin.exit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Office;
import io.fupin.support.OnTheWay;
import io.fupin.support.Village;
import java.time.LocalDate;

/** An exit on its way. */
final class ExitTrace extends OnTheWay<ExitTrace> {

    private ExitTrace(Office office, Village village, String number) {
        super(office, village, number);
    }

    static ExitTrace proposed(Office office, HouseholdExit exits, Village village, String registerNumber) {
        return new ExitTrace(office, village, exits.start(village.committee(), village.code(), proposal(office, registerNumber)).file().caseNumber());
    }

    static ObjectNode proposal(Office office, String registerNumber) {
        return empty().put("householdNumber", registerNumber).put("proposedOn", LocalDate.now(office.clock()).toString())
                .put("reason", "两人务工，收入稳定");
    }

    /** A visit today; {@code wages} of a household of four. */
    MatrixPaper visit(String wages) {
        return new MatrixPaper(today(), 2017, wages, office.counties().photo(village.committee()));
    }

    ExitTrace verified() {
        return verified("16000");
    }

    ExitTrace verified(String wages) {
        return act(village.committee(), "submit", "", visit(wages).form());
    }

    ObjectNode signature() {
        ObjectNode form = empty().put("signedOn", today().toString()).put("signer", file().subject());
        form.putArray("signatureEvidence").add(office.counties().photo(village.committee()));
        return form;
    }

    ExitTrace signed() {
        return act(village.committee(), "confirm", "", signature());
    }

    ExitTrace declined(String words) {
        return act(village.committee(), "decline", words, empty());
    }

    ExitTrace noticed() {
        return posted(village.committee(), NoticeKind.EXIT_NOTICE);
    }

    ExitTrace townshipApproved() {
        return act(village.township(), "approve", "同意", written("visit", "visitedOn", "visitors", village.township()));
    }

    ExitTrace countyApproved() {
        return act(village.county(), "approve", "同意", record(NoticeKind.EXIT_NOTICE, "countyCheck", "checkedOn", "checkers", village.county()));
    }

    ExitTrace announced() {
        return announced(NoticeKind.EXIT_ANNOUNCEMENT);
    }

    /** Goes on in the ordinary way until it stands at this step. */
    ExitTrace upTo(String step) {
        for (int i = 0; i < 20 && file().open() && !at(step); i++) {
            onwards();
        }
        return waitsAt(step);
    }

    ExitTrace toTheEnd() {
        for (int i = 0; i < 20 && file().open(); i++) {
            onwards();
        }
        return this;
    }

    private boolean at(String step) {
        return office.items().of(number()).stream().anyMatch(item -> item.open() && item.step().equals(step));
    }

    private void onwards() {
        if (office.items().of(number()).stream().noneMatch(item -> item.open())) {
            periodOver();
            return;
        }
        switch (task().step()) {
            case "verify" -> verified();
            case "evaluate" -> evaluated();
            case "confirm-evaluation" -> confirmed();
            case "sign" -> signed();
            case "post-exit-notice" -> noticed();
            case "township-check" -> townshipApproved();
            case "post-exit-township-notice" -> posted(village.township(), NoticeKind.EXIT_TOWNSHIP_NOTICE);
            case "county-check" -> countyApproved();
            case "announce-exit" -> announced();
            default -> throw new IllegalStateException("no ordinary way on from " + task().step());
        }
    }

    /** The paper that the archive misses, handed in by the village. */
    ObjectNode papers(String item, Officer officer) {
        ObjectNode form = empty();
        form.putArray("papers").addObject().put("item", item).putArray("evidence").add(office.counties().photo(officer));
        return form;
    }
}
