package io.fupin.exit.start;

import io.fupin.campaign.IncomeEvidence;
import io.fupin.exit.EvidenceMatrices;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The yearly campaign's visit takes the matrix that an exit later rests on (processes.md 3, 初选). */
@Component
class CampaignEvidence implements IncomeEvidence {

    private final EvidenceMatrices matrices;

    CampaignEvidence(EvidenceMatrices matrices) {
        this.matrices = matrices;
    }

    @Override
    public Optional<Taken> of(String registerNumber, int incomeYear) {
        return matrices.latest(registerNumber, incomeYear).map(CampaignEvidence::taken);
    }

    @Override
    public Map<String, Taken> in(RegionCode village, int incomeYear) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        matrices.latestIn(village, incomeYear).forEach((number, matrix) -> taken.put(number, taken(matrix)));
        return taken;
    }

    @Override
    public String page(String registerNumber) {
        return "/households/" + registerNumber + "/exit-visit";
    }

    private static Taken taken(Matrix matrix) {
        return new Taken(matrix.visitedOn(), matrix.perCapita(), matrix.incomeLine(), matrix.lacking());
    }
}
