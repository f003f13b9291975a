package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.exchange.match.Decisions.Action;
import io.fupin.exchange.match.Decisions.Kind;
import io.fupin.exchange.match.Doubts.Doubt;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 疑点台账 for other programs. */
@RestController
@RequestMapping("/api/v1/doubts")
class DoubtsApi {

    private static final int MOST = 200;

    private final Doubts doubts;
    private final Decisions decisions;
    private final DoubtWords words;
    private final Clock clock;

    DoubtsApi(Doubts doubts, Decisions decisions, DoubtWords words, Clock clock) {
        this.doubts = doubts;
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    record Item(long id, RegionCode region, String registerNumber, String caseNumber, String subject, String member, String meaning, String category,
                String text, String source, String unit, LocalDate deliveredOn, String state, String explanation, String decidedBy,
                OffsetDateTime decidedAt, String confirmedBy, OffsetDateTime confirmedAt) {
    }

    record Items(List<Item> items, String next) {
    }

    record Decided(String decision, String action, String reason, Integer seen) {
    }

    @GetMapping
    Items list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String source,
               @RequestParam(required = false) String state, @RequestParam(required = false) Long delivery, @RequestParam(defaultValue = "0") long after,
               @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, MOST));
        List<Doubt> found = doubts.page(DoubtPages.filter(officer, region, source, state, delivery), after, most + 1);
        List<Doubt> shown = found.size() > most ? found.subList(0, most) : found;
        return new Items(shown.stream().map(this::item).toList(), found.size() > most ? String.valueOf(shown.get(most - 1).id()) : null);
    }

    @PostMapping("/{id}/decisions")
    Item decide(Officer officer, @PathVariable long id, @RequestBody Decided request) {
        Kind kind = DoubtPages.kind(request.decision() == null ? "" : request.decision());
        decisions.decide(officer, id, kind, request.action() == null ? null : Action.of(request.action())
                .orElseThrow(() -> Problem.invalid("action", "没有这种处理：" + request.action())), request.reason(), request.seen());
        return item(doubts.find(officer, id).orElseThrow());
    }

    private Item item(Doubt doubt) {
        return new Item(doubt.id(), doubt.village(), doubt.registerNumber(), doubt.caseNumber(), doubt.head(), doubt.member(), doubt.meaning().name(),
                doubt.category(), words.what(doubt), doubt.source().isEmpty() ? null : doubt.source(), doubt.unit(), doubt.deliveredOn(),
                doubt.state().name(), doubt.explanation(), doubt.decidedName(), at(doubt.decidedAt()), doubt.confirmedName(), at(doubt.confirmedAt()));
    }

    private OffsetDateTime at(java.time.Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
