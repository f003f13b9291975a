package io.fupin.region.intake;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.region.RegionLevel;
import io.fupin.region.intake.AliasLines.AliasLine;
import io.fupin.region.intake.RegionLines.RegionLine;
import io.fupin.region.tree.RegionDirectory;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads, checks, writes, and has the tree in memory read anew once everything is committed. */
@Service
class CsvRegionImport implements RegionImport {

    private final RegionRows rows;
    private final RegionDirectory directory;

    CsvRegionImport(RegionRows rows, RegionDirectory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    @Override
    @Transactional
    public Result importRegions(InputStream csv) {
        LineErrors errors = new LineErrors();
        CsvText text = read(csv, errors);
        if (text == null) {
            return refused(0, errors);
        }
        rows.lock();
        Map<RegionCode, String> before = rows.writtenNames();
        List<RegionLine> lines = new RegionLines(errors).read(text, before::containsKey);
        if (!errors.none()) {
            return refused(text.rows().size(), errors);
        }
        int added = (int) lines.stream().filter(line -> !before.containsKey(line.code())).count();
        List<RegionLine> changed = lines.stream().filter(line -> before.containsKey(line.code())
                && !before.get(line.code()).equals(line.writtenName())).toList();
        rows.write(lines.stream().filter(line -> !line.writtenName().equals(before.get(line.code()))).toList());
        rows.remember("REGIONS", lines.size(), added, changed.size());
        reloadAfterCommit();
        return new Result(lines.size(), added, changed.size(), notNamed(lines), List.of());
    }

    @Override
    @Transactional
    public Result importAliases(InputStream csv) {
        LineErrors errors = new LineErrors();
        CsvText text = read(csv, errors);
        if (text == null) {
            return refused(0, errors);
        }
        rows.lock();
        List<AliasLine> lines = new AliasLines(errors).read(text, rows.writtenNames()::containsKey);
        if (!errors.none()) {
            return refused(text.rows().size(), errors);
        }
        int added = rows.writeAliases(lines);
        int changed = rows.speak(lines.stream().filter(AliasLine::spoken).toList());
        rows.remember("ALIASES", lines.size(), added, changed);
        reloadAfterCommit();
        return new Result(lines.size(), added, changed, List.of(), List.of());
    }

    /** Nothing was written before a refusal, so there is nothing to undo. */
    private static Result refused(int lines, LineErrors errors) {
        return new Result(lines, 0, 0, List.of(), errors.list());
    }

    private static CsvText read(InputStream csv, LineErrors errors) {
        try {
            return new CsvText(csv);
        } catch (CsvText.UnreadableFile e) {
            errors.add(1, null, e.getMessage());
            return null;
        }
    }

    /** Only within counties that the list names villages or towns of: a list of one county says nothing about the next. */
    private List<Region> notNamed(List<RegionLine> lines) {
        Set<RegionCode> named = lines.stream().map(RegionLine::code).collect(Collectors.toCollection(HashSet::new));
        Set<RegionCode> counties = lines.stream().map(RegionLine::code)
                .filter(code -> code.level() == RegionLevel.TOWNSHIP || code.level() == RegionLevel.VILLAGE)
                .map(RegionCode::county).collect(Collectors.toSet());
        return counties.stream().sorted()
                .flatMap(county -> Stream.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)
                        .flatMap(level -> directory.within(county, level).stream()))
                .filter(region -> !named.contains(region.code())).toList();
    }

    private void reloadAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                directory.reload();
            }
        });
    }
}
