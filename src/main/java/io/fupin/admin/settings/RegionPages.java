package io.fupin.admin.settings;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 区划: what is on file, and taking in the list of a county. */
@Controller
@RequestMapping("/admin/regions")
class RegionPages {

    private final Regions regions;
    private final RegionImport imports;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RegionPages(Regions regions, RegionImport imports, AuditLog audit, TransactionTemplate transaction) {
        this.regions = regions;
        this.imports = imports;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How much of a county is on file. */
    record County(Region region, String place, int townships, int villages) {
    }

    /** @param fullName a village with its town */
    record Row(Region region, String fullName) {
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        List<County> counties = regions.within(RegionCode.NATION, RegionLevel.COUNTY).stream()
                .map(this::county).filter(county -> county.townships() > 0).toList();
        model.addAttribute("counties", counties);
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : regions.findByName(RegionCode.NATION, q.strip()).stream()
                .map(region -> new Row(region, regions.fullName(region.code()))).toList());
        return "admin/regions";
    }

    /** @param kind {@code regions} or {@code aliases} */
    @PostMapping
    String take(Officer officer, @RequestParam MultipartFile file, @RequestParam String kind, HttpServletResponse response, Model model)
            throws IOException {
        if (file.isEmpty()) {
            throw Problem.invalid("file", "请选择文件。");
        }
        boolean aliases = kind.equals("aliases");
        try (var csv = file.getInputStream()) {
            RegionImport.Result result = transaction.execute(status -> {
                RegionImport.Result taken = aliases ? imports.importAliases(csv) : imports.importRegions(csv);
                if (taken.accepted()) {
                    audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()),
                            aliases ? "region.aliases-imported" : "region.imported", String.valueOf(file.getOriginalFilename()),
                            Map.of("lines", taken.lines(), "added", taken.added(), "changed", taken.changed()));
                }
                return taken;
            });
            model.addAttribute("result", result);
            model.addAttribute("kind", kind);
            if (!result.accepted()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
        }
        return show("", model);
    }

    private County county(Region region) {
        RegionCode code = region.code();
        String place = regions.find(code.province()).map(Region::name).orElse("") + " · " + regions.find(code.city()).map(Region::name).orElse("");
        return new County(region, place, regions.within(code, RegionLevel.TOWNSHIP).size(), regions.within(code, RegionLevel.VILLAGE).size());
    }
}
