package io.fupin.pages;

import static io.fupin.pages.DeskSamples.at;
import static io.fupin.pages.DeskSamples.due;

import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.web.CaseListView;
import io.fupin.casework.web.CaseView;
import io.fupin.casework.web.CaseView.Decision;
import io.fupin.casework.web.CaseView.Folder;
import io.fupin.casework.web.CaseView.Paper;
import io.fupin.web.FormPart;
import io.fupin.casework.web.SearchView;
import io.fupin.casework.web.StartView;
import io.fupin.casework.web.TaskView;
import io.fupin.casework.web.VerbView;
import io.fupin.household.Household;
import io.fupin.household.quality.QualityView;
import io.fupin.household.report.ReportView;
import io.fupin.household.web.HouseholdView;
import io.fupin.household.web.RegisterView;
import io.fupin.inbox.web.BatchListView;
import io.fupin.inbox.web.BatchStateView;
import io.fupin.inbox.web.BatchView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases, the start of one, batches, search and the register. */
final class CaseSamples {

    private CaseSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("start", new Sample("casework/start", Samples.village(), Map.of("view", new StartView("household-identification", "贫困户识别申请", "申请", "天北镇牛心村", "2016 年识别",
                List.of(TaskView.Note.of("warn", "这一轮没有政策宣传记录", "县扶贫办还没有补。不影响申请。")), null, null, "start-household-identification", new FormPart(TaskSamples.form("household-application"), "{\"ground\":\"新识别\",\"members\":[{}]}", "[]"), null)),
                "提交申请", "没有政策宣传记录"));
        pages.put("case", new Sample("casework/case", Samples.township(), Map.of("view", aCase(new CaseView.Moves(false, false, true, true, true))), "按当时的规则再算一遍", "卷内目录"));
        pages.put("verb", new Sample("casework/verb", Samples.township(), Map.of("view", verb(Map.of())), "现在在", "转给以后", "转出这一件"));
        pages.put("verb-refused", new Sample("casework/verb", Samples.township(), Map.of("view", verb(Map.of("reason", "转办须写明理由"))), "转办须写明理由"));
        pages.put("cases", new Sample("casework/cases", Samples.village(), Map.of("view", cases(true)), "牛心村的案件", "孙凤兰"));
        pages.put("cases-empty", new Sample("casework/cases", Samples.village(), Map.of("view", cases(false)), "没有符合的案件"));
        pages.put("search", new Sample("casework/search", Samples.township(), Map.of("view", new SearchView("于广", false, List.of(
                new SearchView.Group("案件", List.of(new SearchView.Hit("于广发户", "天北镇牛心村 2 组　识2016-0317", "乡镇审核", "/cases/SB-220281-2016-0317")), true),
                new SearchView.Group("在册户", List.of(new SearchView.Hit("于广才户", "天北镇于家村 1 组　220281105209-0012", "在册", "/households/220281105209-0012")), false)))), "于广发户", "于广才户"));
        pages.put("search-empty", new Sample("casework/search", Samples.township(), Map.of("view", new SearchView("220281197003150015", true, List.of())), "本辖区没有登记这个身份证号"));
        pages.put("batch", new Sample("inbox/batch", Samples.township(), Map.of("view", batch()), "已由 李春燕", "缺房屋照片"));
        pages.put("batch-done", new Sample("inbox/batch-state", Samples.township(), Map.of("view", batchState(false)), "办结 198 件，1 件没有办成", "撤回这一批"));
        pages.put("batch-running", new Sample("inbox/batch-state", Samples.township(), Map.of("view", batchState(true)), "正在办理", "停下"));
        pages.put("batches", new Sample("inbox/batches", Samples.township(), Map.of("view", new BatchListView(List.of(
                new BatchListView.Row("/batches/b2", "撤回批量审核　乡镇审核", at("2016-11-18T10:02:00"), true, false, "198 件：撤回 20，等着办 178"),
                new BatchListView.Row("/batches/b1", "批量审核　乡镇审核", at("2016-11-18T09:40:00"), false, true, "200 件：办结 198，没办成 1，单独办理 1")), false, null)), "正在办", "有没办成的"));
        pages.put("quality", new Sample("household/quality", Samples.county(), Map.of("view", quality()), "正在检查", "DQ", "各乡镇的变化"));
        pages.put("report", new Sample("household/report", Samples.county(), Map.of("view", report()), "表1-1", "4.28%", "两数不符"));
        pages.put("report-households", new Sample("household/report-households", Samples.county(), Map.of("view", new ReportView.Behind("蛟河市 致贫原因：因学", LocalDate.of(2015, 12, 31),
                "/reports/register", List.of(new ReportView.Household("220281105221-0064", "郝淑珍", "天北镇牛心村 3 组", 2, "因学", "低保户", "/households/220281105221-0064?on=2015-12-31")), null, "/reports/register/households?after=x")), "郝淑珍", "低保户"));
        pages.put("households", new Sample("household/households", Samples.county(), Map.of("view", register(), "mayAsk", true, "mayImport", true), "郝淑珍", "本人查询", "在册"));
        pages.put("household", new Sample("household/household", Samples.county(), Map.of("view", household(), "changeable", true, "ledger", ChangeSamples.ledger()), "养牛 2 头", "变更记录", "识2016-0271", "变2016-0003"));
        return pages;
    }

    private static VerbView verb(Map<String, String> errors) {
        return new VerbView("verb-hand-over-t0317", "转办", "于广发　乡镇审核", List.of(new VerbView.Fact("现在在", "天北镇扶贫办，赵文博 今天 09:02 签收"),
                new VerbView.Fact("期限", "今天到期，不变"), new VerbView.Fact("转给以后", "对方收到消息，从他的待办里接着办。您不再办这一件。")), "/tasks/t0317/hand-over", "/tasks/t0317/hand-over",
                new VerbView.Choice("to", "转给", List.of(new VerbView.Option("12", "李春燕", "天北镇扶贫办"), new VerbView.Option("13", "孙立军", "天北镇扶贫办")), null),
                new VerbView.Words("reason", "原因", "对方和上级都看得到", true, 200, List.of("下乡入户", "外出开会", "请假"), null), "转出这一件", false, "/tasks?box=todo", "/tasks/t0317", null, errors);
    }

    private static CaseView aCase(CaseView.Moves moves) {
        CaseSheet sheet = TaskSamples.sheet();
        CaseSheet calm = new CaseSheet("郝淑珍户", "天北镇牛心村 3 组　2 人", List.of(), List.of(), "我身体不好，种不动地。", sheet.ledger(), sheet.facts(), sheet.members().subList(0, 2), sheet.papers());
        return new CaseView("SB-220281-2016-0271", "贫困户识别", new Mark("在册", "is-ok"), "220281105221-0064", calm, TaskSamples.phases(8, "待定责任人"), Duration.ofHours(64 * 24 + 19),
                List.of(new Decision("识别建议", at("2016-09-20T08:00:00"), "建议纳入", "", "人均 2,216，低于 3,200；无比对命中", "规则 2016 第 2 版", "人均 2,216.00　标准 3,200", "/cases/SB-220281-2016-0271/decisions/1/rerun"),
                        new Decision("民主评议会", at("2016-09-27T10:40:00"), "通过", "is-ok", "同意 20，反对 3，弃权 1", "牛心村村民代表会议，主录 孙丽娟", "应到 31　实到 24　须 13 票", "/cases/SB-220281-2016-0271/decisions/2/rerun"),
                        new Decision("评议后核实", at("2016-09-28T09:05:00"), "属实", "is-ok", "全程参加，票数当场公布。", "陈立新，驻村工作队", null, null),
                        new Decision("乡镇审核", at("2016-10-10T15:30:00"), "退回", "is-warn", "户口簿照片只有户主页，请补其余一页。", "赵文博，天北镇扶贫办", "退回到 入户调查，改好直接回来", null),
                        new Decision("县级复审", at("2016-10-27T16:18:00"), "同意", "is-ok", "比对无命中，同意纳入。", "周建华，蛟河市扶贫办", "抽查 10%，未抽中", null)),
                TaskSamples.track(), List.of(new CaseView.Open("t0271", "确定帮扶责任人", "/tasks/t0271", "天北镇扶贫办", null, due("2016-11-22"), true, "昨天 09:10 王志强催办", null)), null,
                List.of(new Fact("识别时", "人均 2,216 元，标准 3,200（2016 年）"), new Fact("主要致贫原因", "因病（不对外公示）"), new Fact("同一户的其他案件", "没有")),
                List.of(new CaseView.Related("同一户", "郝淑珍", "识2016-0102", "/cases/SB-220281-2016-0102", "评议未通过")),
                List.of(new Folder("综合", List.of(new Paper("贫困户申请书", "郝淑珍", LocalDate.of(2016, 9, 12), "/cases/SB-220281-2016-0271/evidence/e1"), new Paper("授权核查书", "郝淑珍", LocalDate.of(2016, 9, 12), "/cases/SB-220281-2016-0271/evidence/e2"))),
                        new Folder("评议和公示", List.of(new Paper("民主评议记录", "牛心村村委会", LocalDate.of(2016, 9, 27), "/cases/SB-220281-2016-0271/papers/meeting.pdf"))),
                        new Folder("审批", List.of(new Paper("公告", "蛟河市扶贫办", LocalDate.of(2016, 11, 16), "/notices/GG-220281-2016-0007.pdf")))),
                List.of(new CaseView.OnNotice("第一次公示", "/notices/GS-220281-2016-0011", LocalDate.of(2016, 10, 2), LocalDate.of(2016, 10, 8), "公示期满", "is-ok"),
                        new CaseView.OnNotice("公告", "/notices/GG-220281-2016-0007", LocalDate.of(2016, 11, 16), null, "已公告", "is-ok")),
                List.of(new CaseView.Planned(LocalDate.of(2016, 11, 22), "确定帮扶责任人 到期", due("2016-11-22"), false)),
                new TaskView.Diagram("/sample-model.bpmn", List.of("userTask_assign-helper"), List.of("start_application", "userTask_investigate"), Map.of()), moves);
    }

    private static CaseListView cases(boolean full) {
        CaseListView.Filter filter = new CaseListView.Filter("household-identification", full ? "乡镇审核" : null, null, full ? null : "closed", full ? null : "没有这个人", null);
        List<CaseListView.Row> rows = List.of(
                new CaseListView.Row("SB-220281-2016-0309", "孙凤兰", "牛心村 1组　2 人", "贫困户识别", "乡镇审核", List.of(), "天北镇扶贫办，9 天，超期 2 天", "is-late-ink", at("2016-10-12T09:00:00")),
                new CaseListView.Row("SB-220281-2016-0317", "于广发", "牛心村 2组　4 人", "贫困户识别", "乡镇审核", List.of(new Mark("抽查", "is-now")), "天北镇扶贫办，7 天", "is-warn-ink", at("2016-10-20T09:00:00")),
                new CaseListView.Row("SB-220281-2016-0321", "李桂芝", "牛心村 1组　2 人", "贫困户识别", "乡镇审核", List.of(), "天北镇扶贫办，4 天", "", at("2016-10-22T09:00:00")));
        return new CaseListView("牛心村的案件", full ? 14 : 0, filter, List.of(new CaseListView.Choice("household-identification", "贫困户识别", 58)),
                List.of(new CaseListView.Choice("民主评议", "民主评议", 12), new CaseListView.Choice("乡镇审核", "乡镇审核", 14)), List.of(), full ? rows : List.of(), full ? "cursor" : null);
    }

    private static BatchStateView batchState(boolean running) {
        BatchStateView.Result gone = new BatchStateView.Result("高德山", "SB-220281-2016-0311", "/tasks/t0311", "没办成", "is-late", "已由 李春燕 办结：退回（今天 09:38）");
        return new BatchStateView("b1", "批量审核　乡镇审核", "/tasks?box=todo&step=township-review", running, false, 199, running ? 126 : 199, running ? 125 : 198, 1, 1,
                at("2016-11-18T09:40:00"), running ? null : at("2016-11-18T09:41:00"), running ? List.of(gone) : List.of(gone,
                new BatchStateView.Result("孙凤兰", "SB-220281-2016-0309", "/cases/SB-220281-2016-0309", "办结", "is-ok", "同意，进入乡镇公示"),
                new BatchStateView.Result("于广发", "SB-220281-2016-0317", "/tasks/t0317", "单独办理", "", "留在待办里，本批没有动它")), null, true, Map.of());
    }

    private static BatchView batch() {
        List<BatchView.Item> items = new ArrayList<>();
        items.add(item(items.size(), "孙凤兰", "牛心村 1组　2 人", "2640", null, null, null, Flag.of(false, "全票同意", null)));
        items.add(item(items.size(), "朴成哲", "牛心村 4组　3 人", "2985", "抽查已入户", null, null, Flag.of(true, "照片与 0288 重复", null)));
        items.add(item(items.size(), "蔡志国", "三道沟村 2组　4 人", "2866", null, "return", "缺房屋照片，请补拍正面、室内各一张。"));
        items.add(item(items.size(), "于洪臣", "于家村 1组　2 人", "3190", null, "reject", null, Flag.of(false, "距线 10 元", null)));
        items.add(item(items.size(), "于广发", "牛心村 2组　4 人", "3118", "抽查已入户", "later", null, Flag.of(true, "比对：车辆 1", null)));
        for (String name : List.of("李桂芝", "王永库", "赵淑芬", "张殿军", "刘玉珍", "邢宝财")) {
            items.add(item(items.size(), name, "牛心村 2组　3 人", "2410", null, null, null));
        }
        return new BatchView("b1", "批量审核", "乡镇审核", "/tasks?box=todo&step=township-review", "approve", "同意", "同意，进入乡镇公示",
                List.of(new BatchView.Choice("return", "退回"), new BatchView.Choice("reject", "不予通过")), List.of(new BatchView.Target("investigate", "入户调查（三道沟村）")),
                "材料齐全，公示无异议，同意。", List.of("情况属实，同意"), new BigDecimal("3200"), items, List.of(new BatchView.Gone("高德山", "已由 李春燕 于今天 09:38 办结：退回", "/cases/SB-220281-2016-0311")),
                List.of(new io.fupin.casework.CasePanels.Condition(true, "抽查 6 户都有入户记录（应不少于 6 户，20%）", null, null), new io.fupin.casework.CasePanels.Condition(true, "红旗 9 件都逐件打开看过", null, null)),
                Map.of("items[3].opinion", "不予通过要写理由，农户凭它提异议。"));
    }

    private static BatchView.Item item(int position, String subject, String place, String income, String drawn, String outcome, String opinion, Flag... flags) {
        return new BatchView.Item(position, "SB-220281-2016-03" + (10 + position), "/tasks/t1", subject, place, List.of(flags), drawn, new BigDecimal(income), outcome, "investigate", opinion);
    }

    private static RegisterView register() {
        List<RegisterView.Row> rows = List.of(
                new RegisterView.Row("220281105221-0064", "郝淑珍", "牛心村 3组", 2, "因病", new BigDecimal("2216"), 2016, "在册", "is-ok", "王立军", LocalDate.of(2016, 11, 16), "/households/220281105221-0064"),
                new RegisterView.Row("220281105221-0031", "佟喜财", "牛心村 1组", 3, "缺技术", new BigDecimal("2405.50"), 2015, "脱贫（享受政策）", "", "王立军", LocalDate.of(2015, 12, 20), "/households/220281105221-0031"));
        return new RegisterView("天北镇档案", 64, 143, List.of(new RegisterView.Region("220281105221", "牛心村", 64)), null, null, null, rows, null, "/households?after=x");
    }

    private static QualityView quality() {
        Instant before = Instant.parse("2016-11-01T01:00:00Z");
        return new QualityView("蛟河市", new QualityView.Running(3, 5_832, 2_400), before, true,
                List.of(new QualityView.Choice("", "全部规则", 2, true), new QualityView.Choice("DQ-14", "工资性收入 DQ-14", 1, false)),
                List.of(new QualityView.Choice("", "全部地区", null, true), new QualityView.Choice("220281103000", "漂河镇", null, false)), null, null,
                List.of(new QualityView.Line(1, "220281105221-0064", "郝淑珍", "天北镇牛心村", "孙喜", "DQ-7", "文化程度与在校生状况", "错误", "is-late", "文化程度、在校生状况都没有填，须填一项",
                                LocalDate.of(2016, 10, 10), false, "/households/220281105221-0064/change?kind=correction"),
                        new QualityView.Line(2, "220281105221-0031", "佟喜财", "天北镇牛心村", null, "DQ-14", "工资性收入", "疑点", "is-warn", "2015年工资性收入 120 元，应为 0 或在 300 到 300000 元之间",
                                LocalDate.of(2016, 10, 10), true, "/households/220281105221-0031#income")),
                List.of(new QualityView.Village("天北镇牛心村", 1, 1, "/quality?region=220281105221")), "/quality/export.xlsx", null, "/quality?after=2", List.of(before, before.plusSeconds(600_000)), List.of(new QualityView.Trend("漂河镇", List.of(12, 3)), new QualityView.Trend("天北镇", List.of(4, 0))));
    }

    private static ReportView report() {
        return new ReportView("areas", "贫困户分布", "表1-1", "蛟河市", "220281000000", LocalDate.of(2015, 12, 31), "乡镇（街）", true, "2015年，演示数据，人员均为虚构",
                List.of(new ReportView.Row("漂河镇", 271, 567, new BigDecimal("4.88"), 15_020, new BigDecimal("3.77"), "/reports/register/households?label=220281103000"),
                        new ReportView.Row("河北街", 0, 0, new BigDecimal("0.00"), 2_011, new BigDecimal("0.00"), null)),
                new ReportView.Row("合计", 5_832, 11_609, new BigDecimal("100.00"), 271_000, new BigDecimal("4.28"), "/reports/register/households"),
                List.of("规划载明贫困发生率 3.88%；按在册 11,609 人和农业人口 271,000 人算是 4.28%。两数不符，照原文列出，不作调整。"),
                List.of(new ReportView.Choice("areas", "贫困户分布", "/reports/register", true), new ReportView.Choice("causes", "致贫原因", "/reports/register?table=causes", false)),
                List.of(new ReportView.Choice("220281000000", "蛟河市", null, true), new ReportView.Choice("220281103000", "漂河镇", null, false)), "/reports/register.xlsx", "/reports/register.pdf");
    }

    private static HouseholdView household() {
        return new HouseholdView("220281105221-0064", "郝淑珍", "天北镇牛心村 3 组", 2, "在册", "is-ok",
                List.of(new HouseholdView.Fact("识别事由", "新识别"), new HouseholdView.Fact("主要致贫原因", "因病"), new HouseholdView.Fact("其他致贫原因", "缺劳力"), new HouseholdView.Fact("建档", "2016年11月16日")),
                List.of(new HouseholdView.Member("郝淑珍", "户主", "女 68", "长期慢性病", "丧失劳动力", "小学", "220281********0024", "汉族，群众，居民医保、大病保险"), new HouseholdView.Member("孙喜", "之孙子", "男 12", "健康", "无劳动力", "七年级", "220281********0018", "汉族，群众，居民医保、大病保险")),
                new BigDecimal("2216"), 2016, new BigDecimal("3200"), List.of(new HouseholdView.State(Household.State.REGISTERED, LocalDate.of(2016, 11, 16), "SB-220281-2016-0271", null),
                        new HouseholdView.State(Household.State.EXITED, LocalDate.of(2017, 12, 20), null, "2017 年度，标准 3,400 元")),
                List.of(new HouseholdView.Helper("王立军", "天北镇政府", "一般", "13804410001", "先治病，春天养两头牛。", LocalDate.of(2016, 11, 18))),
                List.of(new HouseholdView.Measure("发展产业", "养牛 2 头", "6,000 元", LocalDate.of(2016, 11, 18))), List.of(new HouseholdView.CaseLink("SB-220281-2016-0271", "贫困户识别", "已建档立卡", LocalDate.of(2016, 11, 16))), true,
                List.of(new HouseholdView.Fact("耕地", "8 亩"), new HouseholdView.Fact("房屋等级", "C 级"), new HouseholdView.Fact("安全饮水", "没有")),
                List.of(new HouseholdView.Year(2016, List.of(new HouseholdView.Fact("工资性收入", "2,000"), new HouseholdView.Fact("养老保险金", "1,920"), new HouseholdView.Fact("减 生产经营性支出", "−600")),
                        new BigDecimal("4432"), 2, new BigDecimal("2216"), new BigDecimal("3200"))), LocalDate.of(2017, 12, 31),
                List.of(new HouseholdView.Day(LocalDate.of(2017, 12, 20), "状态、收入", "/households/220281105221-0064?on=2017-12-20", false),
                        new HouseholdView.Day(LocalDate.of(2016, 11, 16), "状态、家庭成员", "/households/220281105221-0064?on=2016-11-16", false)));
    }
}
