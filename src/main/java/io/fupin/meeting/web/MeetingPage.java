package io.fupin.meeting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.meeting.desk.MeetingDesk;
import io.fupin.meeting.desk.MeetingDesk.CaseVote;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.meeting.paper.MeetingPapers;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.web.Pdf;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 开评议会: one page for all households that wait for it, and the record afterwards. */
@Controller
class MeetingPage {

    private static final String FORM = "meeting/meeting";

    private final MeetingDesk desk;
    private final MeetingForms forms;
    private final MeetingRecords records;
    private final MeetingPapers papers;
    private final MeetingRows meetings;
    private final ObjectMapper json;
    private final Clock clock;

    MeetingPage(MeetingDesk desk, MeetingForms forms, MeetingRecords records, MeetingPapers papers, MeetingRows meetings, ObjectMapper json,
                Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.records = records;
        this.papers = papers;
        this.meetings = meetings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    String open(Officer officer, Model model) {
        model.addAttribute("view", forms.empty(village(officer)));
        return FORM;
    }

    @PostMapping({"/meetings", "/meetings/new"})
    String record(Officer officer, @RequestParam(defaultValue = "") String form, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        RegionCode village = village(officer);
        ObjectNode typed = read(form);
        try {
            Recorded recorded = desk.record(officer, village, typed);
            redirect.addFlashAttribute(Said.KEY, said(recorded).clearing("meeting-" + village));
            return "redirect:/meetings/" + recorded.meetingId();
        } catch (Refusal refusal) {
            return again(village, typed, refusal.errors(), null, HttpStatus.UNPROCESSABLE_ENTITY, model, response);
        } catch (NotAllowed refusal) {
            return again(village, typed, List.of(), refusal.getMessage(), HttpStatus.FORBIDDEN, model, response);
        } catch (AlreadyDone refusal) {
            return again(village, typed, List.of(), refusal.getMessage(), HttpStatus.CONFLICT, model, response);
        }
    }

    private String again(RegionCode village, ObjectNode typed, List<FieldError> errors, String refused, HttpStatus status, Model model,
                         HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("view", forms.refused(village, typed, errors, refused));
        return FORM;
    }

    private static Said said(Recorded recorded) {
        long passed = recorded.cases().stream().filter(CaseVote::passed).count();
        long failed = recorded.cases().size() - passed;
        String title = "评议结果已登记：通过 " + passed + " 户" + (failed == 0 ? "" : "，未通过 " + failed + " 户");
        return recorded.warnings().isEmpty() ? Said.ok(title, null)
                : Said.warn(title, "请留意：" + String.join("；", recorded.warnings()) + "。会议照样有效。");
    }

    @GetMapping("/meetings/{id:\\d+}")
    String show(Officer officer, @PathVariable long id, Model model) {
        model.addAttribute("view", records.of(seen(id, officer)));
        return "meeting/record";
    }

    @GetMapping("/meetings/{id:\\d+}/record.pdf")
    ResponseEntity<byte[]> print(Officer officer, @PathVariable long id) {
        return Pdf.of(papers.record(seen(id, officer)));
    }

    @GetMapping("/meetings/sheets.pdf")
    ResponseEntity<byte[]> sheets(Officer officer, @RequestParam(required = false) String kind,
                                  @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn) {
        RegionCode village = village(officer);
        return Pdf.of(papers.sheets(village, forms.kindOr(kind, village), heldOn == null ? LocalDate.now(clock) : heldOn));
    }

    private Meeting seen(long id, Officer officer) {
        return meetings.find(id).filter(meeting -> CaseSight.sees(officer, meeting.village()))
                .orElseThrow(() -> new Cases.NotFound("没有这次评议会，或者它不在您的辖区。"));
    }

    private static RegionCode village(Officer officer) {
        if (!officer.is(Role.VILLAGE_COMMITTEE)) {
            throw new NotAllowed("民主评议会由村“两委”登记。");
        }
        return officer.post().region();
    }

    private ObjectNode read(String form) {
        try {
            if (json.readTree(form) instanceof ObjectNode typed) {
                return typed;
            }
        } catch (JsonProcessingException e) {
            throw Problem.unreadable("提交的内容不完整，请刷新页面后重试。填过的还存在本机。");
        }
        throw Problem.unreadable("提交的内容不完整，请刷新页面后重试。填过的还存在本机。");
    }
}
