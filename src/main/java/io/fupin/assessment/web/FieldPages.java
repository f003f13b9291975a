package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.data.SheetRows.Which;
import io.fupin.assessment.work.Answers;
import io.fupin.assessment.work.Circumstances;
import io.fupin.assessment.work.FieldDesk;
import io.fupin.assessment.work.TeamDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** 手机问卷: works without a network; what was filled is sent later and arrives once. */
@Controller
class FieldPages {

    /** More sheets than a firm gives one county's surveyors in a round. */
    private static final int MOST = 5_000;

    private final FieldDesk field;
    private final TeamDesk team;
    private final SheetRows sheets;
    private final SheetViews views;

    FieldPages(FieldDesk field, TeamDesk team, SheetRows sheets, SheetViews views) {
        this.field = field;
        this.team = team;
        this.sheets = sheets;
        this.views = views;
    }

    /** The worker stands beside the pages that it serves, which is as far as a browser lets it reach. */
    @GetMapping("/assessments/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript")).cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/field-worker.js"));
    }

    @GetMapping("/assessments/{caseNumber}/field")
    String page(Officer officer, @PathVariable String caseNumber, Model model) {
        Assessment one = field.own(officer, caseNumber);
        model.addAttribute("view", views.field(one));
        return "assessment/field";
    }

    /** The households to be asked, the token that the phone sends with, and the officer they are for. */
    record Households(String officer, String header, String token, List<Household> sheets) {
    }

    /** @param state OPEN, SEALED or REPLACED */
    record Household(int number, String title, String head, String place, String village, String kind, String state, String receipt) {
    }

    @GetMapping("/assessments/{caseNumber}/field.json")
    ResponseEntity<Households> households(Officer officer, @PathVariable String caseNumber, CsrfToken token) {
        field.own(officer, caseNumber);
        field.listed(officer, caseNumber);
        List<Household> all = sheets.page(caseNumber, new Which(null, null, FieldDesk.viewer(officer), null), 0, MOST).stream().map(views::household).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Households(officer.personId() + "." + officer.post().key(),
                token.getHeaderName(), token.getToken(), all));
    }

    /** A filled sheet as the phone sends it. */
    record Filled(String clientId, Map<String, String> answers, List<String> photos, Instant filledAt, BigDecimal latitude, BigDecimal longitude) {
    }

    /** @param filling sheets begun; @param waiting filled and not sent */
    record PhoneState(int filling, int waiting) {
    }

    /** What still stands on the phone, for the lead to know. */
    @PostMapping("/assessments/{caseNumber}/field/phone")
    ResponseEntity<Void> phone(Officer officer, @PathVariable String caseNumber, @RequestBody PhoneState state) {
        field.own(officer, caseNumber);
        team.phone(officer, caseNumber, state.filling(), state.waiting());
        return ResponseEntity.noContent().build();
    }

    record Receipt(int number, String receipt, String state) {
    }

    @PostMapping("/assessments/{caseNumber}/field/{number:\\d{1,6}}")
    ResponseEntity<Receipt> send(Officer officer, @PathVariable String caseNumber, @PathVariable int number, @RequestBody Filled filled) {
        Sheet sheet = field.seal(officer, caseNumber, number, filled.clientId() == null ? "" : filled.clientId(),
                Answers.of(filled.answers() == null ? Map.of() : filled.answers()),
                new Circumstances(filled.photos(), filled.filledAt(), filled.latitude(), filled.longitude()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Receipt(number, views.household(sheet).receipt(), State.SEALED.name()));
    }
}
