package io.fupin.notice.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.Refusal;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.form.FieldError;
import io.fupin.notice.Issuers;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.PublicAddress;
import io.fupin.notice.desk.Statements;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.paper.NoticePapers;
import io.fupin.notice.web.NoticeView.Draw;
import io.fupin.notice.web.NoticeView.Entry;
import io.fupin.notice.web.NoticeView.Objection;
import io.fupin.region.RegionLevel;
import io.fupin.web.Pdf;
import io.fupin.web.Said;
import io.fupin.web.Words;
import io.fupin.web.Words.Due;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One notice: its list, its days, its photos, its draw, and what may be done to the board. */
@Controller
class NoticePage {

    private static final Map<String, String> PURPOSES = Map.of("POSTED", "张贴时", "BOARD", "公示栏", "REMOVED", "撤下前");

    private final Notices notices;
    private final NoticeDesk desk;
    private final ObjectionRows objections;
    private final NoticePapers papers;
    private final EvidenceStore evidence;
    private final Issuers issuers;
    private final PublicAddress address;
    private final NoticeWords noticeWords;
    private final Words words;
    private final Statements statements;
    private final Clock clock;

    NoticePage(Notices notices, NoticeDesk desk, ObjectionRows objections, NoticePapers papers, EvidenceStore evidence, Issuers issuers,
               PublicAddress address, NoticeWords noticeWords, Words words, Statements statements, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.objections = objections;
        this.papers = papers;
        this.evidence = evidence;
        this.issuers = issuers;
        this.address = address;
        this.noticeWords = noticeWords;
        this.words = words;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping("/notices/{number:[A-Z0-9-]+}")
    String one(Officer officer, @PathVariable String number, Model model) {
        model.addAttribute("view", view(notices.get(number, officer), officer, Map.of()));
        return "notice/notice";
    }

    @GetMapping("/notices/{number}/paper.pdf")
    ResponseEntity<byte[]> paper(Officer officer, @PathVariable String number) {
        return Pdf.of(papers.of(number, officer));
    }

    @PostMapping("/notices/{number}/removal")
    ModelAndView remove(Officer officer, @PathVariable String number, @RequestParam LocalDate day,
                        @RequestParam(required = false) List<String> photoEvidence, RedirectAttributes redirect) {
        return act(officer, number, redirect, Said.ok("已登记撤下", null),
                () -> desk.takeDown(number, officer, day, photoEvidence == null ? List.of() : photoEvidence));
    }

    @PostMapping("/notices/{number}/loss")
    ModelAndView lost(Officer officer, @PathVariable String number, @RequestParam LocalDate day, @RequestParam String reason,
                      RedirectAttributes redirect) {
        return act(officer, number, redirect, Said.warn("已登记提前撤下", "名单上还在公示的户回到张贴这一步，按全期重新张贴。"),
                () -> desk.takenDownEarly(number, officer, reason, day));
    }

    @PostMapping("/notices/{number}/photos")
    ModelAndView addPhotos(Officer officer, @PathVariable String number, @RequestParam(required = false) List<String> boardEvidence,
                           RedirectAttributes redirect) {
        return act(officer, number, redirect, Said.ok("照片已存上", null),
                () -> desk.addBoardPhoto(number, officer, boardEvidence == null ? List.of() : boardEvidence));
    }

    private ModelAndView act(Officer officer, String number, RedirectAttributes redirect, Said done, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Map<String, String> errors = new LinkedHashMap<>();
            for (FieldError error : refusal.errors()) {
                errors.putIfAbsent(error.field().equals("removedOn") ? "day" : error.field().replaceAll("\\[.*", ""), error.message());
            }
            ModelAndView page = new ModelAndView("notice/notice", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("view", view(notices.get(number, officer), officer, errors));
            page.addObject(Said.KEY, Said.refused("没有登记", String.join("；", errors.values())));
            return page;
        }
        redirect.addFlashAttribute(Said.KEY, done);
        return new ModelAndView("redirect:/notices/" + number);
    }

    private NoticeView view(Notice notice, Officer officer, Map<String, String> errors) {
        List<NoticeEntry> entries = notices.entries(notice.number());
        Due state = noticeWords.state(notice);
        boolean running = notice.runsAt(clock.instant());
        boolean tends = officer.is(Role.VILLAGE_COMMITTEE) || officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE);
        List<Paper> photos = photos(notice, officer);
        return new NoticeView(notice.number(), noticeWords.title(notice), notice.kind().title(), state.text(), state.state(),
                notice.kind().holds() ? NoticeWords.days(notice) : 0, noticeWords.passed(notice), notice.firstDay(), notice.endsOn(),
                facts(notice), entries.stream().map(NoticePage::entry).toList(),
                entries.stream().mapToInt(entry -> entry.persons() == null ? 0 : entry.persons()).sum(), photos, draw(notice, entries),
                objections(notice, officer), "/notices/" + notice.number() + "/paper.pdf",
                running ? address.of("/public/notices/" + notice.number()) : null, LocalDate.now(clock),
                tends && !running && notice.removal() == null, tends && running, tends && notice.removal() == null, errors,
                statements.of(notice.kind(), entries.stream().map(NoticeEntry::caseNumber).toList()));
    }

    private List<Fact> facts(Notice notice) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(notice.kind().holds() ? "张贴" : "公告", words.day(notice.postedOn()) + "　" + notice.issuedByName()));
        facts.add(new Fact("起止", words.day(notice.firstDay()) + "至" + words.day(notice.endsOn()) + "，" + notice.days()
                + (notice.workingDays() ? " 个工作日" : " 天")));
        if (notice.place() != null) {
            facts.add(new Fact("地点", notice.place()));
        }
        facts.add(new Fact("发布单位", issuers.of(notice.kind(), notice.village())));
        if (notice.documentNumber() != null) {
            facts.add(new Fact("文号", notice.documentNumber()));
        }
        if (notice.removal() != null) {
            facts.add(new Fact(notice.removal().early() ? "提前撤下" : "撤下", words.day(notice.removal().on()) + "　" + notice.removal().byName()
                    + (notice.removal().reason() == null ? "" : "　" + notice.removal().reason())));
        }
        return facts;
    }

    private static Entry entry(NoticeEntry entry) {
        String mark = switch (entry.state()) {
            case HELD -> "is-late";
            case PASSED -> "is-ok";
            case REPOSTED -> "is-warn";
            default -> "";
        };
        return new Entry(entry.position(), entry.group(), entry.head(), entry.persons(), entry.caseNumber(), "/cases/" + entry.caseNumber(),
                entry.state().title(), mark, entry.drawn());
    }

    private static Draw draw(Notice notice, List<NoticeEntry> entries) {
        return notice.draw() == null ? null
                : new Draw(notice.draw().share().movePointRight(2).stripTrailingZeros().toPlainString() + "%",
                        (int) entries.stream().filter(entry -> entry.drawn() && !entry.drawnEarlier()).count(), notice.draw().of(),
                        notice.draw().at(), notice.draw().seed());
    }

    private List<Paper> photos(Notice notice, Officer officer) {
        List<NoticeDesk.Photo> photos = desk.photos(notice.number(), officer);
        Map<String, Evidence> found = evidence.findAll(photos.stream().map(NoticeDesk.Photo::evidenceId).toList()).stream()
                .collect(Collectors.toMap(Evidence::id, one -> one));
        return photos.stream().map(photo -> new Paper(photo.evidenceId(), PURPOSES.get(photo.purpose()), words.shortMoment(photo.at()), true,
                found.containsKey(photo.evidenceId()) && found.get(photo.evidenceId()).reusedIn() > 0)).toList();
    }

    /** The village sees that a household is held, not who objected to what. */
    private List<Objection> objections(Notice notice, Officer officer) {
        if (officer.post().role().level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        return objections.ofNotice(notice.number()).stream().map(one -> new Objection(one.number(), "/cases/" + one.number(),
                one.about().title() + (one.householdName() == null ? "" : "：" + one.householdName()),
                one.open() ? one.acceptedAt() == null ? "待受理" : "核查" : one.finding() != null ? one.finding().title()
                        : one.refusal() != null ? "不予受理" : one.mergedInto() != null ? "已并案" : "已撤回",
                one.open() ? "is-late" : one.finding() == Finding.REJECTED ? "is-ok" : "")).toList();
    }
}
