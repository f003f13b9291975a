package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.runtime.ModelUpgrade;
import io.fupin.support.Expect;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models, decisions and forms are versioned together; running cases finish on the version on which they began. */
class ModelVersionsTest extends TraceTest {

    private static final String REMARK = """
            {
              "key": "quotaRemark",
              "type": "textfield",
              "id": "Field_quotaRemark",
              "label": "规模说明",
              "validate": { "required": true }
            },
            """;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ProcedureModels models;

    @Test
    void aCaseBegunBeforeAnUpgradeThatDropsAStepGoesThroughThatStep() {
        Trace before = given.application().investigated();
        try (ModelUpgrade upgrade = ModelUpgrade.of(context)) {
            upgrade.withoutVerification()
                    .changing("forms/county-review.form", form -> form.replaceFirst("\"components\"\\s*:\\s*\\[", "\"components\": [" + REMARK))
                    .changing("processes/identification-recommendation.dmn", dmn -> dmn.replace("建议纳入", "建议识别"))
                    .deploy();
            Trace after = given.application().investigated();

            assertThat(models.newest(Identification.PROCESS).steps()).doesNotContainKey("confirm-evaluation");
            assertThat(after.file().modelRef()).isNotEqualTo(before.file().modelRef());
            assertThat(models.get(before.file().modelRef()).steps()).containsKey("confirm-evaluation");

            before.evaluated().waitsAt("confirm-evaluation").confirmed().waitsAt("post-village-notice");
            after.evaluated().waitsAt("post-village-notice");
            decisions(before, after);
            forms(before, after);
        }
        assertThat(models.newest(Identification.PROCESS).steps()).containsKey("confirm-evaluation");
        given.application().investigated().evaluated().waitsAt("confirm-evaluation");
    }

    private void decisions(Trace before, Trace after) {
        assertThat(before.facts().recommendation()).isEqualTo("建议纳入");
        assertThat(after.facts().recommendation()).isEqualTo("建议识别");
        List<Frozen> old = office.decisions().of(before.number());
        List<Frozen> changed = office.decisions().of(after.number());
        assertThat(changed.get(0).ruleHash()).isNotEqualTo(old.get(0).ruleHash());
        // A correction after the upgrade is judged by the rule of the case's own version.
        before.upTo("township-review").returned("township-review", "investigate", false, "请复核").investigated();
        assertThat(before.facts().recommendation()).isEqualTo("建议纳入");
        before.upTo("township-review");
    }

    private void forms(Trace before, Trace after) {
        before.upTo("county-review");
        after.upTo("county-review");
        assertThat(office.desk().open(before.task().id(), before.village().county()).schema()).doesNotContain("quotaRemark");
        assertThat(office.desk().open(after.task().id(), after.village().county()).schema()).contains("quotaRemark");
        Expect.refusalAt("quotaRemark", after::countyApproved);
        Expect.refusalAt("quotaRemark", () -> before.complete(before.village().county(), "approve", "",
                before.countyRecord(before.number()).put("quotaRemark", "无"))).contains("未知");
        before.toTheEnd().hasEnded("已建档立卡");
        after.complete(after.village().county(), "approve", "", after.countyRecord(after.number()).put("quotaRemark", "无"));
        after.toTheEnd().hasEnded("已建档立卡");
        assertThat(before.path()).contains("confirm-evaluation");
        assertThat(after.path()).doesNotContain("confirm-evaluation");
    }
}
