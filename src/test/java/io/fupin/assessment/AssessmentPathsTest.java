package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.draw.Drawing;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.results.Results;
import io.fupin.assessment.results.Results.Result;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Published;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.engine.FlowCoverage;
import io.fupin.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through 第三方评估: each node, each branch, each end. */
class AssessmentPathsTest extends AssessmentTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(ThirdPartyAssessment.PROCESS);

    @Autowired
    private Results results;
    @Autowired
    private Drawing drawing;

    @Test
    void nothingSuspectedGoesStraightToTheVerdict() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).waitsAt("commit").committed().waitsAt("draw").drawn().waitsAt("survey");
        assertThat(trace.open()).hasSize(20);
        assertThat(jdbc.sql("select count(*) from assessment_frame where case_number = ? and head_name <> ''").param(trace.number()).query(Integer.class).single())
                .as("20 and their ten reserves").isEqualTo(30);
        assertThatThrownBy(trace::surveyed).isInstanceOf(Refusal.class).hasMessage("还有 20 户没有入户，也没有更换");
        trace.sealedAll().surveyed().waitsAt("conclude").concluded().waitsAt("publish").published(county.office()).hasEnded("已公布");
        assertThat(toldToTheCountysExit(county)).as("the county's own assessment is for its own eyes").isEmpty();
        Assessment assessment = rows.get(trace.number());
        assertThat(assessment.verdict()).isEqualTo("达标");
        assertThat(office.decisions().replay(trace.number())).hasSize(1).allMatch(replay -> replay.same());
        Result result = results.of(assessment);
        // 12 of 84 households are registered, all of three persons.
        assertThat(result.line(Indicator.INCIDENCE).estimate().rate()).isCloseTo(36 / 252.0, within(1e-9));
        assertThat(result.line(Indicator.WRONG_EXIT).settled()).as("8 of 32 exited households cannot rule out 2 %").isFalse();
        assertThat(findings.of(trace.number())).isEmpty();
    }

    @Test
    void theCountyIsHeardAndOnlyWhatIsUpheldCounts() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Sheet poorExit = first(trace, HouseholdKind.EXITED);
        trace.sealed(poorExit, said -> with(said, "wage", "0"));
        Sheet missed = first(trace, HouseholdKind.ORDINARY);
        trace.sealed(missed, said -> with(said, "housing", "no"));
        Sheet registered = first(trace, HouseholdKind.REGISTERED);
        trace.sealed(registered, said -> with(said, "food", "no"));
        trace.sealedAll().surveyed().waitsAt("county-evidence");
        List<Finding> found = findings.of(trace.number());
        assertThat(found).as("a registered household that is poor is no error").hasSize(2);
        assertThat(found).filteredOn(one -> one.sheet() == poorExit.number()).singleElement()
                .satisfies(one -> assertThat(one.grounds()).isEqualTo("收入"));
        assertThatThrownBy(() -> trace.answered(Map.of("F-01", "有发票"))).isInstanceOf(Refusal.class).hasMessageContaining("还少了 F-02");
        trace.answered(Map.of("F-01", "有发票", "F-02", "")).waitsAt("ruling");
        assertThat(findings.of(trace.number()).get(1).answer()).isNull();
        String wrong = found.stream().filter(one -> one.sheet() == poorExit.number()).findFirst().orElseThrow().title();
        trace.ruled(Map.of(wrong, "成立", wrong.equals("F-01") ? "F-02" : "F-01", "不成立")).waitsAt("conclude");
        Assessment assessment = rows.get(trace.number());
        assertThat(assessment.verdict()).isEqualTo("不达标");
        assertThat(assessment.verdictReason()).isEqualTo("脱贫人口错退率超过标准");
        // One of four sheets of a stratum with 16 of 32 exited households, all of three.
        assertThat(results.of(assessment).line(Indicator.WRONG_EXIT).estimate().rate()).isCloseTo(0.125, within(1e-9));
        assertThat(results.of(assessment).line(Indicator.MISSED).estimate().rate()).isZero();
        trace.concluded().published(county.office()).hasEnded("已公布");
        assertThat(findings.of(trace.number())).filteredOn(one -> Boolean.TRUE.equals(one.upheld())).singleElement()
                .satisfies(one -> assertThat(one.sheet()).isEqualTo(poorExit.number()));
    }

    @Test
    void whoCannotBeAskedIsReplacedInOrderAndTheDrawIsTheSameForAnybody() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county, county.province(), form -> form.put("stages", "两阶段").put("poorVillages", 2).put("otherVillages", 2)
                .put("villageRule", "按规模")).drawnAfterAll();
        Sheet gone = first(trace, HouseholdKind.EXITED);
        Sheet next = field.replace(county.surveyor(), trace.number(), gone.number(), "全家外出务工，三次上门没人").orElseThrow();
        assertThat(next.village()).isEqualTo(gone.village());
        assertThat(next.stratum()).isEqualTo(gone.stratum());
        assertThat(trace.sheet(next.number())).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.OPEN);
            assertThat(one.substitutes()).isEqualTo(gone.number());
        });
        assertThatThrownBy(() -> trace.sealed(gone, said -> said)).isInstanceOf(Problem.class).hasMessageContaining("已更换：全家外出务工");
        assertThat(field.replace(county.surveyor(), trace.number(), next.number(), "也外出了")).as("one reserve in the village's stratum").isEmpty();
        trace.sealedAll().surveyed().concluded().published(county.province()).hasEnded("已公布");
        assertThat(rows.get(trace.number()).verdict()).isEqualTo("达标");
        assertThat(toldToTheCountysExit(county)).as("the province's verdict is what the county's exit waits for").containsExactly(true);

        Assessment assessment = rows.get(trace.number());
        assertThat(results.of(assessment).line(Indicator.WRONG_EXIT).estimate().rate()).isZero();
        assertThat(results.of(assessment).line(Indicator.INCIDENCE).estimate().rate()).isCloseTo(36 / 252.0, within(1e-9));
        Frame frame = Frame.parse(drawing.published(assessment, "frame.txt"));
        DrawPlan plan = DrawPlan.parse(drawing.published(assessment, "plan.txt"));
        assertThat(Published.parse(drawing.published(assessment, "draw.txt")).differences(frame, plan)).isEmpty();
        assertThat(frame.canonical()).as("strata and pseudonyms only").doesNotContain("贫", "凡", county.code().prefix());
        assertThat(drawing.published(assessment, "sample.txt")).contains(gone.household());
    }

    @Test
    void theSecretMustBeTheOneThatWasCommittedAndTheNumberOneThatNobodyKnew() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county);
        assertThatThrownBy(() -> trace.act(county.assessor(), trace.commitment().put("publicOn", trace.today().toString())))
                .hasMessage("公开数字要在冻结以后才产生，日期应晚于今天");
        trace.committed();
        assertThatThrownBy(() -> trace.act(county.assessor(), trace.drawing())).hasMessageContaining("才产生，请到那天以后再抽");
        String hash = rows.get(trace.number()).frameHash();
        jdbc.sql("update ordinary_household set persons = 9 where county = ?").param(county.code().value()).update();
        office.procedureClock().advance(java.time.Duration.ofDays(2));
        assertThatThrownBy(() -> trace.act(county.assessor(), trace.drawing().put("secret", "7f".repeat(32)))).hasMessage("这个密数与冻结前的承诺对不上");
        trace.act(county.assessor(), trace.drawing()).waitsAt("survey");
        assertThat(frames.frame(trace.number()).hash()).as("what changes after the freeze does not matter").isEqualTo(hash);
        assertThat(commissioned(county).committed().number()).satisfies(second -> assertThat(rows.get(second).frameHash()).isNotEqualTo(hash));
    }

    @Test
    void aFrozenFrameThatSomebodyTouchedIsNotDrawnFrom() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).committed();
        jdbc.sql("update assessment_frame set stratum = 'other.ordinary' where case_number = ? and stratum = 'poor.ordinary' and village = ?")
                .params(trace.number(), county.villages().get(0).code().value()).update();
        jdbc.sql("update assessment_frame set stratum = replace(stratum, 'poor', 'other') where case_number = ? and village = ?")
                .params(trace.number(), county.villages().get(0).code().value()).update();
        assertThatThrownBy(trace::drawn).hasMessageContaining("与冻结时的哈希不一致");
    }

    @Test
    void theCountyMayBreakOffItsOwnCheckBeforeTheDrawAndNeverThatOfTheProvince() {
        AssessedCounty county = county();
        AssessmentTrace own = commissioned(county).committed();
        office.moves().terminate(own.number(), county.office(), "委托书有误");
        own.hasEnded("终止");
        AssessmentTrace late = commissioned(county).drawnAfterAll();
        assertThatThrownBy(() -> office.moves().terminate(late.number(), county.office(), "不想查了")).isInstanceOf(NotAllowed.class);
        AssessmentTrace province = commissioned(county, county.province(), form -> form);
        assertThatThrownBy(() -> office.moves().terminate(province.number(), county.office(), "不想查了")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void sizesByFormulaAndByProgrammeAreMadeOfTheFrame() {
        AssessedCounty county = county();
        AssessmentTrace formula = commissioned(county, county.office(), form -> form.put("allocation", "按比例").put("sizeRule", "按公式").put("marginOfError", 10)
                .put("registerShare", 50)).committed();
        // 84 households: 84·0.9604/(83·0.01+0.9604) = 45.06 → 46, half of them on the register, which has 44 households.
        assertThat(DrawPlan.parse(rows.get(formula.number()).plan()).take()).satisfies(take -> {
            assertThat(take.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(46);
            assertThat(take.entrySet().stream().filter(one -> one.getKey().household() != HouseholdKind.ORDINARY).mapToInt(Map.Entry::getValue).sum())
                    .isEqualTo(23);
        });
        AssessmentTrace programme = commissioned(county, county.office(), form -> form.put("allocation", "等额").put("sizeRule", "按计划户数").put("total", 30))
                .committed();
        assertThat(DrawPlan.parse(rows.get(programme.number()).plan()).take().values()).containsOnly(5);
        assertThatThrownBy(() -> commissioned(county, county.office(), form -> form.put("stages", "两阶段").put("poorVillages", 1).put("otherVillages", 2)
                .put("villageRule", "等概率")).committed()).hasMessage("每类村至少抽 2 个");
        assertThatThrownBy(() -> commissioned(county, county.office(), form -> form.put("year", 2015))).hasMessageContaining("还没有录入 2015 年的收入标准线");
    }

    private static Sheet first(AssessmentTrace trace, HouseholdKind kind) {
        return trace.open().stream().filter(sheet -> sheet.stratum().household() == kind).findFirst().orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> told, String key, String value) {
        told.put(key, value);
        return told;
    }

    /** Whether it passed, for each publication that was told. */
    private List<Boolean> toldToTheCountysExit(AssessedCounty county) {
        return jdbc.sql("select passed from county_assessment_published where county = ?").param(county.code().value()).query(Boolean.class).list();
    }
}
