package io.fupin.pages;

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
                new Choice("INSPECTION", "督查检查", null, false), new Choice("ASSESSMENT", "第三方评估", null, false)), "/rectifications?list=LATE", List.of(
                new Row("/cases/ZG-220281-2016-0002", "改2016-0002", "饮水管道冻裂，两个月没有修", "漂河镇", "督查检查", true, "漂河镇扶贫办", "副镇长 王立军",
                        LocalDate.of(2016, 11, 11), "超期 7 天", "is-late", "整改", 1),
                new Row("/cases/ZG-220281-2016-0005", "改2016-0005", "错退：宋桂珍户住房没有保障", "漂河镇青背村", "第三方评估", false, "蛟河市扶贫办", null,
                        LocalDate.of(2016, 11, 22), "11月22日前", "", "明确责任", 0),
                new Row("/cases/ZG-220281-2016-0003", "改2016-0003", "公示栏没有张贴", "天北镇牛心村", "日常检查", false, "牛心村村委会", "主任 孙丽娟",
                        LocalDate.of(2016, 11, 25), "11月25日前", "", "复查", 0)), "/cases/new?process=rectification", null, "/rectifications/export.xlsx?list=OPEN", null,
                "/rectifications?after=x")), "饮水管道冻裂", "责任人还没有明确", "1 次没有到位"));
        pages.put("rectifications-none", new Sample("rectification/ledger", Samples.village(), Map.of("view", new RectificationsView("天北镇牛心村", lists(), List.of(),
                List.of(), null, List.of(), null, "/rectifications?list=OPEN", "/rectifications/export.xlsx?list=LATE", null, null)), "没有这样的整改事项"));
        return pages;
    }

    private static List<Choice> lists() {
        return List.of(new Choice("OPEN", "在办", 3, true), new Choice("LATE", "逾期没有改", 1, false), new Choice("CLOSED", "已销号", 12, false));
    }
}
