package io.fupin.exchange.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.exchange.register.RegisterExport;
import io.fupin.exchange.register.RegisterExport.Written;
import io.fupin.exchange.register.RegisterTemplate;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register in the national columns, and the workbook that is filled in. */
@Controller
class ExportPages {

    private final RegisterExport export;
    private final Regions regions;
    private final AuditLog audit;

    ExportPages(RegisterExport export, Regions regions, AuditLog audit) {
        this.export = export;
        this.regions = regions;
        this.audit = audit;
    }

    @GetMapping("/households/national.xlsx")
    void register(Officer officer, @RequestParam(required = false) String region, HttpServletResponse response) throws IOException {
        RegionCode area = asked(officer, region);
        RegionCode shown = area == null ? officer.post().region() : area;
        head(response, regions.get(shown).name() + "建档立卡档案.xlsx");
        Written written = export.write(officer, area, response.getOutputStream());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "register.export", shown.value(),
                Map.of("rows", written.households(), "persons", written.persons(), "full", written.full() ? "是" : "否"));
    }

    @GetMapping("/imports/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        head(response, "建档立卡导入模板.xlsx");
        RegisterTemplate.write(response.getOutputStream());
    }

    private static RegionCode asked(Officer officer, String region) {
        if (region == null || region.isBlank()) {
            return null;
        }
        RegionCode code;
        try {
            code = RegionCode.of(region.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个地区：" + region);
        }
        if (!officer.covers(code)) {
            throw Problem.notFound("没有这个地区，或者它不在您的辖区。");
        }
        return code;
    }

    static void head(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
