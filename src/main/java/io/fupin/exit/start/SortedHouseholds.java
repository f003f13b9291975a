package io.fupin.exit.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdRemoval;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 拟退出 and 清退 of the yearly campaign: proposed in the village's name, at once. Whether the household can exit is the exit's own rule; what
 * it refuses stands on the board, and is tried again when it is mended.
 */
@Component
class SortedHouseholds implements FollowUp {

    /** The campaign's visit does not ask which of the 四类人员 it is; the removal's own visit does. */
    private static final String ANY_OTHER = "其他不符合建档立卡条件的情形";
    private static final String FOUND_BY = "日常走访";

    private final ExitDesk exits;
    private final RemovalDesk removals;
    private final ObjectMapper json;
    private final Clock clock;

    SortedHouseholds(ExitDesk exits, RemovalDesk removals, ObjectMapper json, Clock clock) {
        this.exits = exits;
        this.removals = removals;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<Sorting> takes() {
        return Set.of(Sorting.EXIT, Sorting.REMOVE);
    }

    @Override
    public Optional<String> begin(Sorted sorted) {
        ObjectNode proposal = json.createObjectNode().put("householdNumber", sorted.household().registerNumber())
                .put("proposedOn", LocalDate.now(clock).toString());
        String reason = sorted.year() + "年度核查：" + sorted.ground();
        if (sorted.sorting() == Sorting.EXIT) {
            return Optional.of(exits.start(sorted.sorter(), sorted.household().village(), proposal.put("reason", reason)).file().caseNumber());
        }
        proposal.put("kind", ANY_OTHER).put("foundBy", FOUND_BY).put("basis", reason);
        sorted.evidence().forEach(proposal.withArray("basisEvidence")::add);
        return Optional.of(removals.start(sorted.sorter(), sorted.household().village(), proposal).file().caseNumber());
    }

    @Override
    public String page(Sorting sorting, String registerNumber) {
        return "/cases/new?process=" + (sorting == Sorting.EXIT ? HouseholdExit.PROCESS : HouseholdRemoval.PROCESS) + "&finding=" + registerNumber;
    }
}
