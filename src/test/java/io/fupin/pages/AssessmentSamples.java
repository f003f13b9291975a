package io.fupin.pages;

import io.fupin.assessment.web.AssessmentView;
import io.fupin.assessment.web.AssessmentView.Draw;
import io.fupin.assessment.web.AssessmentView.Field;
import io.fupin.assessment.web.AssessmentView.Finding;
import io.fupin.assessment.web.AssessmentView.Rate;
import io.fupin.assessment.web.AssessmentView.Stratum;
import io.fupin.assessment.web.AssessmentView.Take;
import io.fupin.assessment.web.AssessmentView.Tick;
import io.fupin.assessment.web.AssessmentView.Township;
import io.fupin.assessment.web.AssessmentsView;
import io.fupin.assessment.web.OfficialView;
import io.fupin.assessment.web.PublicResultView;
import io.fupin.assessment.web.SheetView;
import io.fupin.assessment.web.SheetView.Option;
import io.fupin.assessment.web.SheetView.Question;
import io.fupin.assessment.web.SheetView.Sealed;
import io.fupin.assessment.web.SheetsView;
import io.fupin.assessment.web.TeamView;
import io.fupin.web.Frame;
import io.fupin.web.Frame.NavItem;
import io.fupin.web.Frame.PostChoice;
import io.fupin.web.PublicSide;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 第三方评估: list, an assessment in the field and with its results, the sample, a sheet before and after. */
final class AssessmentSamples {

    private static final String CASE = "PG-220281-2017-0001";

    private AssessmentSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("assessments", new Sample("assessment/list", Samples.county(), Map.of("view", new AssessmentsView("蛟河市", true, List.of(
                new AssessmentsView.Row(CASE, "2017年贫困退出第三方评估", "蛟河市", "东辽评估中心", 2017, "入户中", "is-now", null),
                new AssessmentsView.Row("PG-220281-2016-0001", "2016年度检查", "蛟河市", "东辽评估中心", 2016, "已公布", "is-ok", null)), null, null)), "委托评估", "东辽评估中心"));
        pages.put("assessment-field", new Sample("assessment/assessment", assessor(), Map.of("view", new AssessmentView(CASE, "2017年贫困退出第三方评估", "蛟河市",
                "东辽评估中心", "吉林省扶贫办", 2017, "入户中", "is-now", "t-1", true, true, false, false, null, draw("031114192731"), List.of(), new Field(980, 412, 568, 6, 42,
                List.of("何雨 61 份", "陈立 58 份")), null, null, null, List.of(), List.of(), List.of(), List.of(), null)), "入户进度", "9F3C 71A2 E05B 48D6"));
        pages.put("assessment-results", new Sample("assessment/assessment", assessor(), Map.of("view", new AssessmentView(CASE, "2017年贫困退出第三方评估", "蛟河市",
                "东辽评估中心", "吉林省扶贫办", 2017, "等公布", "is-warn", null, true, true, false, false, "报告草稿", draw("031114192731"), List.of("frame.txt", "plan.txt", "draw.txt",
                "sample.txt"), new Field(980, 980, 0, 6, 100, List.of("何雨 161 份", "陈立 158 份")), "达标", "is-ok", "四项指标都达到委托时定的标准", rates(), strata(),
                List.of(new Township("漂河镇", 84, "0.00%", "0.11%", "95.24%"), new Township("天北镇", 61, "2.10%", "没有数据", "93.44%")), List.of(
                new Finding("F-03", "0417", "漂河镇青背村 宋桂珍户", "错退", 3, "住房", "12月20日举证", "已排除", "is-ok"),
                new Finding("F-05", "0188", "天北镇牛心村 冯国华户", "错退", 2, "收入", "没有举证", "认定错退", "is-late")),
                "疑似 2 户，已认定 1 户，已排除 1 户，待认定 0 户")), "区间跨线", "没有数据", "认定错退", "frame.txt"));
        pages.put("assessment-sheets", new Sample("assessment/sheets", assessor(), Map.of("view", new SheetsView(CASE, "2017年贫困退出第三方评估", "漂河镇青背村", 4, 7, 1,
                List.of(new SheetsView.Choice("", "全部村", false), new SheetsView.Choice("220281103213", "漂河镇青背村（还有 4 户）", true)),
                List.of(new SheetsView.Choice("", "全部", true), new SheetsView.Choice("OPEN", "没有入户", false)), List.of(new SheetsView.Choice("", "全部人", true), new SheetsView.Choice("0", "没有分给谁", false),
                new SheetsView.Choice("12", "何雨", false)), List.of(
                new SheetsView.Row(417, "样本0417", "宋桂珍", "漂河镇青背村 2组", "脱贫户", "", "没有入户", "官方档案封存后才能看", "何雨"),
                new SheetsView.Row(402, "样本0402", "彭忠义", "漂河镇青背村 1组", "脱贫户", "is-ok", "已封存", "12-06 10:12封存，回执 3E60A21C", "何雨"),
                new SheetsView.Row(403, "样本0403", "田玉珠", "漂河镇青背村 1组", "一般户", "is-warn", "已更换", "全家外出务工", null)), null, null)), "宋桂珍", "回执 3E60A21C"));
        pages.put("assessment-team", new Sample("assessment/team", assessor(), Map.of("view", team()), "罗一鸣 26 小时没有联网", "超过定额 5 户", "邀请调查员", "12月4日"));
        pages.put("assessment-sheet", new Sample("assessment/sheet", assessor(), Map.of("view", sheet(true, Map.of("persons", "3", "wage", "很多", "food", "yes"),
                Map.of("wage", "请填元，没有就填 0", "clothing", "请选穿有没有保障"), null)), "打工和做工一年挣多少", "请填元，没有就填 0"));
        pages.put("assessment-sealed", new Sample("assessment/sheet", assessor(), Map.of("view", sheet(false, Map.of(), Map.of(), new Sealed("2017年12月6日 17:03", "何雨",
                "7F2C91AA", "4,000", "3,400", "疑似错退：住房", List.of("家里几口人：3", "打工和做工一年挣多少：6000 元", "住房：没有保障", "认可不认可：认可"), List.of()))), "回执", "疑似错退：住房"));
        pages.put("assessment-official", new Sample("assessment/official", assessor(), Map.of("view", new OfficialView(CASE, 417, "样本0417", "宋桂珍", true, List.of(
                new OfficialView.Line("人口", "3 人", "4 人"), new OfficialView.Line("住房", "没有保障", "B级"), new OfficialView.Line("帮扶措施", null, "3 条")))), "B级"));
        return pages;
    }

    private static SheetView sheet(boolean open, Map<String, String> typed, Map<String, String> errors, Sealed sealed) {
        return new SheetView(CASE, 417, "样本0417", "宋桂珍", "漂河镇青背村 2组", "脱贫户", open, null, 2017, List.of(new Question("wage", "打工和做工一年挣多少"),
                new Question("expense", "种地、养殖、做买卖花了多少本钱")), List.of(new Question("food", "吃"), new Question("clothing", "穿")),
                List.of(new Option("yes", "认可"), new Option("no", "不认可"), new Option("silent", "不表态")), typed, errors, "sample-0001", sealed);
    }

    private static Draw draw(String number) {
        return new Draw("2017年11月30日 09:00", "86,972", "9f3c71a2e05b48d6".repeat(4), "9F3C 71A2 E05B 48D6", "双色球第2017140期红球", "2017年12月3日", number, "各层直接抽户",
                List.of(new Take("贫困村脱贫户", "1,072", "2,330", "220"), new Take("非贫困村一般户", "74,900", "239,507", "300")));
    }

    private static TeamView team() {
        TeamView.Part some = new TeamView.Part(15, 6, 9, 0, 4, 40, 26.7, "已封存 6，在手机上 4，没有入户 5");
        TeamView.Part most = new TeamView.Part(45, 38, 7, 3, 1, 84.4, 2.2, "已封存 38，在手机上 1，没有入户 6，已更换 3");
        return new TeamView(CASE, "2017年贫困退出第三方评估", true, true, new TeamView.Part(60, 44, 16, 3, 5, 73.3, 8.3, "已封存 44"), 2, List.of(
                new TeamView.Warning("late", "罗一鸣 26 小时没有联网，还有 9 户没有封存，其中 4 份在手机上"), new TeamView.Warning("warn", "何雨 分了 45 户，超过定额 5 户"),
                new TeamView.Warning("warn", "2 户还没有分给谁")), List.of(
                new TeamView.Person(12, "罗一鸣", "luo-yiming", "12月31日", true, false, true, "is-late", "上次联网 昨天 15:02，4 份在手机上", some, 20, 0, "封存 6 份"),
                new TeamView.Person(13, "何雨", "he-yu", "12月31日", true, false, true, "is-ok", "上次联网 今天 15:06，1 份在手机上", most, 40, 5, "封存 38 份，更换 3 户"),
                new TeamView.Person(14, "董晓", "dong-xiao", "12月1日", false, false, false, "", "还没有打开手机问卷", new TeamView.Part(0, 0, 0, 0, 0, 0, 0, "已封存 0，没有入户 0"), null, 0, "")),
                List.of(new TeamView.Choice("12", "罗一鸣"), new TeamView.Choice("13", "何雨")), List.of(new TeamView.Village("220281103213", "漂河镇青背村", some, 2),
                new TeamView.Village("220281103214", "漂河镇二道村", most, 0)), List.of(new TeamView.Stratum("贫困村脱贫户", some, 3), new TeamView.Stratum("非贫困村一般户", most, 0)),
                new TeamView.Chart(17, List.of(new TeamView.Bar("12月4日", 9, 0, 56.5, 60, 63.5, true), new TeamView.Bar("12月5日", 17, 85.7, 0, 60, 120, true),
                new TeamView.Bar("12月6日", 18, 171.4, 0, 60, 120, true)), "每天封存：12月4日 9 份，12月5日 17 份"), "按现在的速度（一天 14.7 户），12月8日入户完，比时限早 9 天", null, Map.of(), Map.of());
    }

    private static List<Rate> rates() {
        List<Tick> ticks = List.of(new Tick("0%", 0, false), new Tick("1%", 25, false), new Tick("2%（线）", 50, true), new Tick("3%", 75, false));
        return List.of(new Rate("综合贫困发生率", "按人计算，标准≤2%", "0.34%", "0.23%—0.50%", "达标", "is-ok", true, 5.8, 6.7, 8.5, 50, ticks, "估计值 0.34%", null),
                new Rate("脱贫人口错退率", "按人计算，标准≤2%", "1.28%", "0.48%—3.42%", "达标，区间跨线", "is-warn", false, 12, 73.5, 32, 50, ticks, "估计值 1.28%",
                        "比例不变的话，问到 1,940 户左右才分得出在线的哪一边（这次问了 440 户）"),
                new Rate("贫困人口漏评率", "按人计算，标准≤2%", null, "", "没有数据，不算通过", "is-late", false, 0, 0, 0, 0, List.of(), "没有数据", null),
                new Rate("群众认可度", "按户计算，标准≥90%", "94.54%", "91.97%—96.31%", "达标", "is-ok", true, 59.9, 21.7, 72.7, 50,
                        List.of(new Tick("80%", 0, false), new Tick("85%", 25, false), new Tick("90%（线）", 50, true), new Tick("95%", 75, false)), "估计值 94.54%", null));
    }

    /** As anybody sees it. */
    static PublicResultView published(PublicSide side) {
        List<String> said = List.of("每1,000名农村人口中，估计约3人仍然贫困。", "每1,000名已退出的人中，估计约13人不该退出。", "没有问到说明这项的户，没有数据，不算通过。", "每100户群众中，估计约95户认可。");
        List<PublicResultView.Rate> rates = new java.util.ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Rate one = rates().get(i);
            rates.add(new PublicResultView.Rate(one.name(), one.unit(), one.rate(), one.interval(), one.verdict(), one.state(), !one.clear(), one.left(), one.width(), one.dot(),
                    one.limit(), one.ticks(), one.spoken(), said.get(i), i == 1 ? "区间跨线：比例不变的话，问到1,940户左右才分得清在线的哪一边。" : null));
        }
        return new PublicResultView(CASE, "2017年贫困退出第三方评估", "蛟河市。东辽评估中心评估，2017年12月26日发布", "达标", "is-ok", List.of("四项指标的估计值都达标，错退率的区间上限超过2%，建议再排查一次。"),
                rates, List.of(new PublicResultView.Fact("调查", "12月4日至12月17日"), new PublicResultView.Fact("村", "贫困村10个，非贫困村12个"),
                new PublicResultView.Fact("问卷", "980户，随机抽取")), "96 KB", "62 KB", List.of(new PublicResultView.File("frame.txt", "抽样框：每户的层和化名"),
                new PublicResultView.File("draw.txt", "种子的两半和各个哈希")), "9f3c", side);
    }

    private static List<Stratum> strata() {
        return List.of(new Stratum("贫困村脱贫户", "1,072", "2,330", "220", "478", "错退 4", "0.84%", "95.00%"),
                new Stratum("贫困村未脱贫户", "49", "82", "30", "51", "不适用", "—", "93.33%"),
                new Stratum("非贫困村一般户", "74,900", "239,507", "300", "961", "漏评 0", "没有数据", "94.00%"));
    }

    private static Frame assessor() {
        return new Frame("31", "何雨", "东辽评估中心", List.of(new PostChoice("ASSESSOR.dongliao@220281000000", "东辽评估中心", true)),
                List.of(new NavItem("home", "首页", "/", null, "home", true, false, true), new NavItem("todo", "待办", "/tasks?box=todo", 1, "list-check", true, false, true),
                        new NavItem("assessments", "评估", "/assessments", null, "list-check", true, false, true)), 0, false, true, LocalDate.of(2017, 12, 6), true,
                "X-CSRF-TOKEN", "sample");
    }
}
