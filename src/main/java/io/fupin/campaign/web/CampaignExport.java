package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.sight.Sight;
import io.fupin.campaign.web.CampaignView.Place;
import io.fupin.campaign.web.CampaignView.PlanLine;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.RegisterTablePaper;
import io.fupin.region.RegionCode;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 核查结果表 of a county or a township, as a workbook and on paper: what the township consolidates and the county reports. */
@Controller
class CampaignExport {

    private final Sight sight;
    private final CampaignViews views;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    CampaignExport(Sight sight, CampaignViews views, Papers papers, AuditLog audit, Clock clock) {
        this.sight = sight;
        this.views = views;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id:\\d+}/result.xlsx")
    void workbook(Officer officer, @PathVariable long id, @RequestParam(required = false) String region, HttpServletResponse response) throws IOException {
        CampaignView view = view(officer, id, region);
        int rows = new TableFile(title(view), heads(view)).send(response, "xlsx",
                each -> Stream.concat(view.places().stream(), Stream.of(view.total())).map(CampaignExport::cells).forEach(each));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "campaign", Map.of("rows", rows));
    }

    @GetMapping("/campaigns/{id:\\d+}/result.pdf")
    ResponseEntity<byte[]> print(Officer officer, @PathVariable long id, @RequestParam(required = false) String region) {
        CampaignView view = view(officer, id, region);
        List<String> remarks = new ArrayList<>();
        remarks.add(view.income() + "收入标准 " + view.standard().stripTrailingZeros().toPlainString() + " 元；户、人、村分开计，不相加");
        view.plan().stream().map(CampaignExport::words).forEach(remarks::add);
        view.results().forEach(one -> remarks.add(one.sorting() + "，" + one.result() + "：" + one.households() + " 户 " + one.persons() + " 人"));
        Paper paper = papers.registerTable(new RegisterTablePaper(title(view), "", LocalDate.now(clock), heads(view),
                view.places().stream().map(CampaignExport::cells).toList(), cells(view.total()), remarks, LocalDate.now(clock)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString()).body(paper.pdf());
    }

    private CampaignView view(Officer officer, long id, String region) {
        Campaign campaign = sight.campaign(officer, id);
        RegionCode area = Sight.asked(officer, campaign, region);
        return views.whole(campaign, officer, area);
    }

    private static String words(PlanLine line) {
        return line.planned() == null ? "已退出 " + line.done() + " " + line.unit() : "计划退出 " + line.planned() + " " + line.unit() + "，已退出 " + line.done()
                + " " + line.unit();
    }

    private static String title(CampaignView view) {
        return view.area() + view.year() + "年度退出核查结果";
    }

    private static List<String> heads(CampaignView view) {
        List<String> heads = new ArrayList<>(List.of(view.placeHead(), "村".equals(view.placeHead()) ? "进度" : "已汇总村", "应核查户", "没有分类户"));
        heads.addAll(view.sortings());
        heads.addAll(List.of("在办户", "人"));
        return heads;
    }

    private static List<String> cells(Place place) {
        List<String> cells = new ArrayList<>(List.of(place.name(), place.villages() != null ? place.villages() : place.phase() == null ? "" : place.phase(),
                String.valueOf(place.households()), String.valueOf(place.unsorted())));
        place.counts().forEach(count -> cells.add(String.valueOf(count)));
        cells.add(String.valueOf(place.open()));
        cells.add(String.valueOf(place.persons()));
        return cells;
    }
}
