package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdExit.Candidate;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.inbox.HomeSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Households that could exit now by the rule, on the home page of their village: whether they do is proposed by nobody else. */
@Component
class CandidatesAtHome implements HomeSource {

    private static final int NAMES = 3;

    private final HouseholdExit exits;
    private final MatrixDesk matrices;

    CandidatesAtHome(HouseholdExit exits, MatrixDesk matrices) {
        this.exits = exits;
        this.matrices = matrices;
    }

    @Override
    public List<Asked> asked(Officer officer) {
        // Most of the year no evidence speaks for an exit, and the rule need not be asked.
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !matrices.promising(officer.post().region())) {
            return List.of();
        }
        List<Candidate> able = exits.candidates(officer.post().region()).stream().filter(Candidate::eligible).toList();
        return able.isEmpty() ? List.of() : List.of(new Asked("可以退出", able.stream().limit(NAMES).map(Candidate::headName).collect(Collectors.joining("、"))
                + (able.size() > NAMES ? "等" : "") + " " + able.size() + " 户，要退的请提出", "/exits"));
    }
}
