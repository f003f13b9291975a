package io.fupin.pages;

import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.inbox.HomeSource;
import io.fupin.inbox.web.HomeParts.Cell;
import io.fupin.inbox.web.HomeParts.Day;
import io.fupin.inbox.web.HomeParts.Entry;
import io.fupin.inbox.web.HomeParts.Figure;
import io.fupin.inbox.web.HomeParts.Job;
import io.fupin.inbox.web.HomeParts.Lane;
import io.fupin.inbox.web.HomeParts.Matrix;
import io.fupin.inbox.web.HomeParts.News;
import io.fupin.inbox.web.HomeParts.Note;
import io.fupin.inbox.web.HomeParts.Place;
import io.fupin.inbox.web.HomeParts.Returned;
import io.fupin.inbox.web.HomeParts.Row;
import io.fupin.inbox.web.HomeParts.RunningNotice;
import io.fupin.inbox.web.HomeParts.StepCount;
import io.fupin.inbox.web.OfficeHomeView;
import io.fupin.inbox.web.TaskListView;
import io.fupin.inbox.web.VillageHomeView;
import io.fupin.web.Said;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sign-in, home of each level, and the lists. */
final class DeskSamples {

    private DeskSamples() {
    }

    static Instant at(String localTime) {
        return java.time.LocalDateTime.parse(localTime).atZone(io.fupin.clock.BusinessClock.ZONE).toInstant();
    }

    static Instant due(String day) {
        return at(day + "T23:59:59");
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("sign-in", signIn());
        pages.put("refusal", new Sample("error/refusal", Samples.township(), Map.of("title", "看不到这一卷",
                "detail", "它属于漂河镇，您的岗位是天北镇扶贫办。要跨镇查阅，请向蛟河市扶贫办申请。", "errors", List.of()), "看不到这一卷"));
        pages.put("password", new Sample("account/password", Samples.township(), Map.of("done", false,
                "errors", Map.of("again", List.of("两次输入的新口令不一样。"))), "两次输入的新口令不一样"));
        pages.put("home-village", new Sample("inbox/home-village", Samples.village(), Map.of("view", villageHome()), "各户到哪一步", "唐桂兰"));
        pages.put("home-village-empty", new Sample("inbox/home-village", Samples.village(), Map.of("view",
                new VillageHomeView("青背村", "漂河镇", 0, 0, 0, true, 0, 0, 0, 0, List.of(), List.of(), List.of(), 0, null, List.of(), List.of(), 0, List.of(), List.of()),
                Said.KEY, Said.ok("已提交：于广发户，同意", "下一步 乡镇公示，由本镇张贴。").link("看卷宗", "/cases/SB-220281-2016-0317").clearing("t1")),
                "今天没有要办的了", "已提交：于广发户"));
        pages.put("home-township", new Sample("inbox/home-office", Samples.township(), Map.of("view", townshipHome()), "各村在办", "抽查入户"));
        pages.put("home-county", new Sample("inbox/home-office", Samples.county(), Map.of("view", countyHome()), "识别轮次", "各乡镇在办"));
        pages.put("todo", new Sample("inbox/tasks", Samples.township(), Map.of("view", todo(true)), "批量审核", "距线 82 元"));
        pages.put("todo-empty", new Sample("inbox/tasks", Samples.township(), Map.of("view", todo(false)), "三道沟村没有超期的乡镇审核"));
        pages.put("done", new Sample("inbox/tasks", Samples.township(), Map.of("view", done()), "退回", "办结"));
        return pages;
    }

    private static Sample signIn() {
        record Account(String name, String work, String username) {
        }
        record Level(String name, List<Account> accounts) {
        }
        List<Level> levels = List.of(
                new Level("村", List.of(new Account("青背村村委会", "发起申请、入户调查、开评议会、贴公示", "village-220281103213"),
                        new Account("青背村驻村工作队", "会签调查、评议后核实", "team-220281103213"))),
                new Level("乡镇", List.of(new Account("漂河镇扶贫办", "审核、抽查、第二次公示、定帮扶责任人", "township-220281103000"))),
                new Level("县（市）", List.of(new Account("蛟河市扶贫办", "复审、公告、年度核查、看瓶颈", "county-220281000000"),
                        new Account("蛟河市领导小组", "签批村退出、年度结果、考核", "leaders-220281000000"),
                        new Account("蛟河市住建局", "数据比对、核实“八有”", "department-housing-220281000000"))),
                new Level("其他", List.of(new Account("第三方评估机构", "抽样、入户问卷、评估结论", "assessor-220281000000"),
                        new Account("审计", "只看留痕，不能改动", "auditor-220281000000"),
                        new Account("系统管理员", "账号、岗位、参数；不办案", "admin-220281000000"))));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("place", "吉林省 · 蛟河市");
        model.put("username", "township-220281103000");
        model.put("error", "口令不对，还可以再试 4 次。");
        model.put("to", "/tasks?box=todo");
        model.put("demoAccounts", levels);
        model.put("demoPassword", "Fupin@2026");
        return new Sample("account/sign-in", Samples.nobody(), model, "青背村村委会", "口令不对");
    }

    private static VillageHomeView villageHome() {
        String review = "/tasks?box=todo&step=";
        return new VillageHomeView("牛心村", "天北镇", 58, 64, 143, true, 20, 1, 12, 2,
                List.of(new Job("退回补正", "李玉山：", "生产经营性支出没有票据，请补", 2, "户", due("2016-11-17"), review + "investigate"),
                        new Job("开民主评议会", "调查和比对都齐了，可以一次会议评完", null, 12, "户", due("2016-11-21"), "/meetings/new"),
                        new Job("张贴村级公示", "评议已通过：佟玉琴、单福贵", null, 2, "户", due("2016-11-21"), "/notices/new?kind=VILLAGE_NOTICE"),
                        new Job("入户调查", "孟宪臣、迟淑云、何广林；须两人到户", null, 3, "户", due("2016-11-22"), review + "investigate"),
                        new Job("受理申请", "董桂芬自己在网上申请", null, 1, "户", due("2016-11-23"), review + "accept")),
                List.of(new Returned("李玉山", "/tasks/t1", due("2016-11-17"), "玉米 15 亩的种子、化肥支出 7,800 元没有票据或村里证明，请补齐后再报。", "天北镇扶贫办 赵文博", at("2016-11-14T10:22:00"), "入户调查"),
                        new Returned("姚凤芝", "/tasks/t2", due("2016-11-21"), "户口簿照片只有户主页，缺其余两口人。", "天北镇扶贫办 赵文博", at("2016-11-17T15:40:00"), "入户调查")),
                notices(), 3, at("2016-11-17T16:20:00"),
                List.of(new News(at("2016-11-18T08:35:00"), "县里核过 ", "金顺姬", "/cases/SB-220281-2016-0301", " 的社保比对，没有问题"),
                        new News(at("2016-11-18T08:10:00"), "天北镇催办：", "李玉山", "/cases/SB-220281-2016-0305", " 补正"),
                        new News(at("2016-11-17T17:02:00"), "", "魏连喜等 3 户", "/cases?phase=公告", " 县级审批同意，待公告"),
                        new News(at("2016-11-17T16:41:00"), "比对结果到：", "于振江", "/cases/SB-220281-2016-0320", " 有 1 条车辆信息，须说明")),
                List.of(lane("申请", 1, place("董桂芬", "1 天", "")),
                        lane("调查核实", 5, place("李玉山", "退回", "is-late-ink"), place("姚凤芝", "退回", "is-warn-ink"), place("孟宪臣", "2 天", "")),
                        lane("民主评议", 12, place("于振江", "待开会 4 天", ""), place("曹淑清", "待开会 4 天", ""), place("许万财", "待开会 3 天", "")),
                        lane("村级公示", 11, place("唐桂兰", "有异议", "is-late-ink"), place("吴长顺", "今天期满", "is-ok-ink"), place("郑秀芝", "今天期满", "is-ok-ink")),
                        lane("乡镇审核", 14, place("孙凤兰", "9 天", "is-late-ink"), place("高德山", "8 天", "is-late-ink"), place("于广发", "7 天", "is-warn-ink")),
                        lane("乡镇公示", 6, place("关玉芬", "余 3 天", ""), place("常德福", "余 3 天", "")),
                        lane("县级审批", 4, place("金顺姬", "8 天", "is-warn-ink"), place("白玉坤", "3 天", "")),
                        lane("公告", 3, place("魏连喜", "1 天", "")), lane("帮扶", 2, place("郝淑珍", "2 天", ""))),
                2, List.of(lane("核实", 0), lane("民主评议", 0), lane("农户认可", 1, place("石振江", "今天到", "")), lane("村级公示", 1, place("尹桂荣", "余 4 天", "")),
                        lane("乡镇核查", 0), lane("乡镇公示", 0), lane("县级审核", 0), lane("公告", 0), lane("销号", 0)), days());
    }

    private static List<RunningNotice> notices() {
        return List.of(new RunningNotice("村级 第 3 期", "/notices/CG-3", 8, 7, 7, LocalDate.of(2016, 11, 12), LocalDate.of(2016, 11, 18), false, null),
                new RunningNotice("唐桂兰（第 3 期）", "/notices/CG-3", 1, 7, 4, LocalDate.of(2016, 11, 12), LocalDate.of(2016, 11, 18), true, "由镇里核查，11月23日前答复"),
                new RunningNotice("乡镇 第 2 期", "/notices/XG-2", 6, 7, 4, LocalDate.of(2016, 11, 15), LocalDate.of(2016, 11, 21), false, null));
    }

    private static Lane lane(String phase, int count, Place... places) {
        return new Lane(phase, count, "/cases?phase=" + phase, List.of(places), count - places.length);
    }

    private static Place place(String subject, String note, String state) {
        return new Place(subject, "/cases/SB-220281-2016-0309", note, state);
    }

    private static OfficeHomeView townshipHome() {
        String todo = "/tasks?box=todo";
        List<Figure> figures = List.of(
                new Figure("等我办", 37, "件", todo, "", List.of(new Note("", "今天到期 5", todo + "&due=today", ""), new Note("", "三日内 16", todo, ""))),
                new Figure("我这里超期", 3, "件", todo + "&due=late", "is-late", List.of(new Note("最久 ", "孙凤兰", "/tasks/t3", " 超 2 天"))),
                new Figure("各村超期", 6, "户", "/tasks?box=supervised&due=late", "is-late", List.of(new Note("", "岭东村 3", "/cases", ""), new Note("", "牛心村 2", "/cases", ""), new Note("", "三道沟村 1", "/cases", ""))),
                new Figure("今天期满的公示", 1, "期", "/notices", "", List.of(new Note("公示中 ", "5 期 31 户", "/notices", ""), new Note("", "有异议 1 户", "/objections", ""))),
                new Figure("抽查入户", 6, "户已录齐", todo + "&flags=drawn", "", List.of(new Note("审核 ", "30 件", todo, "，应不少于 20%"))));
        List<StepCount> steps = List.of(
                new StepCount("乡镇审核", todo + "&step=township-review", 30, 3, 5, 9, Duration.ofHours(9 * 24 + 2), "孙凤兰"),
                new StepCount("确定帮扶责任人", todo + "&step=assign-helper", 3, 0, 0, 0, Duration.ofDays(2), "郝淑珍"),
                new StepCount("张贴乡镇公示", todo + "&step=post-township-notice", 2, 0, 0, 0, Duration.ofDays(1), "岭东村 4 户"),
                new StepCount("异议核查", todo + "&step=inquire", 1, 0, 0, 1, Duration.ofDays(1), "唐桂兰"));
        return new OfficeHomeView("天北镇扶贫办", figures, days(), LocalDate.of(2016, 10, 31), LocalDate.of(2016, 11, 28), 37, steps, List.of(), List.of(),
                at("2016-11-17T17:32:00"),
                List.of(new News(at("2016-11-18T09:05:00"), "岭东村报来 ", "2 户", "/cases", "：董占江、苗翠兰"),
                        new News(at("2016-11-18T08:50:00"), "县里退回 ", "白玉坤", "/cases", "：“社保比对未说明”"),
                        new News(at("2016-11-18T08:31:00"), "收到异议 ", "异2016-0021", "/cases", "，针对唐桂兰，已停其公示")),
                matrix("各村在办", "村", List.of("牛心村", "岭东村", "于家村", "三道沟村", "桦皮甸村", "马鹿沟村"), "其余 17 个村没有在办的识别案件"), null, List.of());
    }

    private static List<Day> days() {
        List<Day> days = new ArrayList<>();
        LocalDate today = LocalDate.of(2016, 11, 18);
        for (int i = 14; i <= 27; i++) {
            LocalDate day = LocalDate.of(2016, 11, i);
            List<Entry> entries = switch (i) {
                case 15, 16, 17 -> List.of(new Entry("超期", 1, "/tasks", true, null));
                case 18 -> List.of(new Entry("到期", 5, "/tasks", true, null), new Entry("公示满", 1, "/notices", false, "牛心 3 期"));
                case 19 -> List.of(new Entry("可上报", 1, "/notices", false, "牛心 3 期"));
                case 21 -> List.of(new Entry("到期", 11, "/tasks", false, null), new Entry("公示满", 1, "/notices", false, "镇 2 期"));
                case 23 -> List.of(new Entry("到期", 6, "/tasks", false, null), new Entry("异议答复", 1, "/objections", true, null));
                case 25 -> List.of(new Entry("公示满", 1, "/notices", false, "于家 2 期"));
                default -> List.of();
            };
            days.add(new Day(day, day.isBefore(today), day.equals(today), day.getDayOfWeek().getValue() > 5, entries));
        }
        return days;
    }

    private static Matrix matrix(String title, String areaName, List<String> areas, String rest) {
        List<String> phases = List.of("申请", "调查核实", "民主评议", "村级公示", "乡镇审核", "乡镇公示", "县级审批", "公告", "帮扶");
        int[][] counts = {{1, 5, 12, 11, 14, 6, 4, 3, 2}, {2, 6, 8, 7, 9, 4, 3, 1, 1}, {0, 3, 5, 4, 4, 3, 2, 1, 0}, {1, 4, 3, 2, 3, 2, 2, 1, 1}, {3, 5, 4, 2, 0, 1, 1, 1, 0}, {2, 4, 3, 1, 0, 1, 1, 0, 0}};
        int[] late = {2, 3, 0, 1, 0, 0};
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            rows.add(row(areas.get(i), counts[i], late[i]));
        }
        int[] sums = IntStream.range(0, 9).map(column -> java.util.Arrays.stream(counts).mapToInt(row -> row[column]).sum()).toArray();
        return new Matrix(title, "识别，户", areaName, phases, rows, row("合计", sums, 6), rest, "/cases/export.xlsx");
    }

    private static Row row(String name, int[] counts, int late) {
        List<Cell> cells = java.util.Arrays.stream(counts).mapToObj(count -> new Cell(count, "/cases?region=220281105221")).toList();
        return new Row(name, "220281105221", "/cases?region=220281105221", cells, java.util.Arrays.stream(counts).sum(), late,
                "/tasks?box=supervised&region=220281105221&due=late", late > 0);
    }

    private static OfficeHomeView countyHome() {
        String todo = "/tasks?box=todo";
        return new OfficeHomeView("蛟河市扶贫办", List.of(
                new Figure("等我办", 64, "件", todo, "", List.of(new Note("", "今天到期 8", todo + "&due=today", ""))),
                new Figure("我这里超期", 2, "件", todo + "&due=late", "is-late", List.of(new Note("最久 ", "金顺姬", "/tasks/t3", " 超 1 天"))),
                new Figure("各乡镇超期", 19, "户", "/tasks?box=supervised&due=late", "is-late", List.of(new Note("", "天北镇 6", "/cases", ""), new Note("", "漂河镇 5", "/cases", ""))),
                new Figure("正在公示", 23, "期", "/notices", "", List.of(new Note("有异议 ", "2 户", "/objections", ""))),
                new Figure("在办案件", 1_204, "户", "/cases", "", List.of(new Note("本轮已建档 ", "318 户", "/households", "")))),
                List.of(), null, null, 64,
                List.of(new StepCount("县级复审", todo + "&step=county-review", 52, 2, 8, 11, Duration.ofHours(8 * 24 + 4), "金顺姬"),
                        new StepCount("公告", todo + "&step=announce", 11, 0, 0, 0, Duration.ofDays(2), "魏连喜"),
                        new StepCount("异议核查", todo + "&step=inquire", 1, 0, 0, 0, Duration.ofHours(20), "常德福")),
                notices().subList(2, 3), List.of(new OfficeHomeView.Round("2016 年识别", "/rounds", LocalDate.of(2016, 9, 1), LocalDate.of(2016, 12, 31), 1_522, 318, null)),
                null, List.of(new News(at("2016-11-18T08:31:00"), "住建局送来比对，命中 ", "7 户", "/matches", "，须说明")),
                matrix("各乡镇在办", "乡镇", List.of("天北镇", "漂河镇", "松江镇", "白石山镇", "黄松甸镇", "乌林朝鲜族乡"), null),
                new HomeSource.Stuck("松江镇 · 民主评议会", "/tasks?box=supervised&step=evaluate", 9, 21, "48.0", "13.0", "/bottleneck"),
                List.of(new HomeSource.Warned("松江镇 · 民主评议会", "/bottleneck/warnings/7", "超期 9 件", at("2016-11-10T09:00:00"), "催过 9 件")));
    }

    private static TaskListView todo(boolean full) {
        TaskListView.Filter filter = new TaskListView.Filter("todo", "household-identification", "township-review", full ? null : "220281105208", full ? null : "late", null, null, null, null, null, null, null);
        List<TaskListView.Row> flagged = List.of(
                row("孙凤兰", "牛心村 1组　2 人", "0309", true, "2640", false, "24 / 0 / 0", "2016-11-09", "2016-11-16", null, Flag.of(false, "全票同意", null)),
                row("高德山", "牛心村 3组　1 人", "0311", true, "3172", true, "15 / 6 / 3", "2016-11-10", "2016-11-17", null, Flag.of(false, "距线 28 元", null), Flag.of(false, "缺医保佐证", null)),
                row("于洪臣", "于家村 1组　2 人", "0308", false, "3190", true, "13 / 5 / 4", "2016-11-10", "2016-11-17", null, Flag.of(false, "距线 10 元", null)),
                row("于广发", "牛心村 2组　4 人", "0317", false, "3118", true, "16 / 5 / 3", "2016-11-11", "2016-11-18", "抽查", Flag.of(true, "比对：车辆 1", null), Flag.of(false, "距线 82 元", null)),
                row("朴成哲", "牛心村 4组　3 人", "0318", false, "2985", false, "18 / 4 / 2", "2016-11-11", "2016-11-18", "抽查", Flag.of(true, "照片与 0288 重复", null)),
                row("田福生", "岭东村 1组　3 人", "0315", false, "3043", true, "14 / 8 / 4", "2016-11-11", "2016-11-18", "抽查", Flag.of(true, "比对：工商注册 1", null)));
        List<TaskListView.Row> rest = List.of(
                row("李桂芝", "牛心村 1组　2 人", "0321", false, "1960", false, "21 / 2 / 1", "2016-11-14", "2016-11-21", null),
                row("王永库", "牛心村 2组　3 人", "0322", false, "2410", false, "19 / 3 / 2", "2016-11-14", "2016-11-21", null),
                row("赵淑芬", "牛心村 5组　1 人", "0323", false, "2156", false, "20 / 2 / 2", "2016-11-14", "2016-11-25", "抽查"));
        TaskListView.Empty empty = new TaskListView.Empty("三道沟村没有超期的乡镇审核", "三道沟村有 3 件在审，最早 11月22日到期。",
                List.of(new TaskListView.Drop("去掉“超期”，有 3 件", filter.with("due", null)), new TaskListView.Drop("看全部村的超期 3 件", filter.with("region", null))));
        return new TaskListView(boxes(), filter, List.of(new TaskListView.Option("household-identification", "贫困户识别", 36), new TaskListView.Option("objection-handling", "异议处理", 1)),
                List.of(new TaskListView.Option("township-review", "乡镇审核", 30), new TaskListView.Option("assign-helper", "确定帮扶责任人", 3), new TaskListView.Option("post-township-notice", "张贴乡镇公示", 2)),
                List.of(new TaskListView.Option("220281105221", "牛心村", 14), new TaskListView.Option("220281105207", "岭东村", 9), new TaskListView.Option("220281105208", "三道沟村", 3)),
                List.of(new TaskListView.Pick("due", "late", "超期", full ? 3 : 0, !full, true), new TaskListView.Pick("due", "today", "今天", full ? 5 : 0, false, false),
                        new TaskListView.Pick("unread", "yes", "未看", full ? 28 : 1, false, false), new TaskListView.Pick("flags", "flagged", "红旗", full ? 9 : 2, false, false)),
                List.of(new TaskListView.Order(null, "红旗在前", true), new TaskListView.Order("due", "按期限", false)), full ? 30 : 0, full ? new BigDecimal("3200") : null,
                full ? List.of(new TaskListView.Group("有红旗", "要逐件打开看过，才能放进批量", 9, true, flagged), new TaskListView.Group("没有红旗", null, 21, false, rest)) : List.of(),
                full ? "cursor" : null, full ? null : empty, full ? "批量审核" : null, null, new TaskListView.Kept(full ? List.of(new TaskListView.Chip("超期的审核", "/tasks?box=todo&due=late", false)) : List.of(), true, false, 12));
    }

    private static List<TaskListView.Box> boxes() {
        return List.of(new TaskListView.Box("todo", "待办", 37), new TaskListView.Box("done", "已办", 412), new TaskListView.Box("started", "我发起的", 4), new TaskListView.Box("supervised", "监督", 132));
    }

    private static TaskListView done() {
        TaskListView.Filter filter = new TaskListView.Filter("done", null, null, null, null, null, null, null, null, null, null, "cursor");
        List<TaskListView.Row> rows = List.of(doneRow("姚凤芝", "0302", "退回"), doneRow("白玉坤", "0299", "同意"), doneRow("常德福", "0296", "同意"));
        return new TaskListView(boxes(), filter, List.of(new TaskListView.Option("household-identification", "贫困户识别", 400)), List.of(new TaskListView.Option("township-review", "乡镇审核", 350)),
                List.of(), List.of(), List.of(), 412, null, List.of(new TaskListView.Group(null, null, 3, false, rows)), null, null, null, null, new TaskListView.Kept(List.of(), false, false, 12));
    }

    private static TaskListView.Row doneRow(String subject, String number, String outcome) {
        return new TaskListView.Row("d" + number, "/cases/SB-220281-2016-" + number, subject, "牛心村 2组　3 人", "SB-220281-2016-" + number, "贫困户识别", "乡镇审核", List.of(), List.of(), false, false,
                null, null, null, false, null, at("2016-11-17T15:40:00"), null, null, outcome);
    }

    private static TaskListView.Row row(String subject, String place, String number, boolean seen, String perCapita, boolean near, String votes, String arrived, String due, String mark, Flag... flags) {
        return new TaskListView.Row("t" + number, "/tasks/t" + number, subject, place, "SB-220281-2016-" + number, "贫困户识别", "乡镇审核",
                mark == null ? List.of() : List.of(new Mark(mark, "is-now")), List.of(flags), !seen, seen, flags.length == 0 || seen,
                flags.length > 0 && flags[0].serious() ? "需说明" : "建议纳入", new BigDecimal(perCapita), near, votes, at(arrived + "T09:00:00"), due(due), "赵文博", null);
    }
}
