package io.fupin.pages;

import static io.fupin.pages.DeskSamples.at;
import static io.fupin.pages.DeskSamples.due;

import io.fupin.casework.CaseSheet;
import io.fupin.casework.web.PhaseLine;
import io.fupin.casework.web.TaskView;
import io.fupin.casework.web.TaskView.Around;
import io.fupin.casework.web.TaskView.Condition;
import io.fupin.casework.web.TaskView.Conflict;
import io.fupin.casework.web.TaskView.Diagram;
import io.fupin.casework.web.TaskView.Gap;
import io.fupin.casework.web.TaskView.Note;
import io.fupin.casework.web.TaskView.Outcome;
import io.fupin.casework.web.TaskView.Target;
import io.fupin.casework.web.TaskView.Work;
import io.fupin.casework.web.Track;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The task page in its states. */
final class TaskSamples {

    static final String CASE = "SB-220281-2016-0317";
    private static final List<String> PHASES = List.of("申请", "调查核实", "民主评议", "村级公示", "乡镇审核", "乡镇公示", "县级审批", "公告", "帮扶");

    private TaskSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("task", page(view(review("approve", "11月16日入户核对：收入与村里所报一致，面包车已停驶，不作消费型车辆看待。同意。", Map.of(), List.of()), null, List.of()), "提交，看下一件", "人均可支配收入", "距线 82 元"));
        pages.put("task-return", page(view(review("return", "", Map.of("opinion", "退回要写明原因：哪一项、差什么、怎么补。"), List.of(new Gap("opinion", "退回原因"))), null,
                List.of(Note.of("info", "上次退回选了“直接返回我”，这次没有照办", "补正改动了家庭收入，评议和公示要重新做；原来的村级公示记作已重新公示。"))), "退回要写明原因", "改好后直接回到我这里"));
        pages.put("task-conflict", page(view(null, new Conflict("李春燕", at("2016-11-18T09:41:00"), "同意", "材料齐全，公示无异议，同意。", "/tasks/t5"), List.of()), "您的提交没有生效", "复制我的意见"));
        pages.put("task-look", page(view(null, null, List.of(new Note("info", "您是这一户的申报人，不能审核", "由本办其他同志办理。", null, null))), "您是这一户的申报人"));
        pages.put("task-visit", new Sample("casework/task", Samples.village(), Map.of("view", visit()), "入户调查", "再看看没说明的比对"));
        return pages;
    }

    private static Sample page(TaskView view, String... says) {
        return new Sample("casework/task", Samples.township(), Map.of("view", view), says);
    }

    private static TaskView view(Work work, Conflict conflict, List<Note> notes) {
        return new TaskView("t0317", "乡镇审核", "贫困户识别", CASE, due("2016-11-18"),
                new Around("乡镇审核 30", "/tasks?box=todo&step=township-review", 4, 30, "/tasks/t3", "/tasks/t5"), sheet(), phases(4, "已等 7 天"), track(),
                new Diagram("/sample-model.bpmn", List.of("userTask_township-review"),
                        List.of("start_application", "userTask_investigate", "userTask_evaluate", "userTask_investigate", "userTask_evaluate", "userTask_confirm-evaluation", "userTask_post-village-notice", "userTask_township-review"),
                        Map.of("userTask_investigate", 1)), work, conflict, notes,
                List.of(new TaskView.Verb("签收", "/tasks/t0317/claim", true), new TaskView.Verb("转办", "/tasks/t0317/hand-over", false)));
    }

    private static Work review(String chosen, String opinion, Map<String, String> errors, List<Gap> gaps) {
        return new Work("/tasks/t0317", false,
                List.of(new Condition(true, "村级公示满 7 天，无异议", null, null), new Condition(true, "红旗 2 条，都已看过", null, null), new Condition(true, "抽中入户，记录已填（11-16）", "看", "#track")),
                List.of(new Outcome("approve", "同意", "同意后进入乡镇公示，由本镇张贴，7 天。", "情况属实，同意", "收入核算无误", "材料齐全"), new Outcome("return", "退回", null, "照片看不清，请重拍", "缺签字，请补"), new Outcome("reject", "不予通过", "发决定书给农户，写明可以提异议的期限。")),
                chosen, opinion,
                List.of(new Target("investigate", "入户调查（牛心村村委会）"), new Target("evaluate", "民主评议会（牛心村村委会）")), "investigate", true,
                form("township-review"), "{\"drawn\":true}", "[]", errors, gaps);
    }

    private static TaskView visit() {
        CaseSheet sheet = sheet();
        CaseSheet before = new CaseSheet(sheet.title(), sheet.place(), List.of(), List.of(sheet.flags().get(0)), "我有慢性病，常年吃药，老母亲残疾，收入少。", null,
                sheet.facts(), sheet.members(), sheet.papers().subList(0, 3));
        Work work = new Work("/tasks/t0400", true, List.of(new Condition(true, "两人以上到户", null, null), new Condition(false, "再看看没说明的比对", null, null)),
                List.of(new Outcome("submit", "提交", "提交后系统算出人均收入、给出识别建议，进入民主评议。")), "submit", "", List.of(), null, false,
                form("household-investigation"), "{\"findings\":\"</script><b>\",\"members\":[{\"name\":\"于广发\",\"idType\":\"居民身份证\",\"idNumber\":\"220281197003150015\",\"relation\":\"户主\"}]}", "[]", Map.of(), List.of());
        return new TaskView("t0400", "入户调查", "贫困户识别", CASE, due("2016-11-22"), new Around("入户调查 3", "/tasks?box=todo&step=investigate", null, null, null, null), before,
                phases(1, "已等 2 天"), track(), new Diagram("/sample-model.bpmn", List.of("userTask_investigate"), List.of("start_application", "userTask_investigate"), Map.of()), work, null, List.of(), List.of());
    }

    static PhaseLine phases(int now, String note) {
        List<String> dates = List.of("10-20", "10-20 至 25", "10-25 至 11-01", "11-01 至 11", "11-11 至 16", "11-17 至 23", "11-24", "11-25", "11-28");
        return new PhaseLine(java.util.stream.IntStream.range(0, PHASES.size()).mapToObj(i -> new PhaseLine.Phase(PHASES.get(i),
                i < now ? dates.get(i) : i == now ? note : null, i < now ? "is-done" : i == now ? "is-now" : "")).toList());
    }

    static CaseSheet sheet() {
        return new CaseSheet("于广发户", "天北镇牛心村 2 组　4 人", List.of(new CaseSheet.Mark("抽查", "is-now")),
                List.of(new CaseSheet.Flag(true, "比对：车辆 1", "小型面包车 吉B·6K3**，2008 年登记，于洪伟名下", "2011 年 4,500 元买的旧车，拉零工用，去年起停驶未检。", "交管 10-25", "#evidence"),
                        CaseSheet.Flag.of(false, "距线 82 元", "人均 3,118，标准 3,200。支出如多报 82 × 4 = 328 元，人均就不低于标准，请核对票据。")),
                null, ledger(),
                List.of(new CaseSheet.Fact("贫困户属性", "一般贫困户"), new CaseSheet.Fact("主要致贫原因", "因病；缺技术"), new CaseSheet.Fact("住房", "砖木 68 平方米，B 级"), new CaseSheet.Fact("饮水、医疗、教育", "都有保障")),
                List.of(new CaseSheet.Member("于广发", "户主", "男 46", "长期慢性病", "弱劳动力", "小学", "220281********0015"), new CaseSheet.Member("陈秀云", "配偶", "女 44", "健康", "普通劳动力", "初中", "220281********0027"),
                        new CaseSheet.Member("于洪伟", "之子", "男 21", "健康", "普通劳动力", "初中", "220281********0036"), new CaseSheet.Member("王玉珍", "之母", "女 71", "残疾 三级", "丧失劳动力", "文盲或半文盲", "220281********0022")),
                List.of(paper("doc", "申请书", "10-20"), paper("sign", "授权核查书", "10-20 本人签"), paper("id", "户口簿 4 页", "10-20"), paper("house", "房屋正面", "10-24"), paper("room", "室内", "10-24"), paper("corn", "玉米地", "10-24"),
                        new CaseSheet.Paper("p7", "零工收入证明", "10-24", false, false), paper("sheet", "评议签到表", "10-31"), new CaseSheet.Paper("meet", "评议会现场", "10-31", true, true), paper("board", "公示栏 远", "11-03 10:00")));
    }

    static CaseSheet.Ledger ledger() {
        return new CaseSheet.Ledger("人均可支配收入", "2015年10月1日至2016年9月30日", List.of(line("工资性收入", "于洪伟 砖厂零工 4 个月 × 1,500", 2, "6000"), line("生产经营性收入", "玉米 12 亩 × 950 斤 × 0.80", 3, "9120"),
                line("财产性收入", "流转土地 2 亩 × 300", 1, "600"), line("转移性收入", "耕地补贴 1,092，养老金 1,440，残疾人补贴 720", 3, "3252"), line("减 生产经营性支出", "种子、化肥、机耕 12 亩", 2, "-6500")),
                new BigDecimal("12472"), 4, new BigDecimal("3118"), new BigDecimal("3200"), 2016, true, false, "在临界范围 5% 以内。");
    }

    private static CaseSheet.Line line(String name, String how, int papers, String amount) {
        return new CaseSheet.Line(name, how, papers, new BigDecimal(amount));
    }

    private static CaseSheet.Paper paper(String id, String title, String note) {
        return new CaseSheet.Paper(id, title, note, true, false);
    }

    static Track track() {
        Instant opened = at("2016-10-20T08:54:00");
        return Track.of(List.of(
                event("农户申请", "孙丽娟（村委会）", "2016-10-20T08:54:00", "2016-10-20T08:54:00", "2016-10-20T09:12:00", "于广发本人申请，已签授权核查书", null, "is-done"),
                event("入户调查", "孙丽娟、于洪江，陈立新会签", "2016-10-20T09:12:00", "2016-10-24T13:10:00", "2016-10-24T15:20:00", "人均 3,118；住房 B 级；主要致贫原因 因病", null, "is-done"),
                event("数据比对、识别建议", "系统", "2016-10-25T08:00:00", "2016-10-25T08:00:00", "2016-10-25T08:00:00", "命中车辆 1 条；建议需说明（规则 2016 第 2 版）", null, "is-done"),
                event("民主评议会", "孙丽娟主录", "2016-10-25T08:00:00", "2016-10-31T09:40:00", "2016-10-31T11:30:00", "通过　同意 16、反对 5、弃权 3；实到 24，须 13 票", null, "is-done"),
                event("评议后核实", "陈立新（驻村工作队）", "2016-10-31T11:30:00", "2016-11-01T08:58:00", "2016-11-01T09:10:00", null, "全程在场，说明已宣读。", "is-done"),
                new Track.Event("村级公示", "孙丽娟张贴", at("2016-11-01T09:10:00"), at("2016-11-03T10:00:00"), at("2016-11-03T10:04:00"), at("2016-11-04T00:00:00"), at("2016-11-11T00:00:00"), "村部公示栏，照片 2 张；无异议", null, "is-done"),
                event("乡镇审核", "赵文博", "2016-11-11T00:05:00", null, null, "在办", null, "is-now")), opened, PagesConfiguration.NOW);
    }

    static String form(String name) {
        try (InputStream form = TaskSamples.class.getResourceAsStream("/forms/" + name + ".form")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Track.Event event(String name, String by, String arrived, String claimed, String done, String text, String quote, String state) {
        return new Track.Event(name, by, at(arrived), claimed == null ? null : at(claimed), done == null ? null : at(done), null, null, text, quote, state);
    }
}
