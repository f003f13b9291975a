package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.EventLog;
import io.fupin.bottleneck.read.EventLog.Entry;
import io.fupin.clock.BusinessClock;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 流程日志 of an area for other tools: XES, or CSV and Excel with one line for each task. Leaving it is audited. */
@Controller
class EventLogPages {

    private static final List<String> HEAD = List.of("case", "process_step", "step", "phase", "post", "village", "arrived", "claimed", "due", "finished", "outcome",
            "taken_back", "result");
    private static final int USUAL = 90;
    private static final int LONGEST = 1_100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final EventLog log;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    EventLogPages(EventLog log, Regions regions, AuditLog audit, Clock clock) {
        this.log = log;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cases opened in the days asked for, three months when left out. */
    @GetMapping("/bottleneck/log.{format:xes|csv|xlsx}")
    void log(Officer officer, @PathVariable String format, @RequestParam(required = false) String process, @RequestParam(required = false) String region,
             @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
             @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to, HttpServletResponse response) throws IOException {
        Area area = Area.of(officer, region, regions);
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1L) : from;
        if (first.isAfter(last) || first.plusDays(LONGEST).isBefore(last)) {
            throw Problem.invalid("from", "起止日期不对：开始不晚于结束，最长三年");
        }
        String title = "流程日志 " + regions.get(area.region()).name() + " " + first + " " + last;
        String asked = process == null || process.isBlank() ? null : process;
        int rows = format.equals("xes") ? xes(response, title, area, asked, first, last)
                : new TableFile(title, HEAD).send(response, format, each -> log.read(area, asked, first, last, entry -> each.accept(cells(entry))));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "event-log", Map.of("rows", rows));
    }

    private int xes(HttpServletResponse response, String title, Area area, String process, LocalDate from, LocalDate to) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(title + ".xes", StandardCharsets.UTF_8).build().toString());
        int[] rows = {0};
        try (XesWriter writer = new XesWriter(response.getOutputStream())) {
            log.read(area, process, from, to, entry -> {
                rows[0]++;
                try {
                    writer.add(entry);
                } catch (XMLStreamException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return rows[0];
    }

    private static List<String> cells(Entry entry) {
        return Arrays.asList(entry.caseNumber(), entry.stepName(), entry.step(), entry.phase(), entry.post(), entry.village(), time(entry.created()),
                time(entry.claimed()), time(entry.due()), time(entry.done()), entry.outcome(), entry.takenBack() ? "true" : null, entry.result());
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at.atZone(BusinessClock.ZONE).toOffsetDateTime());
    }
}
