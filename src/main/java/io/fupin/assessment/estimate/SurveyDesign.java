package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.VillageKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the households came into the sample: what the weights and variances are made of.
 *
 * @param villages   drawn in the first stage, by pseudonym; empty in one stage
 * @param households of the frame in each cell that could be asked
 */
public record SurveyDesign(Map<String, DrawnVillage> villages, Map<Cell, Integer> households) {

    /** @throws IllegalArgumentException for a cell in a village that was not drawn */
    public SurveyDesign {
        villages = Map.copyOf(villages);
        households = Map.copyOf(households);
        for (Cell cell : households.keySet()) {
            if (villages.isEmpty() != cell.village().isEmpty() || !villages.isEmpty() && !villages.containsKey(cell.village())) {
                throw new IllegalArgumentException("the cell %s is in no village that was drawn".formatted(cell));
            }
        }
    }

    /** Of a frame and the villages drawn from it (none = one stage). */
    public static SurveyDesign of(Frame frame, List<DrawnVillage> drawn) {
        Map<String, DrawnVillage> villages = new HashMap<>();
        drawn.forEach(village -> villages.put(village.village(), village));
        Map<Cell, Integer> households = new TreeMap<>();
        for (FrameUnit unit : frame.units()) {
            if (villages.isEmpty()) {
                households.merge(new Cell(unit.stratum(), ""), 1, Integer::sum);
            } else if (villages.containsKey(unit.village())) {
                households.merge(new Cell(unit.stratum(), unit.village()), 1, Integer::sum);
            }
        }
        return new SurveyDesign(villages, households);
    }

    /** Villages first, then households. */
    public boolean twoStages() {
        return !villages.isEmpty();
    }

    /** The cell of a household. @throws IllegalArgumentException when it could not have been drawn */
    public Cell cell(FrameUnit unit) {
        Cell cell = new Cell(unit.stratum(), twoStages() ? unit.village() : "");
        if (!households.containsKey(cell)) {
            throw new IllegalArgumentException("%s could not have been drawn".formatted(unit));
        }
        return cell;
    }

    /** Chance of the cell's village in the first stage; 1 in one stage. */
    public double chance(Cell cell) {
        return twoStages() ? villages.get(cell.village()).probability() : 1;
    }

    /** Villages drawn of a kind. */
    public long drawn(VillageKind kind) {
        return villages.values().stream().filter(village -> village.kind() == kind).count();
    }
}
