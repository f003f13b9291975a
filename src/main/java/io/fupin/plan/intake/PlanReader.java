package io.fupin.plan.intake;

import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.form.FieldError;
import io.fupin.plan.intake.Heads.Column;
import io.fupin.plan.intake.PlanDraft.Line;
import io.fupin.plan.intake.PlanDraft.Way;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Reads a table of a plan: 表2-1 (year, persons, villages), the same broken down to townships or villages, or 表3-1 (person-times by way).
 * What cannot be read is refused line by line; what merely does not add up is kept and said.
 */
@Component
class PlanReader {

    private static final String FIELD = "file";
    private static final int MOST_ERRORS = 30;

    private final Regions regions;

    PlanReader(Regions regions) {
        this.regions = regions;
    }

    /** A row that says what the plan itself adds up to. */
    record Stated(int line, Integer year, Integer households, Integer persons, Integer villages) {
    }

    /** @param year of a table without a column for it; null where it has one */
    PlanDraft read(List<TableRow> rows, RegionCode county, Integer year) {
        Heads heads = Heads.find(rows).orElseThrow(() -> Refusal.at(FIELD,
                "没有认出表头。年度计划要有“年度”“人”“村”这样的列（分乡镇、分村的再加“乡镇”“村名”），表3-1 要有“途径”“人次”"));
        List<TableRow> body = rows.stream().filter(row -> row.line() > heads.line()).toList();
        return heads.ofWays() ? ways(heads, body) : targets(heads, body, county, year);
    }

    private PlanDraft ways(Heads heads, List<TableRow> body) {
        List<Way> ways = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Column counted = heads.has(Column.PERSON_TIMES) ? Column.PERSON_TIMES : Column.PERSONS;
        for (TableRow row : body) {
            String way = heads.cell(row, Column.WAY);
            Optional<Integer> number = Cells.number(heads.cell(row, counted));
            if (way.isBlank() && number.isEmpty()) {
                continue;
            }
            if (number.isEmpty()) {
                errors.add(at(row, "人次要写不小于0的整数，现在是“" + heads.cell(row, counted) + "”"));
            } else {
                ways.add(new Way(row.line(), way, number.get(), Cells.total(way)));
            }
        }
        refuse(errors, ways.isEmpty());
        return new PlanDraft(List.of(), ways, PlanChecks.ways(ways));
    }

    private PlanDraft targets(Heads heads, List<TableRow> body, RegionCode county, Integer yearOfTable) {
        List<Line> lines = new ArrayList<>();
        List<Stated> stated = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        NamedVillages villages = new NamedVillages(regions, county);
        Integer year = yearOfTable;
        RegionCode town = null;
        for (TableRow row : body) {
            String when = heads.cell(row, Column.YEAR);
            Figures figures = figures(heads, row, errors);
            if (figures.none() && !Cells.namesNobody(heads.cell(row, Column.VILLAGES))) {
                continue;
            }
            if (Cells.total(when)) {
                stated.add(new Stated(row.line(), null, figures.households(), figures.persons(), figures.villages()));
                continue;
            }
            year = Cells.year(when).orElse(year);
            if (!when.isBlank() && Cells.year(when).isEmpty()) {
                errors.add(at(row, "年度写成 2016 这样，现在是“" + when + "”"));
                continue;
            }
            if (year == null) {
                errors.add(at(row, "没有写年度；表里没有年度这一列的，请在上面填年度"));
                continue;
            }
            String place = heads.cell(row, Column.PLACE);
            String village = heads.cell(row, Column.VILLAGE_PLACE);
            Region region = place(county, place, village, town, message -> errors.add(at(row, message)));
            if (region != null) {
                town = region.code().level() == RegionLevel.VILLAGE ? region.code().township()
                        : region.code().level() == RegionLevel.TOWNSHIP ? region.code() : null;
                lines.add(new Line(row.line(), year, region.code().level(), region.code(), written(place, village), figures.households(),
                        figures.persons(), figures.villages(), villages.of(year, row.line(), heads.cell(row, Column.VILLAGES))));
            }
        }
        refuse(errors, lines.isEmpty());
        return new PlanDraft(lines, List.of(), PlanChecks.targets(lines, stated, villages, regions));
    }

    private static String written(String place, String village) {
        return village.isBlank() ? place.isBlank() ? "全县" : place : place + village;
    }

    /** Null where it cannot be told, which was said. */
    private Region place(RegionCode county, String place, String village, RegionCode town, Consumer<String> say) {
        boolean whole = place.isBlank() || Cells.total(place) || Cells.wholeCounty(place);
        if (whole && village.isBlank()) {
            return regions.get(county);
        }
        String name = village.isBlank() || Cells.total(village) ? place : village;
        RegionLevel level = village.isBlank() || Cells.total(village) ? RegionLevel.TOWNSHIP : RegionLevel.VILLAGE;
        RegionCode within = level == RegionLevel.VILLAGE && place.isBlank() && town != null ? town : county;
        String asked = level == RegionLevel.VILLAGE && !place.isBlank() ? place + village : name;
        List<Region> found = regions.findByName(within, asked).stream().filter(region -> region.code().level() == level).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        say.accept(found.isEmpty() ? "本县没有“" + asked + "”" : "“" + asked + "”不止一个，请写明乡镇");
        return null;
    }

    /** @param none whether there is nothing counted in the row */
    private record Figures(Integer households, Integer persons, Integer villages, boolean none) {
    }

    private static Figures figures(Heads heads, TableRow row, List<FieldError> errors) {
        Integer households = number(heads, row, Column.HOUSEHOLDS, "户数", errors);
        Integer persons = number(heads, row, Column.PERSONS, "人数", errors);
        String cell = heads.cell(row, Column.VILLAGES);
        Optional<Integer> counted = Cells.number(cell);
        Integer villages = counted.orElse(cell.isBlank() || Cells.namesNobody(cell) ? null : Cells.names(cell).size());
        return new Figures(households, persons, villages, households == null && persons == null && villages == null);
    }

    private static Integer number(Heads heads, TableRow row, Column column, String what, List<FieldError> errors) {
        String cell = heads.cell(row, column);
        if (cell.isBlank() || "-".equals(cell) || "—".equals(cell)) {
            return null;
        }
        Optional<Integer> number = Cells.number(cell);
        if (number.isEmpty()) {
            errors.add(at(row, what + "要写不小于0的整数，现在是“" + cell + "”"));
        }
        return number.orElse(null);
    }

    private static FieldError at(TableRow row, String message) {
        return new FieldError(FIELD, "第" + row.line() + "行：" + message);
    }

    private static void refuse(List<FieldError> errors, boolean empty) {
        if (!errors.isEmpty()) {
            throw new Refusal(errors.size() > MOST_ERRORS ? errors.subList(0, MOST_ERRORS) : errors);
        }
        if (empty) {
            throw Refusal.at(FIELD, "表头下面没有一行计划");
        }
    }
}
