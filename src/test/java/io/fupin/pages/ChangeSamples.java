package io.fupin.pages;

import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.change.web.ChangeChoiceView;
import io.fupin.change.web.ChangeChoiceView.Choice;
import io.fupin.change.web.ChangeChoiceView.Group;
import io.fupin.household.web.LedgerView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 信息变更: the choice of what happened, the ledger. */
final class ChangeSamples {

    private ChangeSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("change", new Sample("change/choice", Samples.village(), Map.of("view", new ChangeChoiceView("220281105221-0064", "郝淑珍", null, List.of(
                new Group("添人", List.of(new Choice("出生", "", "/cases/new?a"), new Choice("婚入", "娶媳妇、招女婿", "/cases/new?b"))),
                new Group("减人", List.of(new Choice("死亡", "", "/households/220281105221-0064/change?kind=death"), new Choice("婚出", "嫁出去、入赘到外户", "/cases/new?c")))),
                List.of(), standing())), "发生了什么", "招女婿", "变2016-0007"));
        pages.put("change-person", new Sample("change/choice", Samples.village(), Map.of("view", new ChangeChoiceView("220281105221-0064", "郝淑珍", "死亡",
                List.of(), List.of(new Choice("郝淑珍", "户主", "/cases/new?d"), new Choice("孙喜", "之孙子", "/cases/new?e")), standing())), "是哪一个人", "孙喜"));
        return pages;
    }

    private static CaseSheet standing() {
        return new CaseSheet("郝淑珍户", "天北镇牛心村 3 组", List.of(new Mark("在册", "")), List.of(), null, null,
                List.of(new Fact("户编号", "220281105221-0064", "/households/220281105221-0064"), new Fact("正在办的变更", "变2016-0007", "/cases/BG-220281-2016-0007")),
                List.of(new Member("郝淑珍", "户主", "女 66", "长期慢性病", "弱劳动力或半劳动力", "小学", "220281********0028")), List.of());
    }

    static LedgerView ledger() {
        return new LedgerView(List.of(new LedgerView.Change("死亡", LocalDate.of(2016, 11, 28), LocalDate.of(2016, 12, 5), "周建华", "死亡（凭死亡证明）",
                "BG-220281-2016-0003", List.of(new LedgerView.Entry("孙福", "家庭成员", "配偶", "不再在户"), new LedgerView.Entry("本户", "家庭人口数", "3 人", "2 人")))),
                List.of(new LedgerView.Link("分出", "孙长海户", "220281105221-0301", LocalDate.of(2016, 12, 5))));
    }
}
