package io.fupin.pages;

import io.fupin.campaign.web.BoardView;
import io.fupin.campaign.web.BoardView.Choice;
import io.fupin.campaign.web.BoardView.Evidence;
import io.fupin.campaign.web.BoardView.ItemLine;
import io.fupin.campaign.web.BoardView.ItemsView;
import io.fupin.campaign.web.BoardView.Lane;
import io.fupin.campaign.web.BoardView.Line;
import io.fupin.campaign.web.BoardView.PlaceLine;
import io.fupin.campaign.web.BoardView.SortView;
import io.fupin.campaign.web.CampaignView;
import io.fupin.campaign.web.CampaignView.Event;
import io.fupin.campaign.web.CampaignView.ListView;
import io.fupin.campaign.web.CampaignView.Phase;
import io.fupin.campaign.web.CampaignView.Place;
import io.fupin.campaign.web.CampaignView.PlanLine;
import io.fupin.campaign.web.CampaignView.Progress;
import io.fupin.campaign.web.CampaignView.ResultLine;
import io.fupin.plan.web.ImportView;
import io.fupin.plan.web.PlanView;
import io.fupin.plan.web.PlanView.Figure;
import io.fupin.plan.web.PlanView.Row;
import io.fupin.plan.web.PlanView.Village;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 年度核查, 规划与实绩. */
final class CampaignSamples {

    private static final Instant LAUNCHED = Instant.parse("2016-10-08T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2016, 11, 18);

    private CampaignSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("campaigns", new Sample("campaign/list", Samples.county(), Map.of("view", new ListView(List.of(new CampaignView.Line("蛟河市", 2016, "进行中",
                "/campaigns/1", LAUNCHED, "周建华")), true, true)), "部署年度核查", "进行中"));
        pages.put("campaign", new Sample("campaign/campaign", Samples.county(), Map.of("view", campaign(false, Map.of())), "漂河镇", "3,200", "已汇总"));
        pages.put("campaign-starting", new Sample("campaign/campaign", Samples.county(), Map.of("view", campaign(true, Map.of("reason", "请写明理由"))),
                "正在逐村启动", "请写明理由"));
        pages.put("campaign-board", new Sample("campaign/board", Samples.village(), Map.of("view", board()), "还没有分类", "拟退出", "再立一次案"));
        pages.put("campaign-household", new Sample("campaign/household", Samples.village(), Map.of("view", household()), "郝淑珍户", "没有超过标准", "饮水安全"));
        pages.put("campaign-items", new Sample("campaign/items", Samples.village(), Map.of("view", new ItemsView(1, 2016, "天北镇牛心村",
                "/campaigns/1/villages/220281105221", 2, 1, List.of("危房"), List.of(), List.of(new ItemLine(7, "郝淑珍", "220281105221-0064", "危房",
                        LocalDate.of(2016, 10, 8), null, null, null), new ItemLine(8, "孙喜", "220281105221-0065", "没有帮扶措施", LocalDate.of(2016, 10, 8),
                        LocalDate.of(2016, 11, 2), "孙丽娟", "入股合作社")), true, Map.of("7", "请写明怎么落实的"))), "危房", "入股合作社", "请写明怎么落实的"));
        pages.put("campaign-items-county", new Sample("campaign/items", Samples.county(), Map.of("view", new ItemsView(1, 2016, "蛟河市", "/campaigns/1", 12, 3,
                List.of("危房", "饮水不安全"), List.of(new PlaceLine("漂河镇", "/campaigns/1/items?region=220281103000", List.of("3", "0"), 12, 9)), List.of(), false,
                Map.of())), "漂河镇", "饮水不安全"));
        pages.put("plan", new Sample("plan/plan", Samples.county(), Map.of("view", plan()), "规划本身对不上的地方", "162 人", "东张庄（重复）"));
        pages.put("plan-import", new Sample("plan/import", Samples.county(), Map.of("view", new ImportView(Map.of("title", "", "rows", "甲\t乙"),
                List.of("没有认出表头"), "请写明是哪份规划")), "没有认出表头", "请写明是哪份规划"));
        return pages;
    }

    private static CampaignView campaign(boolean starting, Map<String, String> errors) {
        Place town = new Place("漂河镇", "/campaigns/1?region=220281103000", List.of(140, 90, 0, 3, 1), 37, 12, 271, 567, "2／9", null);
        return new CampaignView(1, "ND-220281-2016-0001", "蛟河市", "220281000000", null, 2016, "2016年", new BigDecimal("3200.00"), "进行中", true, false, starting,
                new Progress(256, starting ? 120 : 256, 8, 1), List.of(new Phase("入户核实", "10-01 至 10-31", "is-done"), new Phase("录入", "11-01 至 11-20", "is-now"),
                new Phase("清洗", "11-21 至 11-23", "")), List.of(new PlanLine("户", 3014, 1959, new BigDecimal("65.0")), new PlanLine("人", 6000, 3835,
                new BigDecimal("63.9")), new PlanLine("村", null, 8, null)), List.of("拟退出", "继续帮扶", "返贫", "自然增减", "清退"), "乡镇（街）",
                List.of(town, new Place("河北街", null, List.of(0, 0, 0, 0, 0), 0, 0, 0, 0, "不在范围", null)),
                new Place("合计", null, List.of(140, 90, 0, 3, 1), 37, 12, 271, 567, null, null), List.of(new ResultLine("拟退出", "已脱贫", 120, 300)),
                List.of(new Event(LAUNCHED, "周建华", "延期", "大雪封路")), null, null, true, true, LocalDate.of(2016, 10, 31), LocalDate.of(2016, 11, 20), errors);
    }

    private static BoardView board() {
        Line unsorted = new Line("220281105221-0064", "郝淑珍", "3组", 2, "在册", "先入户", "这个收入年度的收入还没有算出来", null, null, null, null, null, null,
                "/campaigns/1/households/220281105221-0064", 2);
        Line hindered = new Line("220281105221-0065", "孙喜", "3组", 4, "在册", null, null, "收入稳定，各项有保障", LocalDate.of(2016, 10, 20), "没有立上案", null,
                "“拟退出”的办理程序还没有启用", null, "/campaigns/1/households/220281105221-0065", 0);
        Line byHand = new Line("220281105221-0066", "于广发", "1组", 4, "在册", null, null, "添了一口人", LocalDate.of(2016, 10, 21), "由村里申报", null, null,
                "/households/220281105221-0066/change", "/campaigns/1/households/220281105221-0066", 0);
        Line decided = new Line("220281105221-0067", "佟玉琴", null, 1, "在册", null, null, "死亡", LocalDate.of(2016, 10, 21), "已办结：已变更",
                "/cases/BG-220281-2016-0007", null, null, "/campaigns/1/households/220281105221-0067", 0);
        return new BoardView(1, "天北镇牛心村", "220281105221", 2016, "2016年", new BigDecimal("3200"), "HC-220281-2016-0012", "入户分类", 4, 11,
                List.of(new Lane("还没有分类", "is-warn", 1, 2, List.of(unsorted)), new Lane("拟退出", "", 1, 4, List.of(hindered)),
                        new Lane("自然增减", "", 2, 5, List.of(byHand, decided))), true, LocalDate.of(2016, 10, 31), LocalDate.of(2016, 11, 20), "/tasks/1", 2);
    }

    private static SortView household() {
        Map<String, String> items = new LinkedHashMap<>();
        List.of("吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水安全").forEach(item -> items.put(item, "吃".equals(item) ? "是" : ""));
        return new SortView(1, 2016, "2016年", new BigDecimal("3200"), "天北镇牛心村", "/campaigns/1/villages/220281105221", "220281105221-0064", "郝淑珍", "3组", 2,
                "在册", List.of("危房"), List.of(new Choice("EXIT", "拟退出", "接着走退出程序", true), new Choice("HELP", "继续帮扶", "还要帮扶", false)),
                Map.of("visitedOn", "2016-10-20", "visitors", "孙丽娟、金顺姬", "wage", "6400", "ground", "打零工"), items, List.of(), new BigDecimal("3200.00"),
                new Evidence("/households/220281105221-0064/exit-visit", LocalDate.of(2016, 10, 19), new BigDecimal("3200.00"), new BigDecimal("3200"), List.of()),
                "继续帮扶", "人均收入3200.00元，不高于标准3200元", Map.of("sorting", "人均收入 3200.00 元，没有超过标准 3200 元，不能拟退出"), List.of());
    }

    private static PlanView plan() {
        Row row = new Row("漂河镇", new Figure(145, 120, new BigDecimal("82.8")), new Figure(300, 280, new BigDecimal("93.3")), new Figure(3, 1, new BigDecimal("33.3")),
                List.of(new Village("大洼", true, false), new Village("东张庄", false, true)), "/plan?region=220281103000&year=2016", "/plan/exits?region=220281103000");
        return new PlanView("蛟河市", "220281000000", 2016, TODAY, List.of(2016, 2017), "乡镇（街）", true, List.of(row, new Row("河北街", new Figure(null, 0, null),
                new Figure(null, 0, null), new Figure(null, 0, null), List.of(), null, null)), new Row("全县", new Figure(null, 1959, null),
                new Figure(6000, 3835, new BigDecimal("63.9")), new Figure(15, 8, new BigDecimal("53.3")), List.of(), null, "/plan/exits?region=220281000000"),
                List.of("各乡镇计划相加 5,990 人，上一级写的是 6,000 人"), List.of(new PlanView.Fault("有人没有列入年度", "写明共 3,074 人，逐年相加 2,912 人，还有 162 人没有列入任何年度",
                "规划 表2-1")), List.of(new PlanView.YearRow("2016", new Figure(6000, 3835, new BigDecimal("63.9")), new Figure(15, 8, new BigDecimal("53.3")),
                "/plan?year=2016", true), new PlanView.YearRow("合计", new Figure(11609, 3835, new BigDecimal("33.0")), new Figure(25, 8, new BigDecimal("32.0")), null,
                false)), List.of(new PlanView.WayRow("产业", 4415, false, 4102), new PlanView.WayRow("健康", 1159, false, null), new PlanView.WayRow("合计", 5574, true, 4102)), List.of(new PlanView.Choice("220281000000", "蛟河市", true)), true, "/plan.xlsx", "/plan.pdf");
    }
}
