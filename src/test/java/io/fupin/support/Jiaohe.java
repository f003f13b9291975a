package io.fupin.support;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** 蛟河市, the county of the demo and of most tests. */
public final class Jiaohe {

    public static final RegionCode COUNTY = RegionCode.of("220281000000");
    /** 漂河镇 */
    public static final RegionCode PIAOHE = RegionCode.of("220281103000");
    /** 漂河镇青背村, a 省级贫困村 */
    public static final RegionCode QINGBEI = RegionCode.of("220281103213");
    /** 漂河镇二道村, next to it */
    public static final RegionCode ERDAO = RegionCode.of("220281103203");

    private Jiaohe() {
    }

    /** Lays out all 306 divisions with the plan's spellings; a second call changes nothing. */
    public static void importInto(RegionImport imports) {
        take("/demo/regions/220281-jiaohe.csv", imports::importRegions);
        take("/demo/regions/220281-jiaohe-aliases.csv", imports::importAliases);
    }

    /** Without the villages that a long suite invents beside the real ones: their numbers begin with 9. */
    public static List<Region> real(List<Region> regions) {
        return regions.stream().filter(region -> region.code().value().charAt(9) != '9').toList();
    }

    private static void take(String resource, Function<InputStream, RegionImport.Result> importer) {
        try (InputStream csv = Jiaohe.class.getResourceAsStream(resource)) {
            RegionImport.Result result = importer.apply(csv);
            if (!result.accepted()) {
                throw new IllegalStateException(resource + ": " + result.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
