package io.fupin.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.household.OpenMatters;
import io.fupin.problem.Problem;
import io.fupin.relapse.data.MonitoringLists;
import io.fupin.relapse.data.MonitoringLists.Narrowed;
import io.fupin.relapse.panel.WatchedMeasures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The borders of the rule, who can be reported, and what is listed as lacking. */
class RelapseRulesTest extends RelapseTest {

    @Autowired
    private MonitoringLists lists;
    @Autowired
    private WatchedMeasures measures;
    @Autowired
    private ObjectProvider<OpenMatters> matters;

    private String judged(RiskTrace trace) {
        return trace.told(Kind.RISK_ASSESSED).get(0).text();
    }

    @Test
    void theLineAndTheLimitThemselves() {
        exitedLastYear();
        assertThat(judged(reported().visited("14400").waitsAt("apply-for-return"))).startsWith("致贫：人均收入3600.00元，没有超过标准3600");
        given.on("2018-03-13T09:00+08:00");
        RiskTrace below = reported(neighbour("甲某")).visited("7200.01");
        assertThat(judged(below)).startsWith("边缘易致贫户：人均收入3600.01元，低于监测范围5400");
        assertThat(judged(reported(neighbour("乙某")).visited("10800"))).startsWith("不纳入：");
        RiskTrace shock = reported(neighbour("丙某"));
        assertThat(judged(shock.visited(shock.riskVisit("60000", true)))).startsWith("突发严重困难户：");
        RiskTrace lacking = reported(neighbour("丁某"));
        assertThat(judged(lacking.visited(lacking.riskVisit("60000", false, "住房安全")))).isEqualTo("边缘易致贫户：吃、穿、义务教育、基本医疗、住房安全、饮水还有1项没有保障");
        assertThatThrownBy(() -> {
            RiskTrace untold = reported(neighbour("戊某"));
            ObjectNode form = untold.riskVisit("60000", true);
            form.remove("shockAmount");
            untold.visited(form);
        }).isInstanceOf(Refusal.class).hasMessageContaining("自付");
    }

    @Test
    void onlyWhoHasLeftPovertyOrNeverWasInItIsReported() {
        exitedLastYear();
        assertThatThrownBy(() -> reported(neighbour(now().headName()).put("groupName", now().groupName()))).isInstanceOf(Refusal.class).hasMessageContaining("同名");
        assertThatThrownBy(() -> reported(clue().put("householdNumber", "220281103213-9999"))).isInstanceOf(Refusal.class).hasMessageContaining("没有这个户编号");
        RiskTrace open = reported();
        assertThat(matters.stream().flatMap(owner -> owner.about(now(), List.of()).stream()).map(OpenMatters.Matter::what)).contains("正在核实返贫风险");
        open.visited("10000");
        assertThat(matters.stream().flatMap(owner -> owner.about(now(), List.of()).stream())).as("who is poor already may apply").isEmpty();
    }

    @Test
    void whatIsLackingIsListedUntilItIsThere() {
        exitedLastYear();
        String number = reported().visited("20000").decided().helped().number();
        given.on("2018-09-20T09:00+08:00");
        Map<Narrowed, Integer> counts = lists.count(village.committee(), null);
        assertThat(counts).containsEntry(Narrowed.ALL, 1).containsEntry(Narrowed.NO_MEASURE, 0).containsEntry(Narrowed.NO_DEVELOPMENT, 1).containsEntry(Narrowed.CLEARABLE, 1);
        assertThat(lists.page(Narrowed.NO_DEVELOPMENT, village.township(), village.code(), null, 10)).singleElement()
                .satisfies(line -> assertThat(line.measures()).isEqualTo(1));
        assertThatThrownBy(() -> measures.add(village.township(), number, "没有这种", "", "2017-01-01")).isInstanceOf(Problem.class)
                .satisfies(refused -> assertThat(((Problem) refused).errors()).hasSize(3));
        measures.add(village.township(), number, "发展产业", "养鸡五十只", "2018-09-20");
        assertThat(lists.count(village.committee(), null)).containsEntry(Narrowed.NO_DEVELOPMENT, 0);
        assertThatThrownBy(() -> measures.add(village.county(), number, "发展产业", "养鸡", "2018-09-20")).isInstanceOf(Problem.class);
    }
}
