package io.fupin.exit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 取证: income by kind and 吃, 穿, 义务教育, 基本医疗, 住房安全, 饮水, each with source, day, officer and paper (policy 2.3). */
public interface EvidenceMatrices {

    /**
     * A visit before any exit is proposed, by the village.
     *
     * @param form {@code exit-verification}
     * @throws io.fupin.casework.Refusal naming every hole; nothing is kept then
     */
    Matrix record(Officer officer, String registerNumber, ObjectNode form);

    /** What such a form opens with: a young matrix of the year, or empty rows that take today and {@code visitor} for granted. */
    Map<String, Object> opening(String registerNumber, Officer visitor);

    /** The newest of an income year. */
    Optional<Matrix> latest(String registerNumber, int incomeYear);

    /** The newest of an income year of every household of a village that has one, by register number. */
    Map<String, Matrix> latestIn(RegionCode village, int incomeYear);

    /**
     * @param perCapita  yuan, rounded up to the cent
     * @param incomeLine of the county and the income year
     * @param lacking    what is not secured, in the order of the form
     */
    record Matrix(long id, String registerNumber, int incomeYear, LocalDate visitedOn, int persons, BigDecimal netIncome, BigDecimal perCapita,
                  BigDecimal incomeLine, List<String> lacking, ObjectNode form, String recordedBy) {
    }
}
