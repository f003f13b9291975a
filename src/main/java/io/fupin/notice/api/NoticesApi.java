package io.fupin.notice.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.notice.Notices.Filter;
import io.fupin.notice.Notices.Page;
import io.fupin.notice.api.NoticeJson.Detail;
import io.fupin.notice.api.NoticeJson.Line;
import io.fupin.notice.paper.NoticePapers;
import io.fupin.paper.Paper;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices over the open API: posted for many cases at once, listed, taken down, printed. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private static final int LARGEST_PAGE = 200;

    private final NoticeDesk desk;
    private final Notices notices;
    private final NoticeJson json;
    private final NoticePapers papers;

    NoticesApi(NoticeDesk desk, Notices notices, NoticeJson json, NoticePapers papers) {
        this.desk = desk;
        this.notices = notices;
        this.json = json;
        this.papers = papers;
    }

    /** @param region village of the board */
    record Posting(RegionCode region, String kind, List<String> caseNumbers, ObjectNode form) {
    }

    /** @param photoEvidence ids of the officer's own uploads */
    record Removal(LocalDate removedOn, List<String> photoEvidence) {
    }

    record EarlyRemoval(LocalDate removedOn, String reason) {
    }

    record Photos(List<String> photoEvidence) {
    }

    record Listing(List<Line> items, String next) {
    }

    @PostMapping
    ResponseEntity<Detail> post(Officer officer, @RequestBody Posting posting) {
        if (posting.region() == null) {
            throw Refusal.at("region", "请填12位区划代码，公示栏所在的村");
        }
        ObjectNode form = posting.form() == null ? JsonNodeFactory.instance.objectNode() : posting.form();
        Notice notice = desk.post(officer, kind(posting.kind()), posting.region(), posting.caseNumbers(), form);
        return ResponseEntity.created(URI.create("/api/v1/notices/" + notice.number())).body(json.detail(notice, officer));
    }

    @GetMapping
    Listing list(Officer officer, @RequestParam(required = false) RegionCode region, @RequestParam(required = false) String kind,
                 @RequestParam(defaultValue = "false") boolean running, @RequestParam(defaultValue = "false") boolean noPhoto,
                 @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        Page page = notices.listing(officer, new Filter(region, kind == null || kind.isBlank() ? null : kind(kind), running, noPhoto), after,
                size);
        return new Listing(page.items().stream().map(json::line).toList(), page.next());
    }

    @GetMapping("/{number}")
    Detail one(Officer officer, @PathVariable String number) {
        return json.detail(notices.get(number, officer), officer);
    }

    @GetMapping("/{number}/paper")
    ResponseEntity<byte[]> paper(Officer officer, @PathVariable String number) {
        return pdf(papers.of(number, officer));
    }

    /** 撤下 after the last day. */
    @PostMapping("/{number}/removal")
    Detail remove(Officer officer, @PathVariable String number, @RequestBody Removal removal) {
        return json.detail(desk.takeDown(number, officer, removal.removedOn(),
                removal.photoEvidence() == null ? List.of() : removal.photoEvidence()), officer);
    }

    /** 提前撤下: its running cases are posted again. */
    @PostMapping("/{number}/early-removal")
    Detail removeEarly(Officer officer, @PathVariable String number, @RequestBody EarlyRemoval removal) {
        return json.detail(desk.takenDownEarly(number, officer, removal.reason(), removal.removedOn()), officer);
    }

    /** The village's photo of an announcement on its board. */
    @PostMapping("/{number}/photos")
    Detail addPhotos(Officer officer, @PathVariable String number, @RequestBody Photos photos) {
        return json.detail(desk.addBoardPhoto(number, officer, photos.photoEvidence() == null ? List.of() : photos.photoEvidence()),
                officer);
    }

    static NoticeKind kind(String text) {
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw Refusal.at("kind", "公示种类可以是：" + String.join("、", List.of(NoticeKind.values()).stream().map(Enum::name).toList()));
    }

    static ResponseEntity<byte[]> pdf(Paper paper) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8)
                        .build().toString())
                .body(paper.pdf());
    }
}
