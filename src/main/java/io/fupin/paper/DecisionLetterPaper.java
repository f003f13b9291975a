package io.fupin.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The letter after a refusal.
 *
 * @param issuer who refused and seals; its name is the letter's head, in red unless a village writes
 * @param documentNumber 漂政函〔2017〕21号; may be empty, and is for a village
 * @param caseNumber as people say it, 识2017-0317
 * @param group 村民小组 of the household; may be empty
 * @param head the 户主 to whom the letter goes
 * @param appliedOn day of the application
 * @param reasons why, in plain words, one paragraph each; at least one (a refusal without a written reason is void)
 * @param income how the income was worked out; null where income was not the question
 * @param votes the ballot; null unless a meeting refused
 * @param right until when, how and to whom to object
 * @param officer who stands for the decision, 王建国（漂河镇扶贫办）
 * @param issued date of the letter
 */
public record DecisionLetterPaper(Refusal refusal, String issuer, String documentNumber, String caseNumber, Place place,
                                  String group, String head, LocalDate appliedOn, List<String> reasons, Income income,
                                  Votes votes, ObjectionRight right, String officer, LocalDate issued) {

    public DecisionLetterPaper {
        Fields.present(refusal, "refusal");
        issuer = Fields.required(issuer, "issuer");
        documentNumber = Fields.optional(documentNumber);
        caseNumber = Fields.required(caseNumber, "caseNumber");
        Fields.present(place, "place");
        group = Fields.optional(group);
        head = Fields.required(head, "head");
        Fields.present(appliedOn, "appliedOn");
        reasons = Fields.some(reasons, "reasons");
        Fields.present(right, "right");
        officer = Fields.required(officer, "officer");
        Fields.present(issued, "issued");
        if (refusal == Refusal.MEETING && votes == null) {
            throw new IllegalArgumentException("A household refused by a meeting is told the ballot");
        }
    }

    /** At which step a household can be refused. */
    public enum Refusal {
        /** 不予受理 of a self-application, by the village. */
        NOT_ACCEPTED,
        /** 评议未通过, by the village's meeting. */
        MEETING,
        /** 审核未通过, by the township. */
        REVIEW,
        /** 审批未通过, by the county. */
        APPROVAL;

        /** A 村民委员会 is not an organ of the state: its letters bear neither red head nor number. */
        public boolean byVillage() {
            return this == NOT_ACCEPTED || this == MEETING;
        }
    }

    /**
     * Income of the household over the income year, in yuan, as the case holds it.
     *
     * @param concept what the place calls the income held against the line, 人均可支配收入
     * @param costs production costs as a positive figure; they are taken off
     * @param persons members on the register, at least 1
     * @param perCapita per-capita net income, as computed by the rule
     * @param year the year of the line
     * @param line the income line of that year
     */
    public record Income(String concept, LocalDate from, LocalDate to, BigDecimal wages, BigDecimal business, BigDecimal property,
                         BigDecimal transfers, BigDecimal costs, int persons, BigDecimal perCapita, int year,
                         BigDecimal line) {

        public Income {
            concept = Fields.required(concept, "concept");
            Fields.present(from, "from");
            Fields.present(to, "to");
            Fields.atLeast(1, persons, "persons");
            BigDecimal total = wages.add(business).add(property).add(transfers).subtract(costs);
            BigDecimal gap = perCapita.multiply(BigDecimal.valueOf(persons)).subtract(total).abs();
            // a rule may round to whole yuan; anything beyond that is a sum that would not stand up before the household
            if (gap.compareTo(BigDecimal.valueOf(persons)) >= 0) {
                throw new IllegalArgumentException("The per-capita income does not follow from its parts");
            }
        }

        public BigDecimal total() {
            return wages.add(business).add(property).add(transfers).subtract(costs);
        }
    }

    /**
     * The ballot on this household.
     *
     * @param kind kind of meeting, 村民代表会议
     * @param required votes in favour that were needed
     * @param majority of those present what they must exceed, 半数
     */
    public record Votes(LocalDate heldOn, String kind, int present, int inFavour, int against, int abstained,
                        int recused, int required, String majority) {

        public Votes {
            Fields.present(heldOn, "heldOn");
            kind = Fields.required(kind, "kind");
            majority = Fields.required(majority, "majority");
            if (inFavour + against + abstained + recused != present) {
                throw new IllegalArgumentException("The votes do not add up to those present");
            }
        }
    }
}
