package io.fupin.assessment.report;

import io.fupin.assessment.report.Reported.Found;
import io.fupin.assessment.report.Reported.Part;
import io.fupin.assessment.report.Reported.Rate;
import io.fupin.assessment.report.Reported.Township;
import io.fupin.paper.ReportBlock;
import io.fupin.paper.ReportBlock.Chart;
import io.fupin.paper.ReportBlock.Column;
import io.fupin.paper.ReportBlock.Heading;
import io.fupin.paper.ReportBlock.Note;
import io.fupin.paper.ReportBlock.Table;
import io.fupin.paper.ReportBlock.Text;
import io.fupin.paper.ReportPaper;
import io.fupin.paper.ReportPaper.Cover;
import io.fupin.paper.ReportPaper.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 第三方评估报告: results, strata, townships and findings, and the annex on the method. Every figure comes from {@link Reported}. */
final class ReportText {

    private static final String ASSESSED = "第三方评估";

    private final Reported reported;
    private final Edition edition;
    private final List<ReportBlock> blocks = new ArrayList<>();
    private int sections;

    private ReportText(Reported reported, Edition edition) {
        this.reported = reported;
        this.edition = edition;
    }

    static ReportPaper of(Reported reported, Edition edition) {
        ReportText text = new ReportText(reported, edition);
        text.results();
        if (edition != Edition.PUBLIC || reported.partsForEverybody()) {
            text.strata();
        }
        if (edition != Edition.PUBLIC) {
            text.townships();
        }
        text.findings();
        new MethodAnnex(reported, edition).writeTo(text.blocks);
        return new ReportPaper(text.cover(), text.blocks, reported.county() + reported.year() + "年" + ASSESSED + "报告-" + reported.number()
                + (edition == Edition.DRAFT ? "-草稿" : ""));
    }

    private Cover cover() {
        String name = reported.title().replaceFirst("的?(" + ASSESSED + ")?(报告)?$", "");
        String first = name.startsWith(reported.county()) ? name : reported.county() + name;
        return new Cover(reported.document() == null ? reported.number() : reported.document(), List.of(first, ASSESSED + "报告"), switch (edition) {
            case DRAFT -> "草稿，没有公布";
            case FULL -> "";
            case PUBLIC -> "公开本";
        }, List.of(new Fact("委托单位", reported.organiser()), new Fact("评估机构", reported.firm() + "（盖章）"), new Fact("项目负责人", ""),
                new Fact("实地调查", range(reported.fieldFrom(), reported.fieldTo())), new Fact("报告日期", full(reported.issued()))), ASSESSED);
    }

    private void section(String title) {
        blocks.add(new Heading(1, "一二三四五六".charAt(sections++) + "、" + title));
    }

    private void results() {
        section("主要结果");
        reported.conclusion().forEach(line -> blocks.add(new Text(line)));
        if (reported.verdict() != null) {
            blocks.add(new Text("按委托时定的标准判定：%s。%s。".formatted(reported.verdict(), reported.reason())));
        }
        blocks.add(new Text("综合贫困发生率、错退率、漏评率按人计算，群众认可度按户计算。一共问了%,d户。".formatted(reported.asked())));
        blocks.add(new Table("表1　指标估计值与95%置信区间", List.of(new Column("指标", false, 26), new Column("单位", false, 9), new Column("估计值", true, 15),
                new Column("95%置信区间", true, 24), new Column("标准", true, 12), new Column("结论", false, 24)),
                reported.rates().stream().map(ReportText::row).toList()));
        blocks.add(new Chart("图1　估计值、区间与标准", String.join("；", reported.rates().stream().map(ReportText::spoken).toList()),
                reported.rates().stream().map(ReportText::track).toList()));
        blocks.add(new Note("圆点是估计值，横条是95%置信区间（蓝色没有跨线，褐色跨线），红线是标准。前三项越低越好，认可度越高越好。"
                + "判定用四舍五入前的估计值与标准比较，正好等于标准算达标；没有数据的不算通过。区间跨线的，这次的样本分不清在线的哪一边。"));
    }

    private static List<String> row(Rate rate) {
        String sign = rate.indicator().atMost() ? "≤" : "≥";
        String unit = rate.indicator().atMost() ? "人" : "户";
        String limit = sign + Scale.plain(rate.threshold()) + "%";
        return rate.figure() == null ? List.of(rate.indicator().label(), unit, "没有数据", "—", limit, "没有数据，不算通过")
                : List.of(rate.indicator().label(), unit, Scale.percent(rate.figure()), interval(rate.figure()), limit, judged(rate));
    }

    /** 达标，区间跨线. */
    static String judged(Rate rate) {
        return (rate.kept() ? "达标" : "不达标") + (rate.settled() ? "" : "，区间跨线");
    }

    static String interval(Reported.Figure figure) {
        return Scale.percent(figure.lower()) + "—" + Scale.percent(figure.upper());
    }

    private static String spoken(Rate rate) {
        return rate.figure() == null ? rate.indicator().label() + "没有数据" : "%s估计值%s，区间%s，标准%s%%".formatted(rate.indicator().label(),
                Scale.percent(rate.figure()), interval(rate.figure()), Scale.plain(rate.threshold()));
    }

    private static ReportBlock.Track track(Rate rate) {
        if (rate.figure() == null) {
            return new ReportBlock.Track(rate.indicator().label(), true, 0, 0, 0, -1, false, List.of());
        }
        Scale scale = Scale.of(rate.indicator(), rate.figure().lower(), rate.figure().upper(), rate.threshold());
        return Tracks.of(rate.indicator().label(), scale, rate.figure(), rate.threshold(), !rate.settled(), true);
    }

    private void strata() {
        section("分层结果");
        blocks.add(new Table("表2　各层样本与认定", List.of(new Column("层", false, 28), new Column("总体（户）", true, 12), new Column("总体（人）", true, 13),
                new Column("样本（户）", true, 11), new Column("样本（人）", true, 11), new Column("认定（人）", true, 13), new Column("比例", true, 15),
                new Column("认可度", true, 15)), reported.strata().stream().map(ReportText::row).toList()));
        List<Part> judged = reported.strata().stream().filter(part -> part.error() != null && part.households() > 0).toList();
        if (!judged.isEmpty()) {
            double threshold = reported.rates().stream().filter(rate -> rate.indicator().atMost()).mapToDouble(Rate::threshold).max().orElse(0);
            Scale scale = Scale.ofAll(judged.stream().map(Part::rate).toList(), threshold);
            List<ReportBlock.Track> tracks = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                tracks.add(Tracks.of(judged.get(i).name(), scale, judged.get(i).rate(), -1, false, i == judged.size() - 1));
            }
            blocks.add(new Chart("图2　各层的错退率、漏评率", String.join("；", judged.stream().map(part -> part.name() + part.error() + "率"
                    + Scale.percent(part.rate()) + (part.rate() == null ? "" : "，区间" + interval(part.rate()))).toList()), tracks));
        }
        blocks.add(new Note("脱贫户看错退，一般户看漏评，未脱贫户只问认可不认可。一层问的户少，区间就宽。没有问到的写“没有数据”。"));
    }

    private static List<String> row(Part part) {
        return List.of(part.name(), "%,d".formatted(part.households()), "%,d".formatted(part.persons()), "%,d".formatted(part.asked()),
                "%,d".formatted(part.askedPersons()), part.error() == null ? "—" : part.error() + " " + part.found(),
                part.error() == null ? "—" : Scale.percent(part.rate()), Scale.percent(part.approval()));
    }

    private void townships() {
        if (reported.townships().isEmpty()) {
            return;
        }
        section("分乡镇结果");
        blocks.add(new Table("表3　分乡镇的估计值（括号里是95%置信区间）", List.of(new Column("乡镇", false, 23), new Column("样本（户）", true, 13),
                new Column("错退率", true, 40), new Column("漏评率", true, 40), new Column("认可度", true, 40)),
                reported.townships().stream().map(ReportText::row).toList()));
        blocks.add(new Note("一个乡镇问的户少，只作参考，不用来排名。"));
    }

    private static List<String> row(Township line) {
        return List.of(line.name(), "%,d".formatted(line.asked()), withInterval(line.wrongExit()), withInterval(line.missed()), withInterval(line.approval()));
    }

    private static String withInterval(Reported.Figure figure) {
        return figure == null ? "没有数据" : Scale.percent(figure) + "（" + interval(figure) + "）";
    }

    private void findings() {
        section("疑似问题和认定");
        long upheld = reported.findings().stream().filter(one -> Boolean.TRUE.equals(one.upheld())).count();
        long cleared = reported.findings().stream().filter(one -> Boolean.FALSE.equals(one.upheld())).count();
        if (reported.findings().isEmpty()) {
            blocks.add(new Text("问到的户里没有疑似错退、漏评的。"));
            return;
        }
        long wrong = reported.findings().stream().filter(one -> one.kind().equals("错退")).count();
        long open = reported.findings().size() - upheld - cleared;
        blocks.add(new Text("疑似错退%d户，疑似漏评%d户，全部交县里限期举证，举证的有%d户。评估单位认定成立%d户，排除%d户%s。只有认定成立的进入指标。".formatted(wrong,
                reported.findings().size() - wrong, reported.findings().stream().filter(Found::answered).count(), upheld, cleared,
                open == 0 ? "" : "，还有%d户没有认定".formatted(open))));
        if (edition != Edition.PUBLIC) {
            blocks.add(new Table("表4　发现台账", List.of(new Column("编号", false, 10), new Column("层", false, 26), new Column("疑似", false, 10),
                    new Column("人", true, 8), new Column("依据", false, 22), new Column("县里举证", false, 13), new Column("认定", false, 13)),
                    reported.findings().stream().map(one -> List.of(one.title(), one.stratum(), one.kind(), String.valueOf(one.persons()), one.grounds(),
                            one.answered() ? "有" : "没有", one.upheld() == null ? "待认定" : one.upheld() ? "成立" : "不成立")).toList()));
            blocks.add(new Note("报告不写农户和村的名字；编号对应平台里的台账。"));
        }
    }

    static String full(LocalDate day) {
        return day == null ? "" : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String range(LocalDate from, LocalDate to) {
        if (from == null || to == null || from.equals(to)) {
            return full(from == null ? to : from);
        }
        return full(from) + "至" + (from.getYear() == to.getYear() ? full(to).substring(5) : full(to));
    }
}
