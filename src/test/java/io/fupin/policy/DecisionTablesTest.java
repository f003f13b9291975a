package io.fupin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision tables, worked through by hand at the places where one more or one less changes the answer. Figures
 * are those of the law (村民委员会组织法 art. 22, 26, 28; Shandong art. 24) and of Jiaohe's yearly lines.
 */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecisionResult decide(String decision, Map<String, Object> inputs) {
        try (InputStream dmn = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, dmn), inputs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class Recommendation {

        @ParameterizedTest(name = "hit {0}, income {1}, line {2}, lacking {3}: {4}")
        @CsvSource({
            // equal to the line is not above it
            "false, 3199.99, 3200, 0, 建议纳入",
            "false, 3200.00, 3200, 0, 建议纳入",
            "false, 3200.01, 3200, 0, 建议不纳入",
            // the same income in the next year, whose line is higher
            "false, 3200.01, 3400, 0, 建议纳入",
            // what is lacking matters above the line only: below it the answer is already yes
            "false, 3200.00, 3200, 6, 建议纳入",
            "false, 3200.01, 3200, 1, 需说明",
            "false, 9000.00, 3200, 6, 需说明",
            // costs may exceed what came in
            "false, -120.50, 3200, 0, 建议纳入",
            // an unexplained hit comes before everything else
            "true, 1000.00, 3200, 0, 需说明",
            "true, 9000.00, 3200, 0, 需说明",
        })
        void recommends(boolean hit, BigDecimal income, BigDecimal line, int lacking, String expected) {
            assertThat(recommend(hit, income, line, lacking).getSingleResult().<String>getEntry("recommendation"))
                    .isEqualTo(expected);
        }

        @Test
        void saysWhyInWords() {
            assertThat(reason(true, "1000.00", 0)).isEqualTo("有部门比对命中还没有书面说明");
            assertThat(reason(false, "3118.00", 0)).isEqualTo("人均收入3118.00元，不高于标准3200元");
            assertThat(reason(false, "3200.01", 2))
                    .isEqualTo("人均收入3200.01元，高于标准3200元，但两不愁三保障和饮水有2项没有保障");
            assertThat(reason(false, "3200.01", 0))
                    .isEqualTo("人均收入3200.01元，高于标准3200元，两不愁三保障和饮水都有保障");
        }

        @Test
        void givesNoAnswerWithoutALine() {
            // policy 1.2: a missing line stops the rule instead of falling back silently
            assertThat(recommend(false, new BigDecimal("3118.00"), null, 0)).isEmpty();
            assertThat(recommend(false, null, new BigDecimal("3200"), 0)).isEmpty();
            assertThat(recommend(null, new BigDecimal("3118.00"), new BigDecimal("3200"), 0)).isEmpty();
        }

        private String reason(boolean hit, String income, int lacking) {
            return recommend(hit, new BigDecimal(income), new BigDecimal("3200"), lacking)
                    .getSingleResult().getEntry("reason");
        }

        private DmnDecisionResult recommend(Boolean hit, BigDecimal income, BigDecimal line, int lacking) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("unexplainedHit", hit);
            inputs.put("perCapitaIncome", income);
            inputs.put("incomeLine", line);
            inputs.put("lacking", lacking);
            return decide("identification-recommendation", inputs);
        }
    }

    /** What the yearly campaign proposes: 超过 is strictly above, and nothing is proposed before it was seen. */
    @Nested
    class Sorting {

        @ParameterizedTest(name = "on register {0}, counted {1}, unseen {2}, this year {3}, {4} yuan, lacking {5}: {6}")
        @CsvSource({
            "true, false, 0, false, , 0, 先入户",
            "true, true, 1, false, 9000.00, 0, 先入户",
            "true, true, 0, false, 3200.00, 0, 继续帮扶",
            "true, true, 0, false, 3200.01, 0, 拟退出",
            "true, true, 0, false, 3200.01, 1, 继续帮扶",
            "true, true, 0, true, 9000.00, 0, 继续帮扶",
            "false, true, 0, false, 3200.00, 0, 返贫",
            "false, true, 0, false, 9000.00, 1, 返贫",
            "false, true, 0, true, 3200.01, 0, 继续帮扶",
        })
        void proposes(boolean onRegister, boolean counted, int unseen, boolean sameYear, BigDecimal perCapita, int lacking, String expected) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("onRegister", onRegister);
            inputs.put("counted", counted);
            inputs.put("unseen", unseen);
            inputs.put("sameYear", sameYear);
            inputs.put("perCapita", perCapita);
            inputs.put("incomeLine", new BigDecimal("3200"));
            inputs.put("lacking", lacking);
            assertThat(decide("sorting-proposal", inputs).getSingleResult().<String>getEntry("proposal")).isEqualTo(expected);
        }
    }

    @Nested
    class Meeting {

        @ParameterizedTest(name = "{0} by {1}, {3} of {2}, {6} {4}/{5}: {7}")
        @CsvSource({
            // 村民代表会议, art. 26: 2/3 of the members, the number itself included
            "村民代表会议, , 31, 21, 2, 3, false, true",
            "村民代表会议, , 31, 20, 2, 3, false, false",
            "村民代表会议, , 30, 20, 2, 3, false, true",
            "村民代表会议, , 30, 19, 2, 3, false, false",
            "村民代表会议, , 31, 31, 2, 3, false, true",
            "村民代表会议, , 31, 0, 2, 3, false, false",
            // a representatives' meeting counts its members, whatever is said about counting
            "村民代表会议, 人, 31, 21, 2, 3, false, true",
            // 村民会议, art. 22: more than half of those of age, half is not enough
            "村民会议, 人, 400, 200, 1, 2, true, false",
            "村民会议, 人, 400, 201, 1, 2, true, true",
            "村民会议, 人, 401, 200, 1, 2, true, false",
            "村民会议, 人, 401, 201, 1, 2, true, true",
            // or delegates of 2/3 of the households
            "村民会议, 户, 150, 100, 2, 3, false, true",
            "村民会议, 户, 150, 99, 2, 3, false, false",
            // 村民小组会议, art. 28: 2/3 either way
            "村民小组会议, 人, 61, 41, 2, 3, false, true",
            "村民小组会议, 人, 61, 40, 2, 3, false, false",
            "村民小组会议, 户, 20, 14, 2, 3, false, true",
            "村民小组会议, 户, 20, 13, 2, 3, false, false",
            // by what was it counted?
            "村民会议, , 150, 150, 2, 3, false, false",
            "村民小组会议, , 20, 20, 2, 3, false, false",
            // not a meeting that may decide, and figures that cannot be
            "村委会会议, , 5, 5, 2, 3, false, false",
            "村民代表会议, , 31, 32, 2, 3, false, false",
            "村民代表会议, , 0, 0, 2, 3, false, false",
        })
        void needsItsQuorum(
                String kind, String countedBy, int due, int present, int numerator, int denominator, boolean strict,
                boolean valid) {
            Map<String, Object> inputs = meeting(kind, countedBy, due, present, numerator, denominator, strict);
            assertThat(decide("meeting-validity", inputs).getSingleResult().<Boolean>getEntry("valid")).isEqualTo(valid);
        }

        @ParameterizedTest(name = "{1} of {0} women in Shandong: {2}")
        @CsvSource({"11, 8, true", "11, 7, false", "9, 6, true", "9, 5, false", "11, 12, false"})
        void needsTwoThirdsOfTheWomenInShandong(int womenDue, int womenPresent, boolean valid) {
            Map<String, Object> inputs = meeting("村民代表会议", null, 31, 24, 2, 3, false);
            inputs.put("womenDue", womenDue);
            inputs.put("womenPresent", womenPresent);
            inputs.put("womenNumerator", 2);
            inputs.put("womenDenominator", 3);
            assertThat(decide("meeting-validity", inputs).getSingleResult().<Boolean>getEntry("valid")).isEqualTo(valid);
        }

        @Test
        void asksForNoShareOfWomenWhereTheProvinceDoesNot() {
            Map<String, Object> inputs = meeting("村民代表会议", null, 31, 24, 2, 3, false);
            inputs.put("womenDue", 11);
            inputs.put("womenPresent", 0);
            assertThat(decide("meeting-validity", inputs).getSingleResult().<Boolean>getEntry("valid")).isTrue();
        }

        @Test
        void isInvalidWhereAFigureIsMissing() {
            Map<String, Object> inputs = meeting("村民代表会议", null, 31, 24, 2, 3, false);
            inputs.put("present", null);
            assertThat(decide("meeting-validity", inputs).getSingleResult())
                    .containsEntry("valid", false)
                    .containsEntry("reason", "会议种类或者人数不全，不能判定");
        }

        @Test
        void takesWhatWasNotGivenForUnknown() {
            Map<String, Object> inputs = meeting("村民代表会议", null, 31, 24, 2, 3, false);
            inputs.remove("countedBy");
            assertThat(decide("meeting-validity", inputs).getSingleResult().<Boolean>getEntry("valid")).isTrue();
            inputs.put("kind", "村民会议");
            assertThat(decide("meeting-validity", inputs).getSingleResult().<Boolean>getEntry("valid")).isFalse();
        }

        @Test
        void saysHowManyAreMissing() {
            assertThat(reason(meeting("村民代表会议", null, 31, 20, 2, 3, false))).isEqualTo("应到31人，须到21人，实到20人，不够");
            assertThat(reason(meeting("村民代表会议", null, 30, 20, 2, 3, false))).isEqualTo("应到30人，须到20人，实到20人，够");
            assertThat(reason(meeting("村民会议", "人", 400, 200, 1, 2, true))).isEqualTo("应到400人，须到201人，实到200人，不够");
            assertThat(reason(meeting("村民会议", "户", 150, 99, 2, 3, false))).isEqualTo("应到150户，须到100户，实到99户，不够");
            assertThat(reason(meeting("村民会议", null, 150, 150, 2, 3, false))).isEqualTo("要写明按人还是按户计算");
            assertThat(reason(meeting("村民代表会议", null, 31, 32, 2, 3, false))).isEqualTo("实到32，多于应到31");
        }

        private String reason(Map<String, Object> inputs) {
            return decide("meeting-validity", inputs).getSingleResult().getEntry("reason");
        }

        private Map<String, Object> meeting(
                String kind, String countedBy, int due, int present, int numerator, int denominator, boolean strict) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("kind", kind);
            inputs.put("countedBy", countedBy);
            inputs.put("due", due);
            inputs.put("present", present);
            inputs.put("womenDue", 0);
            inputs.put("womenPresent", 0);
            inputs.put("quorumNumerator", numerator);
            inputs.put("quorumDenominator", denominator);
            inputs.put("quorumStrict", strict);
            inputs.put("womenNumerator", 0);
            inputs.put("womenDenominator", 0);
            return inputs;
        }
    }

    @Nested
    class Vote {

        @ParameterizedTest(name = "{0} of {1}, {2} in 回避 (in the base: {3}): {4}")
        @CsvSource({
            // more than half of those present: half is not a majority
            "10, 20, 0, true, false",
            "11, 20, 0, true, true",
            "10, 21, 0, true, false",
            "11, 21, 0, true, true",
            "0, 21, 0, true, false",
            "21, 21, 0, true, true",
            // who withdraws counts among those present, unless the county says otherwise
            "10, 20, 1, true, false",
            "10, 20, 1, false, true",
            "10, 20, 2, false, true",
            "9, 20, 2, false, false",
            // nobody left to vote, and figures that cannot be
            "0, 3, 3, false, false",
            "0, 0, 0, true, false",
            "21, 20, 0, true, false",
            "20, 20, 1, false, false",
        })
        void needsMoreThanHalfOfThosePresent(int yes, int present, int recused, boolean inBase, boolean passed) {
            assertThat(passed(yes, present, recused, inBase, 1, 2)).isEqualTo(passed);
        }

        @Test
        void followsAProvinceThatAsksForMore() {
            assertThat(passed(14, 21, 0, true, 2, 3)).isFalse();
            assertThat(passed(15, 21, 0, true, 2, 3)).isTrue();
        }

        private boolean passed(int yes, int present, int recused, boolean inBase, int numerator, int denominator) {
            return decide("vote-result", Map.of(
                    "yes", yes, "present", present, "recused", recused, "recusedInBase", inBase,
                    "majorityNumerator", numerator, "majorityDenominator", denominator)).getSingleEntry();
        }
    }
}
