package io.fupin.region.tree;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers from a tree in memory, read anew after every import, also after one that another node made. */
@Component
public class RegionDirectory implements Regions {

    private final RegionTable table;
    private volatile long version;
    private volatile RegionTree tree;

    RegionDirectory(RegionTable table) {
        this.table = table;
        reload();
    }

    /** Reads the tree from the database; seen by every thread at once. */
    public final synchronized void reload() {
        // The version first: an import that comes in between makes the next look read again.
        long seen = table.version();
        tree = new RegionTree(table.readAll());
        version = seen;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void reloadIfAnotherNodeImported() {
        if (table.version() != version) {
            reload();
        }
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(tree.get(code));
    }

    @Override
    public Region get(RegionCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("没有这个区划：" + code));
    }

    @Override
    public List<Region> children(RegionCode code) {
        return tree.children(code);
    }

    @Override
    public List<Region> within(RegionCode area, RegionLevel level) {
        return tree.within(area, level);
    }

    @Override
    public String fullName(RegionCode code) {
        RegionTree now = tree;
        Region region = now.get(code);
        if (region == null) {
            throw new IllegalArgumentException("没有这个区划：" + code);
        }
        return region.level() == RegionLevel.VILLAGE ? now.get(region.parent()).name() + region.name() : region.name();
    }

    @Override
    public List<Region> findByName(RegionCode area, String name) {
        return name == null || name.isBlank() ? List.of() : tree.named(area, name);
    }
}
