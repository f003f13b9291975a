package io.fupin.pages;

import static io.fupin.pages.DeskSamples.at;

import io.fupin.casework.CaseSheet.Fact;
import io.fupin.web.FormPart;
import io.fupin.assessment.web.PublicResultView;
import io.fupin.notice.web.PublicViews.Applying;
import io.fupin.notice.web.PublicViews.Appealing;
import io.fupin.notice.web.PublicViews.Entry;
import io.fupin.notice.web.PublicViews.Former;
import io.fupin.notice.web.PublicViews.Found;
import io.fupin.notice.web.PublicViews.Objecting;
import io.fupin.notice.web.PublicViews.OneNotice;
import io.fupin.notice.web.PublicViews.Places;
import io.fupin.notice.web.PublicViews.Progress;
import io.fupin.notice.web.PublicViews.Receipt;
import io.fupin.notice.web.PublicViews.Running;
import io.fupin.notice.web.PublicViews.Stage;
import io.fupin.notice.web.PublicViews.Town;
import io.fupin.notice.web.PublicViews.Village;
import io.fupin.notice.web.PublicViews.VillageNotices;
import io.fupin.web.PublicSide;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What anybody sees. */
final class PublicSamples {

    private static final PublicSide SIDE = new PublicSide("蛟河市", "蛟河市脱贫攻坚领导小组办公室", "0432-60000281",
            List.of(new PublicSide.Phone("漂河镇扶贫办", "0432-60000103"), new PublicSide.Phone("市扶贫办", "0432-60000281")));
    private static final LocalDate LAST = LocalDate.of(2016, 11, 22);

    private PublicSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        add(pages, "public-places", "public/places", new Places("青背", List.of(new Town("漂河镇", true, List.of(new Village("青背村", "/public/notices?region=220281103213", 1), new Village("大青背村", "/public/notices?region=220281103214", 0)))), SIDE), "正在公示 1");
        add(pages, "public-village", "public/village", new VillageNotices("青背村", "漂河镇",
                List.of(new Running("2016年拟识别贫困户名单", "第二次公示，漂河镇人民政府", 7, 3, LAST, 4, 10, 22, "/public/notices/GS-220281-2016-0033", "/public/objections/new?notice=GS-220281-2016-0033", "户")),
                List.of(new Former("2016年拟推荐贫困户（第一次公示）", "村民委员会，11月4日至10日，12户")), "/public/objections/new?village=220281103213", "/public/applications/new?region=220281103213", SIDE), "还有4天", "自己申请贫困户识别");
        add(pages, "public-notice", "public/notice", new OneNotice("2016年拟识别贫困户名单", "第二次公示，漂河镇人民政府", "漂河镇青背村", "/public/notices?region=220281103213", "青背村", LocalDate.of(2016, 11, 16), LAST, 3, 4, entries(), 10,
                List.of(new Stage("农户申请，入户调查", null, "done"), new Stage("村民代表会议评议", "10月31日", "done"), new Stage("村里第一次公示", "11月4日至10日", "done"), new Stage("乡镇审核", "11月15日", "done"), new Stage("乡镇第二次公示", "11月16日至22日", "now"), new Stage("市里审批", null, "todo")),
                "/public/objections/new?notice=GS-220281-2016-0033", SIDE, List.of()), "王＊山", "网上的姓名隐去一个字");
        add(pages, "public-objection", "public/objection", objecting(Map.of("anonymous", "true", "grounds", "她家去年在镇上开了一间小卖店，现在还开着。"), Map.of()), "有人该列，没有列");
        add(pages, "public-objection-refused", "public/objection", objecting(Map.of("about", "left-out", "anonymous", "false"), Map.of("householdName", "请写户主姓名。", "grounds", "请说说情况。", "phone", "电话不像是对的。")), "请写户主姓名");
        add(pages, "public-application", "public/application", new Applying("220281103213", "青背村", "漂河镇", 3, null, new FormPart(TaskSamples.form("household-application"), "{\"members\":[{}]}", "[]"), SIDE), "贫困户识别申请");
        add(pages, "public-receipt", "public/receipt", new Receipt("YY7K-3M9D-26", at("2016-11-18T15:20:00"), true,
                List.of(new Stage("11月18日　已收到", null, "done"), new Stage("11月21日以前　受理", null, ""), new Stage("11月28日以前　答复", "漂河镇扶贫办核查。核查期间，这一户不进入下一步。", "")), "/public/receipts?receipt=YY7K3M9D26", "/public/receipts/YY7K3M9D26.pdf", SIDE), "YY7K-3M9D-26", "丢了补不了");
        add(pages, "public-progress", "public/progress", new Progress("YY7K-3M9D-26", null, new Found("正在核查", "按时", "info", LocalDate.of(2016, 11, 28), null, null,
                List.of(new Stage("已收到", "11月18日 15时20分", "done"), new Stage("已受理", "11月21日 9时05分，漂河镇扶贫办", "done"), new Stage("正在核查", "2人入户核查，与被反映的人无关", "now"), new Stage("答复", null, "todo")), null, null, null,
                List.of(new Fact("村", "漂河镇青背村"), new Fact("公示", "2016年拟识别贫困户，第二次公示"))), SIDE), "以前答复");
        add(pages, "public-progress-replied", "public/progress", new Progress("YY7K-3M9D-26", null, new Found("已经答复", "部分成立", "ok", null, "11月27日，漂河镇扶贫办答复：", "经2人入户核查，您反映的情况部分属实，漏算的项目已经补上。补上以后，该户仍符合识别条件，继续公示。",
                List.of(new Stage("已收到", "11月18日", "done"), new Stage("已答复", "11月27日", "done")), LocalDate.of(2016, 12, 5), "市扶贫办", "/public/receipts/YY7K3M9D26/appeal", List.of()), SIDE), "再提一次", "部分属实");
        add(pages, "public-progress-unknown", "public/progress", new Progress("YY7K-3M9D-27", "没有这个回执号，请再对一遍。", null, SIDE), "没有这个回执号");
        add(pages, "public-assessments", "public/assessments", new PublicResultView.Listing(List.of(new PublicResultView.Row("PG-220281-2017-0001", "2017年贫困退出第三方评估",
                "蛟河市。东辽评估中心评估，2017年12月26日发布", "达标", "is-ok")), null, null, SIDE), "东辽评估中心", "达标");
        add(pages, "public-assessment", "public/assessment", AssessmentSamples.published(SIDE), "每1,000名已退出的人中，估计约13人不该退出", "区间跨线", "问到1,940户左右", "frame.txt",
                "下载报告（PDF，96 KB）");
        add(pages, "public-appeal", "public/appeal", new Appealing("YY7K-3M9D-26", "市扶贫办", LocalDate.of(2016, 12, 5), "", "请写写哪里不满意。", SIDE), "请写写哪里不满意");
        return pages;
    }

    private static void add(Map<String, Sample> pages, String name, String template, Object view, String... says) {
        pages.put(name, new Sample(template, Samples.nobody(), Map.of("view", view), says));
    }

    private static List<Entry> entries() {
        return List.of(new Entry(1, "一组", "王＊山", 3), new Entry(2, "一组", "刘＊琴", 1), new Entry(3, "二组", "孙＊海", 4), new Entry(4, "二组", "赵＊芬", 2));
    }

    private static Objecting objecting(Map<String, String> typed, Map<String, String> errors) {
        return new Objecting("2016年拟识别贫困户，第二次公示", "GS-220281-2016-0033", "/public/notices/GS-220281-2016-0033", "青背村", "220281103213", LAST, entries(), "市扶贫办", 1, 5, "吉林市", true, typed, errors, SIDE);
    }
}
