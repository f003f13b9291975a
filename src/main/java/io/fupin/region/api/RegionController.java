package io.fupin.region.api;

import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The division tree over the open API. It holds no personal data and has no borders within it. */
@RestController
@RequestMapping("/api/v1/regions")
class RegionController {

    private static final int LARGEST_PAGE = 200;

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    /** @param fullName a village with its town in front, other levels their name */
    record RegionView(RegionCode code, String name, String officialName, String fullName, RegionLevel level, RegionCode parent,
                      List<String> aliases) {
    }

    /** @param next the cursor of the next page, null on the last */
    record RegionPage(List<RegionView> items, String next) {
    }

    @GetMapping("/{code}")
    RegionView region(@PathVariable String code) {
        return view(find(code));
    }

    @GetMapping("/{code}/children")
    RegionPage children(@PathVariable String code, @RequestParam(required = false) String after,
                        @RequestParam(defaultValue = "200") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        RegionCode parent = code.equals(RegionCode.NATION.value()) ? RegionCode.NATION : find(code).code();
        List<Region> rest = regions.children(parent).stream()
                .filter(child -> after == null || child.code().value().compareTo(after) > 0).toList();
        List<RegionView> items = rest.stream().limit(size).map(this::view).toList();
        return new RegionPage(items, rest.size() > size ? items.get(size - 1).code().value() : null);
    }

    private Region find(String code) {
        if (!code.matches("\\d{12}")) {
            throw Problem.unreadable("区划代码须为12位数字");
        }
        return regions.find(RegionCode.of(code)).orElseThrow(() -> Problem.notFound("没有这个区划：" + code));
    }

    private RegionView view(Region region) {
        return new RegionView(region.code(), region.name(), region.officialName(), regions.fullName(region.code()), region.level(),
                region.parent(), region.aliases());
    }
}
