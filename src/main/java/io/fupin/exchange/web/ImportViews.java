package io.fupin.exchange.web;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportLists;
import io.fupin.exchange.intake.ImportLists.ChangedLine;
import io.fupin.exchange.intake.ImportLists.FaultLine;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportRun.Tally;
import io.fupin.exchange.web.ImportView.Figure;
import io.fupin.exchange.web.ImportView.Line;
import io.fupin.exchange.web.ImportView.Listed;
import io.fupin.exchange.web.ImportView.May;
import io.fupin.exchange.web.ImportView.Row;
import io.fupin.exchange.web.ImportView.Tab;
import io.fupin.region.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays out imports. */
@Component
class ImportViews {

    private static final int SIZE = 50;
    private static final int LIST_SIZE = 20;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final ImportDesk desk;
    private final ImportLists lists;
    private final Regions regions;

    ImportViews(ImportDesk desk, ImportLists lists, Regions regions) {
        this.desk = desk;
        this.lists = lists;
        this.regions = regions;
    }

    Listed list(Officer officer, Instant before) {
        List<ImportRun> found = desk.page(officer, before == null ? LATEST : before, LIST_SIZE + 1);
        boolean more = found.size() > LIST_SIZE;
        List<ImportRun> shown = more ? found.subList(0, LIST_SIZE) : found;
        return new Listed(shown.stream().map(run -> new Line(run.id(), run.fileName(), run.personName(), regions.fullName(run.region()), run.uploadedAt(),
                run.state().title(), mark(run.state()), sums(run))).toList(), more ? "/imports?before=" + shown.get(LIST_SIZE - 1).uploadedAt() : null,
                before != null);
    }

    private static String sums(ImportRun run) {
        Tally tally = run.tally();
        return switch (run.state()) {
            case REFUSED, CANCELLED -> run.said();
            case READING -> "已读 " + run.rowsRead() + " 行";
            case TAKEN -> "写入 " + tally.taken() + " 户 " + tally.takenPersons() + " 人" + (tally.bad() > 0 ? "，退回 " + tally.bad() + " 户" : "");
            case UNDONE -> "已全部撤销";
            default -> run.households() + " 户 " + run.persons() + " 人" + (tally.bad() > 0 ? "，有错 " + tally.bad() + " 户" : "");
        };
    }

    private static String mark(State state) {
        return switch (state) {
            case TAKEN -> "is-ok";
            case REFUSED -> "is-late";
            case CHECKED -> "is-warn";
            default -> "";
        };
    }

    ImportView view(ImportRun run, String show, long after) {
        Tally tally = run.tally();
        boolean looked = run.state() == State.CHECKED || run.state() == State.TAKEN;
        List<Tab> tabs = looked ? tabs(tally, show) : List.of();
        String chosen = tabs.stream().filter(Tab::chosen).map(Tab::key).findFirst().orElse("");
        List<Keyed> rows = rows(run, chosen, after);
        boolean more = rows.size() > SIZE;
        List<Keyed> shown = more ? rows.subList(0, SIZE) : rows;
        return new ImportView(run.id(), run.fileName(), run.personName(), regions.fullName(run.region()), run.uploadedAt(), run.state().title(),
                mark(run.state()), run.state().running(), doing(run), worked(run), toWork(run), run.said(), looked ? figures(run, tally) : List.of(),
                new May(run.state() == State.CHECKED && tally.fresh() + tally.changed() > 0, tally.fresh() + tally.changed(),
                        run.state() == State.READING || run.state() == State.CHECKING || run.state() == State.CHECKED, run.state() == State.TAKING,
                        run.state() == State.TAKEN && tally.taken() > 0, looked && tally.bad() > 0),
                tabs, shown.stream().map(Keyed::row).toList(), more ? "/imports/" + run.id() + "?show=" + chosen + "&after=" + shown.get(SIZE - 1).key() : null,
                run.takenAt(), run.undoneAt(), run.undoneBy());
    }

    private static String doing(ImportRun run) {
        return switch (run.state()) {
            case READING -> "正在读取文件，已读 " + run.rowsRead() + " 行";
            case CHECKING -> "正在检查";
            case TAKING -> "正在写入档案";
            case UNDOING -> "正在撤销";
            default -> "";
        };
    }

    private static int worked(ImportRun run) {
        return run.state() == State.READING ? 0 : run.worked();
    }

    private static int toWork(ImportRun run) {
        return run.state() == State.READING ? 0 : run.state() == State.UNDOING ? run.tally().taken() : Math.max(run.households(), run.worked());
    }

    private static List<Figure> figures(ImportRun run, Tally tally) {
        boolean done = run.state() == State.TAKEN;
        List<Figure> figures = new ArrayList<>();
        if (done) {
            figures.add(new Figure("写入档案", tally.taken(), tally.takenPersons(), "新增 " + tally.fresh() + " 户，更新 " + tally.changed() + " 户", ""));
        } else {
            figures.add(new Figure("新增", tally.fresh(), tally.freshPersons(), "档案里没有的户", ""));
            figures.add(new Figure("更新", tally.changed(), tally.changedPersons(), "档案里有、内容不同的户", ""));
        }
        figures.add(new Figure("不变", tally.same(), 0, "和档案里一样，不写", ""));
        figures.add(new Figure(done ? "退回" : "有错", tally.bad(), tally.badPersons(), done ? "改好以后再传" : "不写，退给您改", tally.bad() > 0 ? "is-late" : ""));
        return figures;
    }

    private static List<Tab> tabs(Tally tally, String show) {
        String chosen = tally.faults() == 0 && show.equals("errors") ? tally.changed() > 0 ? "changes" : "doubts" : show;
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("errors", "错误", tally.faults(), chosen.equals("errors")));
        tabs.add(new Tab("doubts", "疑点", tally.doubts(), chosen.equals("doubts")));
        tabs.add(new Tab("changes", "更新的户", tally.changed(), chosen.equals("changes")));
        return tabs;
    }

    private record Keyed(long key, Row row) {
    }

    private List<Keyed> rows(ImportRun run, String show, long after) {
        return switch (show) {
            case "errors" -> lists.faults(run.id(), true, after, SIZE + 1).stream().map(ImportViews::fault).toList();
            case "doubts" -> lists.faults(run.id(), false, after, SIZE + 1).stream().map(ImportViews::fault).toList();
            case "changes" -> lists.changed(run.id(), (int) after, SIZE + 1).stream().map(ImportViews::changed).toList();
            default -> List.of();
        };
    }

    private static Keyed fault(FaultLine fault) {
        return new Keyed(fault.id(), new Row((fault.sheet() == 0 ? "户" : "人") + "表 " + fault.cell(), fault.heading(), fault.what(), fault.mend(), null));
    }

    private static Keyed changed(ChangedLine line) {
        return new Keyed(line.row(), new Row(line.head() + "户", line.registerNumber(), line.changes(), null, "/households/" + line.registerNumber()));
    }
}
