package io.fupin.dispatch.report;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.bottleneck.WorkFigures;
import io.fupin.bottleneck.WorkFigures.Figures;
import io.fupin.bottleneck.WorkFigures.Place;
import io.fupin.dispatch.report.Content.Column;
import io.fupin.dispatch.report.Content.Section;
import io.fupin.dispatch.report.Content.Table;
import io.fupin.dispatch.report.CountyFacts.Facts;
import io.fupin.household.Exits.Count;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts a report from the figures of its period: the same period gives the same tables tomorrow. */
@Component
class Drafter {

    private final WorkFigures work;
    private final CountyFacts facts;
    private final Regions regions;
    private final PostNames posts;

    Drafter(WorkFigures work, CountyFacts facts, Regions regions, PostNames posts) {
        this.work = work;
        this.facts = facts;
        this.regions = regions;
        this.posts = posts;
    }

    Content draft(ReportKind kind, RegionCode region, Period period) {
        Post post = Post.of(kind.office(), region);
        // The office itself, as none of its people.
        Figures figures = work.of(new Officer(0, "", "", post, List.of(post)), period.first(), period.last());
        Facts of = facts.of(region, period.first(), period.last(), figures.end());
        String place = regions.get(region).name();
        List<Section> sections = new DraftedWords(kind, period, figures, of).sections();
        List<Table> tables = new ArrayList<>();
        add(tables, "各流程办件（件）", processes(figures));
        add(tables, "各环节等待与办理（工作日，中位数）", steps(figures));
        add(tables, kind == ReportKind.TOWNSHIP ? "各村办件与减贫" : "各乡镇（街）办件与减贫", places(figures, of, kind));
        if (kind == ReportKind.QUARTERLY) {
            add(tables, "各部门办件（件）", units(figures));
        }
        return new Content(title(kind, place, period), sections, tables, notes(figures, period));
    }

    private static String title(ReportKind kind, String place, Period period) {
        return switch (kind) {
            case WEEKLY -> period.words() + "调度情况";
            case MONTHLY -> period.words() + "份脱贫攻坚工作情况";
            case QUARTERLY -> period.words() + "脱贫攻坚工作调度情况的通报";
            case TOWNSHIP -> place + period.words() + "脱贫攻坚进展情况报告";
        };
    }

    private static void add(List<Table> tables, String caption, Table table) {
        if (!table.rows().isEmpty()) {
            tables.add(new Table("表" + (tables.size() + 1) + "　" + caption, table.columns(), table.rows(), table.total()));
        }
    }

    private static Table processes(Figures figures) {
        List<List<String>> rows = new ArrayList<>(figures.processes().stream().map(one -> row(one.name(), one.entered(), one.finished(), one.finishedLate(),
                one.returned(), one.open(), one.late())).toList());
        if (rows.size() > 1) {
            rows.add(row("合计", figures.entered(), figures.finished(), figures.finishedLate(), figures.processes().stream().mapToLong(WorkFigures.Process::returned).sum(),
                    figures.open(), figures.late()));
        }
        return new Table("", columns("流程", 34, "到件", "办结", "其中超期", "退回", "期末在办", "其中超期"), rows, rows.size() > 1);
    }

    private static Table steps(Figures figures) {
        return new Table("", List.of(new Column("流程", false, 24), new Column("环节", false, 24), new Column("办结", true, 10), new Column("等待", true, 10),
                new Column("办理", true, 10), new Column("九成", true, 10), new Column("时限", true, 10), new Column("按时率", true, 12), new Column("最慢的地方", false, 20)),
                figures.steps().stream().map(step -> {
                    String process = figures.processes().stream().filter(one -> one.id().equals(step.process())).map(WorkFigures.Process::name).findFirst().orElse("");
                    return List.of(process, step.name(), Figure.number(step.finished()), Figure.days(step.waiting()), Figure.days(step.working()),
                            Figure.days(step.ninth()), step.limit() == 0 ? Figure.NONE : String.valueOf(step.limit()),
                            Figure.share(step.finished() - step.finishedLate(), step.finished()), step.slowest().isEmpty() ? Figure.NONE : step.slowest());
                }).toList(), false);
    }

    private static Table places(Figures figures, Facts of, ReportKind kind) {
        List<List<String>> rows = new ArrayList<>(figures.places().stream().map(place -> place(place, of.plannedBy().get(place.code()),
                of.doneBy().getOrDefault(place.code(), Count.NONE))).toList());
        if (!rows.isEmpty()) {
            double oldest = figures.places().stream().mapToDouble(Place::oldest).max().orElse(0);
            Place all = new Place(null, "合计", sum(figures, Place::entered), sum(figures, Place::finished), sum(figures, Place::finishedLate),
                    sum(figures, Place::returned), (int) sum(figures, Place::open), (int) sum(figures, Place::late), oldest);
            rows.add(place(all, of.planned(), of.done()));
        }
        return new Table("", columns(kind == ReportKind.TOWNSHIP ? "村" : "乡镇（街）", 22, "计划退出（人）", "已退出（人）", "完成率", "办结（件）", "按时率", "期末在办（件）",
                "其中超期", "最久（工作日）"), rows, !rows.isEmpty());
    }

    private static List<String> place(Place place, Target planned, Count done) {
        Integer persons = planned == null ? null : planned.persons();
        return List.of(place.name(), Figure.number(persons), Figure.number(done.persons()), Figure.share(done.persons(), persons), Figure.number(place.finished()),
                Figure.share(place.finished() - place.finishedLate(), place.finished()), Figure.number(place.open()), Figure.number(place.late()),
                place.open() == 0 ? Figure.NONE : Figure.days(place.oldest()));
    }

    private static long sum(Figures figures, java.util.function.ToLongFunction<Place> figure) {
        return figures.places().stream().mapToLong(figure).sum();
    }

    private Table units(Figures figures) {
        return new Table("", columns("部门", 34, "办结", "其中超期", "期末在办", "其中超期"), figures.units().stream().map(unit -> row(posts.unit(Role.DEPARTMENT,
                unit.key()), unit.finished(), unit.finishedLate(), unit.open(), unit.late())).toList(), false);
    }

    private static List<String> row(String name, long... numbers) {
        List<String> row = new ArrayList<>(List.of(name));
        for (long number : numbers) {
            row.add(Figure.number(number));
        }
        return row;
    }

    private static List<Column> columns(String first, int width, String... figures) {
        List<Column> columns = new ArrayList<>(List.of(new Column(first, false, width)));
        for (String head : figures) {
            columns.add(new Column(head, true, 12));
        }
        return columns;
    }

    private static List<String> notes(Figures figures, Period period) {
        return List.of("口径：到件、办结、退回为期内发生的件数，期末在办为" + DraftedWords.day(period.last()) + "日终到了还没有办结的件数，超期为超过办理时限的件数；等待为到达至接办，"
                + "办理为接办至办结，中位数和九成位数只算工作日，办结不足5件（九成不足10件）的不算；退出按人计算，以公告销号为准。",
                "数据来源：贫困识别与退出流程平台，截至" + DraftedWords.day(figures.to()) + "日终。");
    }
}
