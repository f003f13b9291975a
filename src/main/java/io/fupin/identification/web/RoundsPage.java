package io.fupin.identification.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.TableRows.Unreadable;
import io.fupin.form.FieldError;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Round;
import io.fupin.identification.data.RoundFigures;
import io.fupin.identification.data.RoundFigures.Total;
import io.fupin.identification.intake.QuotaList;
import io.fupin.identification.web.RoundsView.Meter;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 识别轮次: opened and closed by the county's office, read by whoever works on its cases. */
@Controller
class RoundsPage {

    private static final String PAGE = "identification/rounds";
    private static final String BACK = "redirect:/rounds";

    private final Rounds rounds;
    private final RoundFigures figures;
    private final QuotaList quotas;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Clock clock;

    RoundsPage(Rounds rounds, RoundFigures figures, QuotaList quotas, PolicyParameters parameters, Regions regions, Clock clock) {
        this.rounds = rounds;
        this.figures = figures;
        this.quotas = quotas;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    String show(Officer officer, Model model) {
        model.addAttribute("view", view(officer, Map.of("opensOn", today().toString()), Map.of()));
        return PAGE;
    }

    @PostMapping("/rounds")
    String open(Officer officer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String opensOn,
                @RequestParam(defaultValue = "") String briefing, @RequestParam(name = "quotas", defaultValue = "") String typedQuotas,
                @RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException {
        RegionCode county = officer.post().region();
        try {
            Round round = rounds.openRound(officer, county, name, day(opensOn), briefing, quotas.read(rows(typedQuotas, file), county));
            redirect.addFlashAttribute(Said.KEY, round.briefing() != null ? Said.ok("已开 " + round.name(), "各村现在可以发起申请。")
                    : Said.warn("已开 " + round.name(), "还没有政策宣传记录，请补上。"));
            return BACK;
        } catch (Refusal refusal) {
            return again(officer, Map.of("name", name, "opensOn", opensOn, "briefing", briefing, "quotas", typedQuotas), refusal, model, response);
        }
    }

    private static List<TableRow> rows(String typed, MultipartFile file) throws IOException {
        try {
            return file == null || file.isEmpty() ? TableRows.ofText(typed) : TableRows.ofFile(file.getBytes());
        } catch (Unreadable unreadable) {
            throw Refusal.at("quotas", unreadable.getMessage());
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.at("opensOn", "日期写成 2016-10-10 这样");
        }
    }

    @PostMapping("/rounds/{id:\\d+}/briefing")
    String brief(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String briefing, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        try {
            rounds.brief(officer, id, briefing);
        } catch (Refusal refusal) {
            return again(officer, Map.of("briefing", briefing), refusal, model, response);
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已记下政策宣传", null));
        return BACK;
    }

    @PostMapping("/rounds/{id:\\d+}/close")
    String close(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        try {
            rounds.close(officer, id);
            redirect.addFlashAttribute(Said.KEY, Said.ok("这一轮已关上", "在办的接着办；新的申请要等下一轮。"));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有关上", refusal.getMessage() + "。"));
        }
        return BACK;
    }

    private String again(Officer officer, Map<String, String> typed, Refusal refusal, Model model, HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : refusal.errors()) {
            errors.merge(error.field(), error.message(), (before, more) -> before + "；" + more);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("view", view(officer, typed, errors));
        return PAGE;
    }

    private RoundsView view(Officer officer, Map<String, String> typed, Map<String, String> errors) {
        RegionCode county = officer.post().region().county();
        Map<Long, Total> totals = figures.totals(county);
        List<RoundsView.Round> all = rounds.readBy(officer).stream().map(round -> shown(round, totals.get(round.id()))).toList();
        return new RoundsView(regions.get(county).name(), all.stream().filter(round -> round.closesOn() == null).findFirst().orElse(null),
                all.stream().filter(round -> round.closesOn() != null).toList(), officer.is(Role.COUNTY_OFFICE),
                parameters.flag("scale-control-enabled", county, today()), typed, errors);
    }

    private RoundsView.Round shown(Round round, Total total) {
        List<Meter> meters = !round.quotaEnabled() || round.closesOn() != null ? List.of() : figures.townships(round.id()).stream()
                .map(meter -> new Meter(regions.find(meter.township()).map(region -> region.name()).orElse(meter.township().value()),
                        meter.approved(), meter.quota(), meter.quota() == 0 ? meter.approved() == 0 ? 0 : 101
                        : meter.approved() * 100 / meter.quota())).toList();
        return new RoundsView.Round(round.id(), round.name(), round.opensOn(), round.closesOn(), round.quotaEnabled(), round.briefing(),
                total.cases(), total.approvedPersons(), total.quota(), meters);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
