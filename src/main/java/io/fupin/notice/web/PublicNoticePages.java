package io.fupin.notice.web;

import io.fupin.casework.Cases;
import io.fupin.notice.Notice;
import io.fupin.notice.desk.Statements;
import io.fupin.notice.SelfApplications;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.open.PublicBoard;
import io.fupin.notice.open.PublicBoard.Over;
import io.fupin.notice.open.PublicBoard.Posted;
import io.fupin.notice.open.PublicJson;
import io.fupin.notice.web.PublicViews.Entry;
import io.fupin.notice.web.PublicViews.Former;
import io.fupin.notice.web.PublicViews.OneNotice;
import io.fupin.notice.web.PublicViews.Places;
import io.fupin.notice.web.PublicViews.Running;
import io.fupin.notice.web.PublicViews.Stage;
import io.fupin.notice.web.PublicViews.Town;
import io.fupin.notice.web.PublicViews.Village;
import io.fupin.notice.web.PublicViews.VillageNotices;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notices for everybody: by village, by QR code from the paper on the board; as JSON for whoever asks for it. */
@Controller
class PublicNoticePages {

    private final PublicBoard board;
    private final NoticeRows notices;
    private final ObjectProvider<SelfApplications> applications;
    private final PublicSides sides;
    private final NoticeWords words;
    private final Regions regions;
    private final Statements statements;
    private final Clock clock;

    PublicNoticePages(PublicBoard board, NoticeRows notices, ObjectProvider<SelfApplications> applications, PublicSides sides,
                      NoticeWords words, Regions regions, Statements statements, Clock clock) {
        this.board = board;
        this.notices = notices;
        this.applications = applications;
        this.sides = sides;
        this.words = words;
        this.regions = regions;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping({"/public", "/public/"})
    String home() {
        return "redirect:/public/notices";
    }

    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PublicJson.NoticeListing.class))))
    @GetMapping("/public/notices")
    Object list(@RequestParam(required = false) String region, @RequestParam(required = false) String q, HttpServletRequest request) {
        boolean json = Problems.wantsJson(request);
        if (region == null || region.isBlank()) {
            if (json) {
                throw Problem.invalid("region", "请写明哪个村，12位区划代码");
            }
            return places(q == null || q.isBlank() ? null : q.strip());
        }
        Region village = village(region);
        List<Posted> running = board.running(village.code());
        return json ? ResponseEntity.ok(new PublicJson.NoticeListing(running.stream().map(PublicJson::summary).toList(), null))
                : new ModelAndView("public/village", Map.of("view", villagePage(village, running)));
    }

    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = PublicJson.NoticeDetail.class))))
    @GetMapping("/public/notices/{number}")
    Object one(@PathVariable String number, HttpServletRequest request) {
        Posted posted = board.get(number);
        return Problems.wantsJson(request) ? ResponseEntity.ok(PublicJson.one(posted))
                : new ModelAndView("public/notice", Map.of("view", noticePage(posted)));
    }

    /** @throws Cases.NotFound when there is no such village */
    private Region village(String code) {
        return !code.matches("\\d{12}") ? unknown(code) : regions.find(RegionCode.of(code))
                .filter(found -> found.level() == RegionLevel.VILLAGE || found.level() == RegionLevel.COUNTY).orElseGet(() -> unknown(code));
    }

    private static Region unknown(String code) {
        throw new Cases.NotFound("没有这个村：" + code + "。请从“公示公告”里选。");
    }

    private ModelAndView places(String q) {
        Map<String, Integer> running = notices.runningByVillage(clock.instant());
        List<Town> towns = new ArrayList<>();
        for (Region county : regions.within(RegionCode.NATION, RegionLevel.COUNTY)) {
            for (Region town : regions.children(county.code())) {
                boolean townAsked = q != null && town.name().contains(q);
                List<Village> villages = regions.children(town.code()).stream()
                        .filter(one -> q == null || townAsked || (town.name() + one.name()).contains(q))
                        .map(one -> new Village(one.name(), "/public/notices?region=" + one.code(), running.getOrDefault(one.code().value(), 0)))
                        .toList();
                if (!villages.isEmpty()) {
                    towns.add(new Town(town.name(), q != null, villages));
                }
            }
        }
        return new ModelAndView("public/places", Map.of("view", new Places(q, towns, sides.anywhere())));
    }

    private VillageNotices villagePage(Region village, List<Posted> running) {
        boolean apply = applications.stream().anyMatch(port -> port.takenIn(village.code()));
        return new VillageNotices(village.name(), regions.get(village.parent()).name(), running.stream().map(this::running).toList(),
                board.former(village.code()).stream().map(PublicNoticePages::former).toList(),
                "/public/objections/new?village=" + village.code(), apply ? "/public/applications/new?village=" + village.code() : null,
                sides.of(village.code()));
    }

    private Running running(Posted posted) {
        Notice notice = posted.notice();
        return new Running(posted.title(), notice.kind().title() + "，" + posted.issuer(), NoticeWords.days(notice), words.passed(notice),
                notice.endsOn(), left(notice), posted.lines().size(), posted.persons(), "/public/notices/" + notice.number(),
                "/public/objections/new?notice=" + notice.number(), notice.kind().counted());
    }

    private static Former former(Over over) {
        Notice notice = over.notice();
        return new Former(over.title(), "%s，%d月%d日至%d月%d日，%d%s".formatted(over.issuer(), notice.firstDay().getMonthValue(),
                notice.firstDay().getDayOfMonth(), notice.endsOn().getMonthValue(), notice.endsOn().getDayOfMonth(), over.households(), notice.kind().counted()));
    }

    private OneNotice noticePage(Posted posted) {
        Notice notice = posted.notice();
        Region village = regions.get(notice.village());
        return new OneNotice(posted.title(), notice.kind().title() + "，" + posted.issuer(), posted.place(),
                "/public/notices?region=" + village.code(), village.name(), notice.firstDay(), notice.endsOn(),
                words.passed(notice), left(notice), posted.lines().stream().map(PublicNoticePages::entry).toList(),
                posted.persons(), stages(notice), "/public/objections/new?notice=" + notice.number(), sides.of(village.code()),
                notice.kind().matter().ofPlaces() ? statements.of(notice.kind(), board.shownCases(notice.number())) : List.of());
    }

    static Entry entry(PublicBoard.Line line) {
        return new Entry(line.position(), line.group() == null ? "" : line.group(), line.head(), line.persons());
    }

    private long left(Notice notice) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.now(clock), notice.endsOn()));
    }

    /** How far the procedure has come with this notice. */
    private static List<Stage> stages(Notice notice) {
        List<String> all = switch (notice.kind()) {
            case EXIT_NOTICE, EXIT_ANNOUNCEMENT -> List.of("入户核实", "民主评议", "农户签字认可", "村里公示", "乡镇核查", "县里审核", "县里公告");
            case EXIT_TOWNSHIP_NOTICE -> List.of("入户核实", "民主评议", "农户签字认可", "村里公示", "乡镇核查", "乡镇公示", "县里审核", "县里公告");
            case REMOVAL_NOTICE, REMOVAL_ANNOUNCEMENT -> List.of("入户核实，听取农户陈述", "民主评议", "村里公示", "乡镇审核", "县里审批", "县里公告");
            case MONITORING_NOTICE -> List.of("发现线索，入户核实", "民主评议", "村里公示", "乡镇初审", "县里审定");
            case CLEARING_NOTICE, CLEARING_ANNOUNCEMENT -> List.of("入户核实", "民主评议", "村里公示", "乡镇初审", "县里审定", "县里公告");
            case VILLAGE_EXIT_NOTICE, VILLAGE_EXIT_ANNOUNCEMENT -> List.of("村里申请、自评", "乡镇核查", "行业部门核“八有”", "县里审核", "乡镇公示", "领导小组审定", "县里公告");
            case VILLAGE_IDENTIFICATION_NOTICE, VILLAGE_IDENTIFICATION_ANNOUNCEMENT -> List.of("村里申请、填报", "乡镇核查", "乡镇公示", "县里审核", "领导小组审定", "县里公告");
            case COUNTY_EXIT_NOTICE -> List.of("县里申请", "市级初审", "省级核查", "省里公示", "第三方评估", "省级批准");
            default -> List.of("农户申请，入户调查", "民主评议", "村里第一次公示", "乡镇审核", "乡镇第二次公示", "县里审批", "县里公告");
        };
        int now = switch (notice.kind()) {
            case VILLAGE_NOTICE, REMOVAL_NOTICE, MONITORING_NOTICE, CLEARING_NOTICE, VILLAGE_IDENTIFICATION_NOTICE -> 2;
            case EXIT_NOTICE, COUNTY_EXIT_NOTICE -> 3;
            case TOWNSHIP_NOTICE, VILLAGE_EXIT_NOTICE -> 4;
            case EXIT_TOWNSHIP_NOTICE -> 5;
            case ANNOUNCEMENT, EXIT_ANNOUNCEMENT, REMOVAL_ANNOUNCEMENT, CLEARING_ANNOUNCEMENT, VILLAGE_EXIT_ANNOUNCEMENT,
                    VILLAGE_IDENTIFICATION_ANNOUNCEMENT -> all.size() - 1;
        };
        String days = "%d月%d日至%d月%d日".formatted(notice.firstDay().getMonthValue(), notice.firstDay().getDayOfMonth(),
                notice.endsOn().getMonthValue(), notice.endsOn().getDayOfMonth());
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            stages.add(new Stage(all.get(i), i == now ? days : null, i < now ? "done" : i == now ? "now" : "todo"));
        }
        return stages;
    }
}
