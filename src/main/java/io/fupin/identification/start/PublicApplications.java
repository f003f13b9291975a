package io.fupin.identification.start;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.identification.Identification;
import io.fupin.identification.Rounds;
import io.fupin.notice.SelfApplications;
import io.fupin.region.RegionCode;
import org.springframework.stereotype.Component;

/** What the public page asks of the identification. */
@Component
class PublicApplications implements SelfApplications {

    private final Identification identification;
    private final Rounds rounds;

    PublicApplications(Identification identification, Rounds rounds) {
        this.identification = identification;
        this.rounds = rounds;
    }

    @Override
    public boolean takenIn(RegionCode village) {
        return rounds.open(village.county()).isPresent();
    }

    @Override
    public String apply(RegionCode village, ObjectNode form) {
        return identification.applyByOneself(village, form).file().caseNumber();
    }
}
