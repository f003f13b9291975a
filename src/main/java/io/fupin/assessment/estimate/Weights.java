package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.FrameUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Design weights: 1 ÷ (chance of the village · answered ÷ households of the cell). Who was asked in place of somebody else carries the weight of
 * the cell; who was not reached is spread over those of the cell who were.
 */
final class Weights {

    private final SurveyDesign design;
    private final Map<Cell, Long> answered;

    Weights(SurveyDesign design, List<FrameUnit> units) {
        this.design = design;
        this.answered = units.stream().collect(Collectors.groupingBy(design::cell, TreeMap::new, Collectors.counting()));
    }

    double of(FrameUnit unit) {
        Cell cell = design.cell(unit);
        return (double) design.households().get(cell) / answered.get(cell) / design.chance(cell);
    }

    /** Overall share of the cell that was asked, 0–1. */
    double fraction(Cell cell) {
        return design.chance(cell) * answered.get(cell) / design.households().get(cell);
    }
}
