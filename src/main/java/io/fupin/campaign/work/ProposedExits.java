package io.fupin.campaign.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseStart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 拟退出 and 清退: proposed in the village's name by the start form of their procedure, as far as there is one. Whether the household can exit is
 * that procedure's own rule; what it refuses (no evidence taken, an open case) stands on the board, and is tried again when it is mended.
 */
@Component
class ProposedExits implements FollowUp {

    private static final String EXIT = "household-exit";
    private static final String REMOVAL = "household-removal";
    /** The visit does not ask which of the 四类人员 it is; the removal's own visit does. */
    private static final String ANY_OTHER = "其他不符合建档立卡条件的情形";
    private static final String FOUND_BY = "日常走访";

    private final ObjectProvider<CaseStart> starts;
    private final ObjectMapper json;
    private final Clock clock;

    ProposedExits(ObjectProvider<CaseStart> starts, ObjectMapper json, Clock clock) {
        this.starts = starts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<Sorting> takes() {
        Set<String> known = starts.stream().map(CaseStart::process).collect(Collectors.toSet());
        Set<Sorting> takes = EnumSet.noneOf(Sorting.class);
        if (known.contains(EXIT)) {
            takes.add(Sorting.EXIT);
        }
        if (known.contains(REMOVAL)) {
            takes.add(Sorting.REMOVE);
        }
        return takes;
    }

    @Override
    public Optional<String> begin(Sorted sorted) {
        String process = sorted.sorting() == Sorting.EXIT ? EXIT : REMOVAL;
        CaseStart start = starts.stream().filter(one -> one.process().equals(process)).findFirst().orElseThrow();
        return Optional.of(start.start(sorted.sorter(), sorted.household().village(), proposal(sorted)).file().caseNumber());
    }

    private ObjectNode proposal(Sorted sorted) {
        ObjectNode form = json.createObjectNode().put("householdNumber", sorted.household().registerNumber())
                .put("proposedOn", LocalDate.now(clock).toString());
        String reason = sorted.year() + "年度核查：" + sorted.ground();
        if (sorted.sorting() == Sorting.EXIT) {
            return form.put("reason", reason);
        }
        form.put("kind", ANY_OTHER).put("foundBy", FOUND_BY).put("basis", reason);
        sorted.evidence().forEach(form.withArray("basisEvidence")::add);
        return form;
    }

    @Override
    public String page(Sorting sorting, String registerNumber) {
        return "/cases/new?process=" + (sorting == Sorting.EXIT ? EXIT : REMOVAL) + "&finding=" + registerNumber;
    }
}
