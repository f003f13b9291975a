package io.fupin.region.demo;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts 蛟河市 into an empty database of the demo. What else the demo lays out comes after it: {@code @DependsOn("demoRegions")}.
 */
@Component("demoRegions")
@Profile("demo")
class DemoRegions {

    private final Regions regions;
    private final RegionImport imports;

    DemoRegions(Regions regions, RegionImport imports) {
        this.regions = regions;
        this.imports = imports;
    }

    @PostConstruct
    void importJiaohe() {
        if (regions.children(RegionCode.NATION).isEmpty()) {
            take("demo/regions/220281-jiaohe.csv", imports::importRegions);
            take("demo/regions/220281-jiaohe-aliases.csv", imports::importAliases);
        }
    }

    private static void take(String resource, Function<InputStream, RegionImport.Result> importer) {
        try (InputStream csv = new ClassPathResource(resource).getInputStream()) {
            RegionImport.Result result = importer.apply(csv);
            if (!result.accepted()) {
                throw new IllegalStateException(resource + ": " + result.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
