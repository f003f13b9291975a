package io.fupin.pages;

import io.fupin.exchange.web.ImportView;
import io.fupin.exchange.web.ImportView.Figure;
import io.fupin.exchange.web.ImportView.Line;
import io.fupin.exchange.web.ImportView.Listed;
import io.fupin.exchange.web.ImportView.May;
import io.fupin.exchange.web.ImportView.Row;
import io.fupin.exchange.web.ImportView.Tab;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files on their way onto the register. */
final class ExchangeSamples {

    private static final Instant SENT = Instant.parse("2016-12-05T01:20:00Z");

    private ExchangeSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("imports", new Sample("exchange/imports", Samples.township(), Map.of("view", new Listed(List.of(
                new Line("i2", "天北镇2016年12月.xlsx", "赵文博", "天北镇", SENT, "已检查", "is-warn", "64 户 143 人，有错 3 户"),
                new Line("i1", "天北镇2016年11月.xlsx", "赵文博", "天北镇", SENT.minusSeconds(900_000), "不能导入", "is-late", "这不是 Excel 文件（.xlsx）。")), null, false)),
                "下载模板", "有错 3 户"));
        pages.put("import", new Sample("exchange/import", Samples.township(), Map.of("view", checked()), "导入 61 户", "下载有错的户", "怎样改"));
        pages.put("import-running", new Sample("exchange/import", Samples.township(), Map.of("view", new ImportView("i2", "天北镇2016年12月.xlsx", "赵文博", "天北镇", SENT,
                "检查", "", true, "正在检查", 24_000, 40_000, null, List.of(), new May(false, 0, true, false, false, false), List.of(), List.of(), null, null, null, null)),
                "正在检查", "24,000", "取消"));
        pages.put("import-taken", new Sample("exchange/import", Samples.township(), Map.of("view", new ImportView("i2", "天北镇2016年12月.xlsx", "赵文博", "天北镇", SENT, "已导入",
                "is-ok", false, "", 61, 64, "没有撤销：郝淑珍户（220281105221-0064）更正过。", List.of(new Figure("写入档案", 61, 137, "新增 52 户，更新 9 户", ""),
                new Figure("不变", 0, 0, "和档案里一样，不写", ""), new Figure("退回", 3, 6, "改好以后再传", "is-late")), new May(false, 61, false, false, true, true),
                List.of(new Tab("errors", "错误", 3, false), new Tab("doubts", "疑点", 2, false), new Tab("changes", "更新的户", 9, true)),
                List.of(new Row("郝淑珍户", "220281105221-0064", "贫困户属性、低保金、改 1 人", null, "/households/220281105221-0064")), null, SENT.plusSeconds(600), null, null)),
                "撤销这次导入", "更正过"));
        return pages;
    }

    private static ImportView checked() {
        return new ImportView("i2", "天北镇2016年12月.xlsx", "赵文博", "天北镇", SENT, "已检查", "is-warn", false, "", 64, 64, null,
                List.of(new Figure("新增", 52, 117, "档案里没有的户", ""), new Figure("更新", 9, 20, "档案里有、内容不同的户", ""), new Figure("不变", 0, 0, "和档案里一样，不写", ""),
                        new Figure("有错", 3, 6, "不写，退给您改", "is-late")), new May(true, 61, true, false, false, true),
                List.of(new Tab("errors", "错误", 3, true), new Tab("doubts", "疑点", 2, false), new Tab("changes", "更新的户", 9, false)),
                List.of(new Row("户表 L17", "主要致贫原因", "主要致贫原因“因懒”不在代码表里", "应为：因病、因残、因学、因灾、缺土地、缺水、缺技术、缺劳力、缺资金、交通条件落后、自身发展动力不足、其他、因婚、因丧", null),
                        new Row("人表 F32", "证件号码", "证件号码被 Excel 变成了数字（如 2.20281E+17），后几位已经丢了", "先把这一列设成“文本”格式，再重新填号码", null),
                        new Row("人表 F40", "证件号码", "这个人已在 220281105221-0012 于广才户 的档案里", "更新那一户的，户编号填 220281105221-0012；不是同一个人的，核对号码", null)),
                null, null, null, null);
    }
}
