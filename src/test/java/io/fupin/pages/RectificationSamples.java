package io.fupin.pages;

import io.fupin.incident.web.IncidentsView;
import io.fupin.inspection.web.InspectionsView;
import io.fupin.rectification.web.RectificationsView;
import io.fupin.rectification.web.RectificationsView.Choice;
import io.fupin.rectification.web.RectificationsView.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 整改台账: what is late, what waits for its check, what was not put right. */
final class RectificationSamples {

    private RectificationSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("rectifications", new Sample("rectification/ledger", Samples.county(), Map.of("view", new RectificationsView("蛟河市", lists(), List.of(
                new Choice("220281103000", "漂河镇", null, false), new Choice("220281105000", "天北镇", null, false)), List.of(
                new Choice("INSPECTION", "督查检查", null, false), new Choice("ASSESSMENT", "第三方评估", null, false)), List.of(
                new Row("/cases/ZG-220281-2016-0002", "改2016-0002", "饮水管道冻裂，两个月没有修", "漂河镇", "督查检查", true, "漂河镇扶贫办", "副镇长 王立军",
                        LocalDate.of(2016, 11, 11), "超期 7 天", "is-late", "整改", 1),
                new Row("/cases/ZG-220281-2016-0005", "改2016-0005", "错退：宋桂珍户住房没有保障", "漂河镇青背村", "第三方评估", false, "蛟河市扶贫办", null,
                        LocalDate.of(2016, 11, 22), "11月22日前", "", "明确责任", 0),
                new Row("/cases/ZG-220281-2016-0003", "改2016-0003", "公示栏没有张贴", "天北镇牛心村", "日常检查", false, "牛心村村委会", "主任 孙丽娟",
                        LocalDate.of(2016, 11, 25), "11月25日前", "", "复查", 0)), List.of(new RectificationsView.Link("督查检查", "/inspections")), "/cases/new?process=rectification", null, "/rectifications/export.xlsx?list=OPEN", null,
                "/rectifications?after=x")), "饮水管道冻裂", "责任人还没有明确", "1 次没有到位"));
        pages.put("rectifications-none", new Sample("rectification/ledger", Samples.village(), Map.of("view", new RectificationsView("天北镇牛心村", lists(), List.of(),
                List.of(), List.of(), List.of(), null, "/rectifications?list=OPEN", "/rectifications/export.xlsx?list=LATE", null, null)), "没有这样的整改事项"));
        pages.put("inspections", new Sample("inspection/inspections", Samples.county(), Map.of("view", new InspectionsView("蛟河市", "/cases/new?process=inspection",
                List.of("每月 20 日起督查：督查室、纪委"), List.of(new InspectionsView.Row("/cases/DC-220281-2016-0002", "督2016-0002", "2016年11月督查", "月度督查", "督查室",
                        LocalDate.of(2016, 11, 21), LocalDate.of(2016, 12, 2), null, null, "制定方案", false),
                new InspectionsView.Row("/cases/DC-220281-2016-0001", "督2016-0001", "危房改造联合督查", "联合督查", "蛟河市扶贫办", LocalDate.of(2016, 10, 10),
                        LocalDate.of(2016, 10, 21), "漂河镇、住建局", "发现 3 个，销号 1 个", "已通报", false)), null, null)), "每月 20 日起督查", "发现 3 个，销号 1 个", "还没有定方案"));
        pages.put("incidents", new Sample("incident/incidents", Samples.township(), Map.of("view", new IncidentsView("天北镇", "/cases/new?process=incident", List.of(
                new IncidentsView.Row("/cases/SJ-220281-2016-0003", "事2016-0003", "三户房屋过火", "灾害事故", "牛心村", "重大", "is-late", "12 人，伤亡 1 人",
                        LocalDate.of(2016, 11, 12), LocalDate.of(2016, 11, 15), true, "蛟河市扶贫办", "处置")), null, null)), "三户房屋过火", "迟报", "早发现、早报告、早处置"));
        return pages;
    }

    private static List<Choice> lists() {
        return List.of(new Choice("OPEN", "在办", 3, true), new Choice("LATE", "逾期没有改", 1, false), new Choice("CLOSED", "已销号", 12, false));
    }
}
