package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.data.FindingRows.Kind;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseRelations;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.HomeSource;
import io.fupin.inbox.HomeSource.Asked;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Rectifications.Item;
import io.fupin.region.RegionCode;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What follows for households when a result is published, and that nothing of it is known a moment before. */
class WhatFollowsTest extends AssessmentTest {

    @Autowired
    private Rectifications rectifications;
    @Autowired
    private ObjectProvider<HomeSource> homes;
    @Autowired
    private ObjectProvider<CaseRelations> relations;
    @Autowired
    @Qualifier("applicationDesk")
    private CaseStart applications;

    private AssessedCounty county;

    private List<Asked> asked(Village village) {
        return homes.stream().flatMap(home -> home.asked(village.committee()).stream()).toList();
    }

    private Village of(Sheet sheet) {
        return county.villages().stream().filter(one -> one.code().equals(sheet.village())).findFirst().orElseThrow();
    }

    private static Sheet first(AssessmentTrace trace, HouseholdKind kind) {
        return trace.open().stream().filter(sheet -> sheet.stratum().household() == kind).findFirst().orElseThrow();
    }

    private static UnaryOperator<Map<String, String>> without(String need) {
        return told -> {
            Map<String, String> all = new HashMap<>(told);
            all.put(need, "no");
            return all;
        };
    }

    /** Up to the publication: these are found, the county is silent, and of those found the first of each kind is upheld. */
    private AssessmentTrace concluded(AssessmentTrace trace, Sheet... poor) {
        for (Sheet sheet : poor) {
            trace.sealed(sheet, without("housing"));
        }
        trace.sealedAll().surveyed();
        Map<String, String> silent = new HashMap<>();
        findings.of(trace.number()).forEach(one -> silent.put(one.title(), ""));
        trace.answered(silent);
        Map<String, String> rulings = new HashMap<>();
        findings.of(trace.number()).forEach(one -> rulings.put(one.title(), "成立"));
        return trace.ruled(rulings).concluded();
    }

    @Test
    void everyFindingIsPutRightAndTheVillagesBeginTheCasesOfTheirHouseholds() {
        county = county();
        AssessmentTrace trace = commissioned(county, county.province(), form -> form).drawnAfterAll();
        Sheet exited = first(trace, HouseholdKind.EXITED);
        Sheet missed = first(trace, HouseholdKind.ORDINARY);
        concluded(trace, exited, missed);
        county.villages().forEach(village -> assertThat(asked(village)).as("nobody below the county knows before the publication").isEmpty());
        assertThat(rectifications.of(trace.number())).isEmpty();

        trace.published(county.province()).hasEnded("已公布");
        List<Item> items = rectifications.of(trace.number());
        assertThat(items).extracting(Item::problem).containsExactlyInAnyOrder("错退：" + exited.headName() + "户（住房不达标）",
                "漏评：" + missed.headName() + "户（住房不达标）", "第三方评估不达标：" + rows.get(trace.number()).verdictReason());
        items.forEach(item -> {
            WorkItem task = office.items().of(item.caseNumber()).get(0);
            assertThat(task.step()).as("the county says who answers for it").isEqualTo("name-owner");
            assertThat(task.post()).isEqualTo(county.office().post());
        });
        office.desk().complete(office.items().of(item(items, "错退").caseNumber()).get(0).id(), county.office(), "submit", "", AssessmentTrace.empty()
                .put("unit", office.counties().nameOf(exited.township()) + "扶贫办").put("ownerName", "王立军").put("ownerTitle", "副镇长")
                .put("deadline", trace.today().plusDays(20).toString()));
        assertThat(office.items().of(item(items, "错退").caseNumber())).filteredOn(WorkItem::open).singleElement()
                .satisfies(task -> assertThat(task.post()).isEqualTo(of(exited).township().post()));

        assertThat(asked(of(exited))).filteredOn(one -> one.title().equals("错退恢复")).singleElement()
                .satisfies(one -> assertThat(one.text()).startsWith(exited.headName()).contains("第三方评估认定错退", "住房"));
        assertThat(asked(of(missed))).filteredOn(one -> one.title().equals("漏评补录")).singleElement().satisfies(one -> begins(trace, missed, one));
        assertThat(asked(of(missed))).noneMatch(one -> one.title().equals("漏评补录"));
    }

    private static Item item(List<Item> items, String kind) {
        return items.stream().filter(one -> one.problem().startsWith(kind)).findFirst().orElseThrow();
    }

    /** The village applies from the link on its home; the case is linked with the finding, which leads to no second one. */
    private void begins(AssessmentTrace trace, Sheet missed, Asked asked) {
        Village village = of(missed);
        String reference = asked.href().substring(asked.href().indexOf("finding=") + 8);
        Map<String, Object> opened = applications.open(village.committee(), reference);
        assertThat(opened).containsEntry("ground", "漏评补录");
        String finding = findings.of(trace.number()).stream().filter(one -> one.kind() == Kind.MISSED).map(Finding::title).findFirst().orElseThrow();
        assertThat((String) opened.get("basis")).isEqualTo("第三方评估认定漏评（" + CaseNumbers.shortForm(trace.number()) + " " + finding + "）");
        Village other = county.villages().stream().filter(one -> !one.code().equals(village.code())).findFirst().orElseThrow();
        assertThat(applications.open(other.committee(), reference)).as("another village's").containsOnlyKeys("appliedOn");
        String begun = applies(village, (String) opened.get("basis"));
        assertThat(office.timeline().of(begun)).extracting(Timeline.Event::text).contains("第三方评估认定漏评（" + CaseNumbers.shortForm(trace.number()) + " " + finding + "），据此立案");
        assertThatThrownBy(() -> applies(village, (String) opened.get("basis"))).isInstanceOf(Refusal.class).hasMessageContaining("已经立案");
        assertThatThrownBy(() -> applies(village, "第三方评估认定漏评（" + CaseNumbers.shortForm(trace.number()) + " F-77）")).isInstanceOf(Refusal.class)
                .hasMessage("第三方评估没有认定本村有这一条漏评，请核对编号");
        CaseFile item = office.cases().get(item(rectifications.of(trace.number()), "漏评").caseNumber());
        assertThat(related(item)).containsEntry(begun, "漏评补录");
        assertThat(related(office.cases().get(trace.number()))).containsEntry(begun, "漏评补录");
    }

    private Map<String, String> related(CaseFile file) {
        return relations.stream().flatMap(one -> one.of(file).entrySet().stream()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private String applies(Village village, String basis) {
        Family family = Family.ofFour();
        ObjectNode form = given.form(village, family).put("ground", "漏评补录").put("basis", basis);
        return office.identification().start(village.committee(), village.code(), form).file().caseNumber();
    }

    @Test
    void aWronglyExitedHouseholdWhoseApplicationIsOnFileIsTakenBackAtOnce() {
        county = county();
        Village village = county.villages().get(0);
        Trace came = given.application(village, Family.ofFour()).toTheEnd();
        String register = came.facts().registerNumber();
        // Of the seventeen exited households of the poor villages this one came by a case.
        jdbc.sql("update household set state = 'EXITED' where register_number = ?").param(register).update();
        AssessmentTrace trace = commissioned(county, county.office(), form -> form.put("poorExited", 17)).drawnAfterAll();
        Sheet wrong = trace.open().stream().filter(sheet -> register.equals(sheet.registerNumber())).findFirst().orElseThrow();
        concluded(trace, wrong).published(county.office());
        String back = jdbc.sql("select case_number from assessed_household where register_number = ?").param(register).query(String.class).single();
        CaseFile again = office.cases().get(back);
        assertThat(again.previousCase()).isEqualTo(came.number());
        assertThat(again.open()).isTrue();
        assertThat(asked(village)).as("nothing is left to the village").noneMatch(one -> one.title().equals("错退恢复"));
        assertThat(rectifications.of(trace.number())).filteredOn(one -> one.problem().startsWith("错退")).singleElement()
                .satisfies(one -> assertThat(related(office.cases().get(one.caseNumber()))).containsEntry(back, "错退恢复"));
        // Whoever published it started the case: another of the county decides on it.
        given.going(village.withCounty(village.secondCounty()), came.family(), back).toTheEnd();
        assertThat(office.register().find(register).orElseThrow().state().title()).isEqualTo("在册");
    }
}
