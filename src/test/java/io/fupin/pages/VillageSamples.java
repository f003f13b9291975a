package io.fupin.pages;

import static io.fupin.pages.DeskSamples.at;
import static io.fupin.pages.DeskSamples.due;

import io.fupin.casework.CaseSheet;
import io.fupin.exchange.delivery.Sources;
import io.fupin.exchange.delivery.MatchesView;
import io.fupin.meeting.web.MeetingView;
import io.fupin.identification.web.RoundsView;
import io.fupin.notice.web.NoticeListView;
import io.fupin.notice.web.NoticeView;
import io.fupin.notice.web.ObjectionEntryView;
import io.fupin.notice.web.ObjectionListView;
import io.fupin.notice.web.PostingView;
import io.fupin.web.FormPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The meeting, rounds and matches, notices and objections. */
final class VillageSamples {

    private static final List<String> SUBJECTS = List.of("于振江", "曹淑清", "许万财", "佟玉琴", "孟庆山", "单福贵", "姜淑华", "白凤英", "栾德才", "鞠长林", "季春花", "汤永发");
    private static final int[][] VOTES = {{15, 6, 3}, {22, 1, 1}, {14, 6, 3}, {20, 3, 1}, {18, 3, 2}, {19, 4, 1}, {21, 2, 1}, null, {16, 6, 2}, {11, 9, 4}, {20, 3, 1}, {18, 4, 2}};

    private VillageSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("meeting", new Sample("meeting/meeting", Samples.village(), Map.of("view", meeting(ballots(), "[]", null)), "逐户票数", "到会名册", "比对：车辆 1"));
        pages.put("meeting-refused", new Sample("meeting/meeting", Samples.village(), Map.of("view", meeting(ballots(), "[{\"field\":\"ballots[4].yes\",\"message\":\"票数合计23，应为实到24\"},{\"field\":\"heldOn\",\"message\":\"开会日期早于入户调查\"}]", "实到20人，应到31人，不够三分之二")), "不够三分之二"));
        pages.put("meeting-none", new Sample("meeting/meeting", Samples.village(), Map.of("view", new MeetingView("天北镇牛心村", "220281105221", List.of(), List.of(), List.of(), "2016-11-18", "{}", "[]", null)), "现在没有等着评议的户"));
        pages.put("rounds", new Sample("identification/rounds", Samples.county(), Map.of("view", rounds(true)), "2016 年识别", "关上这一轮"));
        pages.put("rounds-none", new Sample("identification/rounds", Samples.county(), Map.of("view", rounds(false)), "开一轮", "轮次要有名称"));
        pages.put("matches", new Sample("exchange/matches", Samples.county(), Map.of("view", matches(true)), "名单已收下", "看命中的是谁"));
        pages.put("matches-refused", new Sample("exchange/matches", Samples.county(), Map.of("view", matches(false)), "没有收下", "文件不是表格"));
        pages.put("posting", new Sample("notice/posting", Samples.village(), Map.of("view", posting()), "张贴村级公示", "满 7 天"));
        pages.put("posting-none", new Sample("notice/posting", Samples.township(), Map.of("view", new PostingView("TOWNSHIP_NOTICE", "户", "张贴乡镇公示", "2016年拟识别贫困户", List.of(), null, List.of(), null, null, null, Map.of(), "/notices/preview", null)), "现在没有要贴的"));
        pages.put("notices", new Sample("notice/notices", Samples.township(), Map.of("view", notices()), "缺公示栏照片", "异议 1"));
        pages.put("notice", new Sample("notice/notice", Samples.village(), Map.of("view", notice(false)), "唐桂兰", "提前撤下或丢失"));
        pages.put("notice-over", new Sample("notice/notice", Samples.village(), Map.of("view", notice(true)), "随机种子", "撤下这一期"));
        pages.put("objections", new Sample("notice/objections", Samples.township(), Map.of("view", objections()), "名单上的户：唐桂兰"));
        pages.put("objection-entry", new Sample("notice/objection-entry", Samples.township(), Map.of("view", new ObjectionEntryView("天北镇", "牛心村 2016年拟推荐贫困户", null, new FormPart(TaskSamples.form("objection"), "{\"villages\":[{\"label\":\"牛心村\",\"value\":\"220281105221\"}]}", "[]"))), "登记，打回执"));
        return pages;
    }

    private static String ballots() {
        StringBuilder json = new StringBuilder("{\"kind\":\"村民代表会议\",\"heldOn\":\"2016-11-18\",\"place\":\"牛心村村部\",\"chair\":\"于洪江\",\"recorder\":\"孙丽娟\",\"membersDue\":31,\"membersPresent\":24,\"womenDue\":11,\"womenPresent\":8,\"minutesEvidence\":[\"doc\"],\"siteEvidence\":[\"meet\"],\"ballots\":[");
        for (int i = 0; i < SUBJECTS.size(); i++) {
            json.append(i == 0 ? "" : ",").append("{\"caseNumber\":\"SB-220281-2016-04").append(10 + i).append('"');
            if (VOTES[i] != null) {
                json.append(",\"yes\":").append(VOTES[i][0]).append(",\"no\":").append(VOTES[i][1]).append(",\"abstain\":").append(VOTES[i][2]);
            }
            json.append(i == 2 ? ",\"recused\":[\"张宝库\"]" : "").append(i == 0 ? ",\"hitsReadOut\":true" : "").append('}');
        }
        return json.append("]}").toString();
    }

    private static MeetingView meeting(String data, String errors, String refused) {
        List<MeetingView.Household> households = new ArrayList<>();
        for (int i = 0; i < SUBJECTS.size(); i++) {
            households.add(new MeetingView.Household("SB-220281-2016-04" + (10 + i), "/cases/SB-220281-2016-04" + (10 + i), SUBJECTS.get(i), (i % 5 + 1) + "组　" + (i % 4 + 1) + " 人", "识别为贫困户", new BigDecimal(2510 + i * 37),
                    i == 0 ? List.of("比对：车辆 1") : i == 8 ? List.of("比对：工商注册 1") : List.of()));
        }
        List<MeetingView.Delegate> roster = Stream.concat(
                Stream.of("于洪江", "王占武", "李树森", "张宝库", "赵德发", "孙连生", "刘长贵", "高明礼", "杨振东", "马福海", "邢国忠", "宋玉山", "周凤岐", "吴广才", "郑海山", "朴龙浩", "韩殿文", "冯占魁", "曲永和", "田志国").map(name -> new MeetingView.Delegate(name, false)),
                Stream.of("孙丽娟", "陈桂兰", "于淑芳", "王秀琴", "李凤云", "金英子", "姜丽华", "尹桂珍", "邹玉兰", "苗淑清", "段雅芬").map(name -> new MeetingView.Delegate(name, true))).toList();
        return new MeetingView("天北镇牛心村", "220281105221",
                List.of(new MeetingView.Kind("村民代表会议", false, 2, 3, 2, 3, false, 0, 0, 1, 2, true, 0), new MeetingView.Kind("村民会议", true, 1, 2, 2, 3, true, 0, 0, 1, 2, true, 10), new MeetingView.Kind("村民小组会议", true, 2, 3, 2, 3, false, 0, 0, 1, 2, true, 0)),
                households, roster, "2016-11-18", data, errors, refused);
    }

    private static RoundsView rounds(boolean open) {
        RoundsView.Round round = new RoundsView.Round(7, "2016 年识别", LocalDate.of(2016, 9, 1), null, true, null, 1_522, 402, 1_000, List.of(new RoundsView.Meter("漂河镇", 12, 40, 30), new RoundsView.Meter("天北镇", 43, 40, 108)));
        RoundsView.Round former = new RoundsView.Round(3, "2015 年识别", LocalDate.of(2015, 9, 1), LocalDate.of(2015, 12, 31), false, "9月5日各村广播", 980, 1_204, null, List.of());
        return new RoundsView("蛟河市", open ? round : null, List.of(former), true, true,
                Map.of("opensOn", "2016-11-18"), open ? Map.of() : Map.of("name", "轮次要有名称。"));
    }

    private static MatchesView matches(boolean taken) {
        MatchesView.Result result = new MatchesView.Result(9, "交警大队", 1_204, 3, 2, true, true);
        return new MatchesView("蛟河市", List.of(new MatchesView.Unit("police", "交警大队"), new MatchesView.Unit("market", "市场监管局")),
                List.of("户籍", "税务", "车船"), List.of(new Sources.Source("户籍", LocalDate.of(2016, 11, 2)), new Sources.Source("税务", null), new Sources.Source("车船", LocalDate.of(2016, 11, 18))), List.of("财政供养", "商品房", "车辆", "工商注册", "企业"), LocalDate.of(2016, 11, 18),
                taken ? null : new MatchesView.Typed("market", "税务", LocalDate.of(2016, 11, 17), "于敏", "栾勇\t220281198001010003\t工商注册\t个体五金店"), taken ? List.of() : List.of("文件不是表格：请用 .xlsx，或者另存为 CSV"), taken ? result : null,
                List.of(new MatchesView.Delivery(9, "交警大队", "车船", LocalDate.of(2016, 11, 18), 1_204, 3, 2, "周强", "刘洋", false), new MatchesView.Delivery(4, "住建局", null, LocalDate.of(2016, 8, 2), 3_310, 0, 7, null, "高敏", true)));
    }

    private static PostingView posting() {
        PostingView.Village village = new PostingView.Village("220281105221", "牛心村", 3);
        return new PostingView("VILLAGE_NOTICE", "户", "张贴村级公示", "2016年拟推荐贫困户", List.of(village), village,
                List.of(new PostingView.Ready("SB-220281-2016-0402", "/cases/SB-220281-2016-0402", "佟玉琴", "2组", 3, "同意 20，反对 3，弃权 1", true), new PostingView.Ready("SB-220281-2016-0403", "/cases/SB-220281-2016-0403", "单福贵", "4组", 1, "同意 19，反对 4，弃权 1", true),
                        new PostingView.Ready("SB-220281-2016-0404", "/cases/SB-220281-2016-0404", "唐桂兰", "1组", 2, "同意 17，反对 5，弃权 2", false)),
                new PostingView.Period(LocalDate.of(2016, 11, 19), LocalDate.of(2016, 11, 25), 7, "天"), "唐桂兰户那一期 11月12日被大风刮掉，须按全期重新张贴。", null, Map.of("SB-220281-2016-0404", "异议还没有办结，先办异议。"), "/notices/preview",
                new FormPart(TaskSamples.form("notice-posting"), "{}", "[]"));
    }

    private static NoticeListView notices() {
        return new NoticeListView("天北镇的公示公告", List.of(new NoticeListView.Kind("VILLAGE_NOTICE", "第一次公示", 9), new NoticeListView.Kind("TOWNSHIP_NOTICE", "第二次公示", 5)), null, true, false,
                List.of(new NoticeListView.Post("张贴乡镇公示", "/notices/new?kind=TOWNSHIP_NOTICE", 4)),
                List.of(new NoticeListView.Row("GS-220281-2016-0031", "/notices/GS-220281-2016-0031", "牛心村 2016年拟推荐贫困户", "第一次公示", "牛心村村委会", 9, 21, LocalDate.of(2016, 11, 12), LocalDate.of(2016, 11, 18), 7, 7, "今天期满", "is-ok", 1, false),
                        new NoticeListView.Row("GS-220281-2016-0033", "/notices/GS-220281-2016-0033", "牛心村 2016年拟识别贫困户", "第二次公示", "天北镇人民政府", 6, 14, LocalDate.of(2016, 11, 15), LocalDate.of(2016, 11, 21), 7, 4, "余 3 天", "", 0, false),
                        new NoticeListView.Row("GG-220281-2016-0007", "/notices/GG-220281-2016-0007", "牛心村 2016年识别贫困户", "公告", "蛟河市扶贫办", 3, 7, LocalDate.of(2016, 11, 16), null, 0, 0, "已公告", "is-ok", 0, true)), null, "/notices?after=x");
    }

    private static NoticeView notice(boolean over) {
        return new NoticeView("GS-220281-2016-0031", "牛心村 2016年拟推荐贫困户", "第一次公示", over ? "已期满" : "余 3 天", over ? "is-ok" : "", 7, over ? 7 : 4, LocalDate.of(2016, 11, 15), LocalDate.of(2016, 11, 21),
                List.of(new CaseSheet.Fact("张贴", "2016年11月14日"), new CaseSheet.Fact("起止", "11月15日至11月21日，7 天"), new CaseSheet.Fact("地点", "村部公示栏"), new CaseSheet.Fact("发布", "牛心村村委会 孙丽娟")),
                List.of(new NoticeView.Entry(1, "1组", "唐桂兰", 2, "SB-220281-2016-0404", "/cases/SB-220281-2016-0404", "有异议，等办结", "is-late", false), new NoticeView.Entry(2, "2组", "吴长顺", 3, "SB-220281-2016-0405", "/cases/SB-220281-2016-0405", over ? "公示期满" : "公示中", over ? "is-ok" : "", over)), 5,
                List.of(new CaseSheet.Paper("board", "公示栏", "11-14 10:00", true, false)), over ? new NoticeView.Draw("20%", 1, 2, at("2016-11-22T00:00:00"), "9f1c33a07be2") : null,
                List.of(new NoticeView.Objection("YY-220281-2016-0021", "/cases/YY-220281-2016-0021", "名单上的户：唐桂兰", "核查", "is-warn")), "/notices/GS-220281-2016-0031.pdf", over ? null : "/public/notices/GS-220281-2016-0031",
                LocalDate.of(2016, 11, 18), over, !over, over, Map.of(), List.of());
    }

    private static ObjectionListView objections() {
        return new ObjectionListView("天北镇", List.of(new ObjectionListView.State("open", "在办", 1), new ObjectionListView.State("closed", "已办结", 6)), "open", null, true, false,
                List.of(new ObjectionListView.Row("YY-220281-2016-0021", "/cases/YY-220281-2016-0021", "名单上的户：唐桂兰", "牛心村", "网上", false, "核查", null, "天北镇扶贫办", "第一次公示，唐桂兰户", at("2016-11-17T19:40:00"), due("2016-11-23"), null),
                        new ObjectionListView.Row("YY-220281-2016-0018", "/cases/YY-220281-2016-0018", "被漏掉的户：王德财", "岭东村", "来访", true, "不成立", "is-late", "天北镇扶贫办", null, at("2016-11-02T10:00:00"), null, null)), null, null);
    }
}
