package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回: from every reviewing step to every step it may return to, straight back and the long way. */
class IdentificationReturnsTest extends TraceTest {

    @Autowired
    private ProcedureModels models;

    /** What the model must say, as the document does; a target taken out of the model would otherwise go unnoticed. */
    @Test
    void whoMayReturnToWhat() {
        assertThat(targets("confirm-evaluation")).containsExactly("evaluate", "investigate");
        assertThat(targets("township-review")).containsExactly("evaluate", "investigate", "confirm-evaluation", "post-village-notice");
        assertThat(targets("county-review"))
                .containsExactly("evaluate", "investigate", "confirm-evaluation", "post-village-notice", "township-review");
        assertThat(models.newest(Identification.PROCESS).steps().values().stream().filter(step -> step.outcomes().contains("return"))
                .map(Step::id)).containsExactly("confirm-evaluation", "township-review", "county-review");
    }

    private List<String> targets(String step) {
        return models.newest(Identification.PROCESS).step(step).returnTargets();
    }

    @TestFactory
    Stream<DynamicTest> fromTheTeam() {
        return returnsFrom("confirm-evaluation");
    }

    @TestFactory
    Stream<DynamicTest> fromTheTownship() {
        return returnsFrom("township-review");
    }

    @TestFactory
    Stream<DynamicTest> fromTheCounty() {
        return returnsFrom("county-review");
    }

    /** One case per target, and one more that comes straight back; all of them got there together. */
    private Stream<DynamicTest> returnsFrom(String reviewer) {
        List<String> targets = targets(reviewer);
        Trace all = given.applications(2 * targets.size()).upTo(reviewer);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            Trace straight = all.one(2 * i);
            Trace longWay = all.one(2 * i + 1);
            tests.add(DynamicTest.dynamicTest(reviewer + " ← " + target + "，直接返回我", () -> straightBack(straight, reviewer, target)));
            tests.add(DynamicTest.dynamicTest(reviewer + " ← " + target, () -> theLongWay(longWay, reviewer, target)));
        }
        return tests.stream();
    }

    /** Nothing of what the meeting and the notices rest on has changed, so that nobody in between sees it again. */
    private void straightBack(Trace trace, String reviewer, String target) {
        trace.returned(reviewer, target, true, "材料不清楚，请补").waitsAt(target);
        assertThat(trace.timeline(Kind.RETURNED)).singleElement().satisfies(event -> {
            assertThat(event.text()).isEqualTo("材料不清楚，请补");
            assertThat(event.personName()).isEqualTo(trace.officerAt(reviewer).name());
        });
        List<String> before = trace.path();
        trace.onwards();
        if (target.startsWith("post-")) {
            trace.waits().isIn("村级公示").periodOver();
        }
        trace.waitsAt(reviewer);
        assertThat(trace.path()).hasSize(before.size() + 1).endsWith("←" + reviewer, target);
        assertThat(trace.timeline(Kind.DIRECT_RETURN_VOID)).isEmpty();
        trace.toTheEnd().hasEnded("已建档立卡");
    }

    /** Without 直接返回我 every step behind the target is done again, and its notices are posted anew. */
    private void theLongWay(Trace trace, String reviewer, String target) {
        List<String> before = trace.path();
        trace.returned(reviewer, target, false, "材料不清楚，请补").waitsAt(target);
        trace.upTo(reviewer);
        List<String> again = new ArrayList<>(before);
        again.add("←" + reviewer);
        again.addAll(before.subList(before.lastIndexOf(target), before.size()));
        assertThat(trace.path()).containsExactlyElementsOf(again);
        int posted = (int) trace.path().stream().filter("post-village-notice"::equals).count();
        List<NoticeEntry> village = trace.onNotices().stream().filter(entry -> entry.kind() == NoticeKind.VILLAGE_NOTICE).toList();
        assertThat(village).hasSize(posted);
        if (posted > 1) {
            assertThat(village).extracting(NoticeEntry::state).containsExactly(NoticeEntry.State.RENOTICED, NoticeEntry.State.PASSED);
        }
        trace.toTheEnd().hasEnded("已建档立卡");
    }
}
