package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.LedgerLine;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterChanges.Link;
import io.fupin.household.SeenEntries;
import io.fupin.household.web.LedgerView.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 变更记录 of a household: what belongs to one case stands together. */
@Component
class LedgerViews {

    /** Lines on the page; more than a household sees in many years. */
    private static final int MOST = 200;

    private final RegisterChanges changes;
    private final SeenEntries seen;

    LedgerViews(RegisterChanges changes, SeenEntries seen) {
        this.changes = changes;
        this.seen = seen;
    }

    /** @param day as of which it is told; null for today */
    LedgerView view(String registerNumber, LocalDate day, Officer officer) {
        Map<String, Change> byCase = new LinkedHashMap<>();
        for (LedgerLine line : changes.ledger(registerNumber, MOST).stream().filter(one -> day == null || !one.on().isAfter(day)).toList()) {
            String key = line.caseNumber() == null ? line.at() + line.by() : line.caseNumber();
            byCase.computeIfAbsent(key, any -> new Change(line.kind(), line.effectiveOn(), line.on(), line.by(), line.reason(), line.caseNumber(), new ArrayList<>()))
                    .entries().add(0, entry(line.line(), registerNumber, officer));
        }
        return new LedgerView(List.copyOf(byCase.values()), changes.links(registerNumber).stream().filter(one -> day == null || !one.on().isAfter(day)).map(LedgerViews::words).toList());
    }

    private LedgerView.Entry entry(Line line, String registerNumber, Officer officer) {
        return new LedgerView.Entry(line.person() == null ? line.position() == null ? "本户" : "第 " + line.position() + " 人" : line.person(), line.what(),
                seen.of(line.sight(), line.before(), registerNumber, officer), seen.of(line.sight(), line.after(), registerNumber, officer));
    }

    private static LedgerView.Link words(Link link) {
        String words = link.split() ? link.to() ? "分出" : "从这一户分出来：" : link.to() ? "并入" : "并进来";
        return new LedgerView.Link(words, link.headName() + "户", link.registerNumber(), link.on());
    }
}
