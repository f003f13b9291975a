package io.fupin.pages;

import io.fupin.household.help.HelpView;
import io.fupin.household.income.IncomeView;
import io.fupin.household.ordinary.OrdinaryView;
import io.fupin.household.report.IndicatorView;
import io.fupin.household.report.ReportView.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of the register beside its list and its file. */
final class HouseholdSamples {

    private static final LocalDate TODAY = LocalDate.of(2016, 11, 18);
    private static final String NUMBER = "/households/220281105221-0064";

    private HouseholdSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("indicators", new Sample("household/indicators", Samples.county(), Map.of("view", indicators()), "表2-2", "4.28%", "没有数据", "两数不符", "与全省平均比"));
        pages.put("ordinary", new Sample("household/ordinary", Samples.county(), Map.of("view", new OrdinaryView("蛟河市一般户", 91_230, 259_391,
                List.of(new OrdinaryView.Choice("", "全部地区", true), new OrdinaryView.Choice("220281105000", "天北镇", false)), null, null,
                List.of(new OrdinaryView.Row("佟喜财", "天北镇牛心村 1组", 3, "演示数据，人员均为虚构")), null, "/ordinary-households?after=50")), "259,391", "佟喜财"));
        OrdinaryView.Line line = new OrdinaryView.Line("漂河镇", 5_010, 15_020, 567, 14_460, -7, "is-warn-ink", "演示数据，人员均为虚构");
        pages.put("population", new Sample("household/population", Samples.county(), Map.of("view", new OrdinaryView.Population("蛟河市", 2015,
                List.of(new OrdinaryView.Choice("2015", "2015 年", true)), List.of(new OrdinaryView.Choice("220281000000", "蛟河市", true)), List.of(line),
                new OrdinaryView.Line("合计", 97_062, 271_000, 11_609, 259_391, 0, "", ""))), "271,000", "漂河镇"));
        pages.put("help", new Sample("household/help", Samples.village(), Map.of("view", help(Map.of(), Map.of(), null)), "中药按时吃", "农户签字", "已落实", "有劳动能力，没有产业项目"));
        pages.put("help-refused", new Sample("household/help", Samples.village(), Map.of("view", help(Map.of("kind", "发展产业", "item", "小额信贷", "funds", "60000"),
                Map.of("funds", "小额信贷最多 50000 元"), "measure")), "小额信贷最多 50000 元"));
        pages.put("my-households", new Sample("household/my-households", Samples.village(), Map.of("view", new HelpView.Mine(true, List.of(
                new HelpView.Own("孙凤兰", "天北镇牛心村 1组", 2, "10000000001", 47L, LocalDate.of(2016, 10, 2), LocalDate.of(2016, 11, 2), true, List.of("脱贫后的跟踪回访，应在2016年11月10日"), NUMBER + "/help"),
                new HelpView.Own("郝淑珍", "天北镇牛心村 3组", 2, null, 9L, LocalDate.of(2016, 11, 9), LocalDate.of(2016, 12, 9), false, List.of(), NUMBER + "/help"),
                new HelpView.Own("王永库", "天北镇牛心村 4组", 1, null, null, null, LocalDate.of(2016, 12, 2), false, List.of(), NUMBER + "/help")), 1)), "47 天没去", "还没有走访", "跟踪回访"));
        pages.put("help-ledger", new Sample("household/help-ledger", Samples.county(), Map.of("view", new HelpView.Ledger("蛟河市", 5_832,
                List.of(new HelpView.Choice("HELPER", "没有帮扶责任人", 12, false, "/help?gap=HELPER"), new HelpView.Choice("VISIT", "超期没有走访", 230, true, "/help?gap=VISIT"),
                        new HelpView.Choice("PROJECT", "有劳动能力、没有产业项目", 41, false, "/help?gap=PROJECT")),
                List.of(new HelpView.Choice("", "全部地区", null, true, null), new HelpView.Choice("220281105000", "天北镇", null, false, null)), null, "VISIT",
                List.of(new HelpView.Row("郝淑珍", "天北镇牛心村 3组", 2, "王立军", LocalDate.of(2016, 10, 2), NUMBER + "/help")), null, "/help?after=x")), "超期没有走访", "王立军"));
        pages.put("income", new Sample("household/income", Samples.village(), Map.of("view", income(Map.of(), false)), "养老保险金", "以前登记的", "漏了养老金", "更正"));
        pages.put("income-doubted", new Sample("household/income", Samples.village(), Map.of("view", income(Map.of("pension", "2015年养老保险金 60 元，应为 0 或不少于 88 元"), true)),
                "不少于 88 元", "核对过，确实是这样"));
        return pages;
    }

    private static IncomeView income(Map<String, String> errors, boolean doubts) {
        Map<String, String> typed = Map.of("wage", "3000", "business", "5200", "assetDividend", "300", "otherProperty", "0", "familyPlanning", "0", "lowIncomeAllowance", "1800",
                "pension", "60", "businessExpense", "2400", "reason", doubts ? "重新核过" : "");
        IncomeView.Version now = new IncomeView.Version(LocalDate.of(2016, 10, 8), null, "周明", "漏了养老金", new BigDecimal("9160"), 2, new BigDecimal("4580"));
        return new IncomeView(NUMBER.substring(NUMBER.lastIndexOf('/') + 1), "郝淑珍", "天北镇牛心村", 2015, List.of(new IncomeView.Year(2016, false, false), new IncomeView.Year(2015, true, true)), now, true, null, 2,
                new BigDecimal("3000"), List.of(new IncomeView.Group(null, List.of(new IncomeView.Entry("wage", "工资性收入"), new IncomeView.Entry("business", "生产经营性收入"))),
                        new IncomeView.Group("财产性收入", List.of(new IncomeView.Entry("assetDividend", "资产收益扶贫分红"), new IncomeView.Entry("otherProperty", "其他财产性收入"))),
                        new IncomeView.Group("转移性收入", List.of(new IncomeView.Entry("lowIncomeAllowance", "低保金"), new IncomeView.Entry("pension", "养老保险金"))),
                        new IncomeView.Group(null, List.of(new IncomeView.Entry("businessExpense", "生产经营性支出")))), typed, errors, doubts,
                List.of(new IncomeView.Version(LocalDate.of(2015, 12, 20), LocalDate.of(2016, 10, 8), null, null, new BigDecimal("9100"), 2, new BigDecimal("4550"))));
    }

    private static IndicatorView indicators() {
        return new IndicatorView("蛟河市", "220281000000", LocalDate.of(2015, 12, 31), List.of("规划 2015年12月31日", "规划 2018年12月31日", "规划 2020年12月31日"),
                "《蛟河市“十三五”脱贫攻坚规划》", true, List.of(
                        new IndicatorView.Row(1, "贫困发生率", "4.28%", "11,609 ÷ 271,000 人", "/reports/indicators/households?indicator=incidence", List.of("3.88%", "0%", "0%"), null, ""),
                        new IndicatorView.Row(4, "人均教育、卫生、社保和就业三项支出相当于全省平均水平", "没有数据", null, null, List.of("83%", "85%", "90%"), null, ""),
                        new IndicatorView.Row(10, "产业项目覆盖贫困户比例", "72.10%", "4,205 ÷ 5,832 户", "/reports/indicators/households?indicator=industry", List.of("", "", ""), "≥90%", "is-warn")),
                List.of(new IndicatorView.Against("2015 年贫困发生率", "4.28%", "4.9%", "低 0.62 个百分点"), new IndicatorView.Against("2015 年人均收入（在册户）", "2,216.00 元", "没有录入", null)),
                List.of("贫困发生率：规划载明 3.88%，按档案算是 4.28%。两数不符，照原文列出，不作调整。"),
                List.of(new Choice("areas", "贫困户分布", "/reports/register", false), new Choice("indicators", "贫困状况变化指标", "/reports/indicators", true)),
                List.of(new Choice("220281000000", "蛟河市", null, true)), "/reports/indicators.xlsx", "/reports/indicators.pdf");
    }

    private static HelpView help(Map<String, String> typed, Map<String, String> errors, String open) {
        return new HelpView(NUMBER, "郝淑珍", "天北镇牛心村 3组", 2, "10000000001", NUMBER, "王立军，天北镇政府", LocalDate.of(2016, 11, 9), LocalDate.of(2016, 12, 9), false, true,
                List.of(new HelpView.Need(1, "发展产业", "想养牛，缺本钱", LocalDate.of(2016, 10, 10), null), new HelpView.Need(2, "健康救助", "看病报销", LocalDate.of(2016, 10, 10), LocalDate.of(2016, 11, 1))),
                List.of(new HelpView.Measure(1, "健康救助", "签约家庭医生", "天北镇卫生院", "2016年10月20日起", false,
                                List.of(new HelpView.Result(LocalDate.of(2016, 11, 9), "血压稳住了", null, "/evidence/sign", "王立军"))),
                        new HelpView.Measure(2, "发展产业", "养牛", "小额信贷，2 头，30,000 元", "2015年10月20日至2016年10月19日", true,
                                List.of(new HelpView.Result(LocalDate.of(2016, 10, 9), "卖牛一头", new BigDecimal("6800"), "/evidence/sheet", "王立军")))),
                List.of(new HelpView.Visit(LocalDate.of(2016, 11, 9), "中药按时吃，牛长得好，房子没有漏", "王立军", List.of("/evidence/house", "/evidence/room"))),
                List.of("发展产业", "健康救助"), List.of("小额信贷", "危房改造"), true, TODAY, typed, errors, open);
    }
}
