package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.household.Household;
import io.fupin.household.help.HelpRows.Measure;
import io.fupin.household.help.HelpRows.Result;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Needs, measures and visits over the open API. */
@RestController
@RequestMapping("/api/v1")
class HelpApi {

    private static final int VISITS = 200;

    private final HelpSight sight;
    private final HelpDesk desk;
    private final HelpRows rows;
    private final HelpLists lists;
    private final AuditLog audit;

    HelpApi(HelpSight sight, HelpDesk desk, HelpRows rows, HelpLists lists, AuditLog audit) {
        this.sight = sight;
        this.desk = desk;
        this.rows = rows;
        this.lists = lists;
        this.audit = audit;
    }

    record Need(long id, String kind, String detail, LocalDate since, LocalDate metOn) {
    }

    /** @param signature id of the evidence on which the household signed */
    record Outcome(LocalDate on, String text, BigDecimal income, String signature, String recordedBy) {
    }

    record MeasureItem(long id, String kind, String item, String detail, BigDecimal quantity, String unit, BigDecimal funds, String responsible,
                       LocalDate since, LocalDate lastDay, List<Outcome> results) {
    }

    /** @param found null for posts that do not decide on households */
    record VisitItem(LocalDate visitedOn, String found, String recordedBy, List<String> photoEvidence) {
    }

    record Help(String registerNumber, List<Need> needs, List<MeasureItem> measures, List<VisitItem> visits) {
    }

    @GetMapping("/households/{number}/help")
    Help help(Officer officer, @PathVariable String number) {
        Household household = sight.seen(officer, number);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "help.view", number, Map.of());
        List<Result> results = rows.results(household.registerNumber());
        return new Help(number, rows.needs(number).stream().map(one -> new Need(one.id(), one.kind(), one.detail(), one.since(), one.metOn())).toList(),
                rows.measures(number).stream().map(one -> new MeasureItem(one.id(), one.kind(), one.item(), one.detail(), one.quantity(), one.unit(),
                        one.funds(), one.responsible(), one.since(), one.lastDay(), results.stream().filter(result -> result.measure() == one.id())
                                .map(result -> new Outcome(result.on(), result.text(), result.income(), result.signature(), result.by())).toList())).toList(),
                rows.visits(number, VISITS).stream().map(one -> sight.readsVisits(officer) ? new VisitItem(one.on(), one.found(), one.by(), one.photos())
                        : new VisitItem(one.on(), null, one.by(), List.of())).toList());
    }

    /** @param dueOn when the next visit is due */
    record Own(String registerNumber, RegionCode region, String head, int persons, LocalDate lastVisit, LocalDate dueOn) {
    }

    record OwnHouseholds(List<Own> items) {
    }

    /** A helper's own households, those due first. */
    @GetMapping("/my-households")
    OwnHouseholds mine(Officer officer) {
        if (!officer.is(Role.HELPER)) {
            throw Problem.forbidden("这一页是帮扶责任人的。");
        }
        return new OwnHouseholds(sight.phoneHash(officer).map(hash -> lists.own(hash, officer.post().region())).orElse(List.of()).stream()
                .map(one -> new Own(one.registerNumber(), one.village(), one.head(), one.persons(), one.lastVisit(), one.due())).toList());
    }

    /** @param photoEvidence ids of photos that the same person has handed in */
    record NewVisit(LocalDate visitedOn, String found, List<String> photoEvidence) {
    }

    @PostMapping("/households/{number}/visits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(Officer officer, @PathVariable String number, @RequestBody NewVisit visit) {
        desk.visit(officer, number, visit.visitedOn(), visit.found(), visit.photoEvidence() == null ? List.of() : visit.photoEvidence());
    }

    record NewNeed(String kind, String detail) {
    }

    @PostMapping("/households/{number}/needs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void need(Officer officer, @PathVariable String number, @RequestBody NewNeed need) {
        desk.need(officer, number, need.kind(), need.detail());
    }

    @PostMapping("/households/{number}/needs/{need}/met")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void met(Officer officer, @PathVariable String number, @PathVariable long need) {
        desk.meet(officer, number, need);
    }

    /** @param item of 《扶贫手册》; @param funds yuan */
    record NewMeasure(String kind, String item, String detail, BigDecimal quantity, String unit, BigDecimal funds, String responsible, LocalDate since,
                      LocalDate lastDay) {
    }

    @PostMapping("/households/{number}/measures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void measure(Officer officer, @PathVariable String number, @RequestBody NewMeasure one) {
        desk.measure(officer, number, new Measure(0, one.kind(), one.item(), one.detail(), one.quantity(), one.unit(), one.funds(), one.responsible(),
                one.since(), one.lastDay()));
    }

    /** @param income yuan that it brought; @param signatureEvidence photo of the sheet that the household signed */
    record NewResult(LocalDate on, String text, BigDecimal income, String signatureEvidence) {
    }

    @PostMapping("/households/{number}/measures/{measure}/results")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void result(Officer officer, @PathVariable String number, @PathVariable long measure, @RequestBody NewResult result) {
        desk.result(officer, number, new Result(0, measure, result.on(), result.text(), result.income(), result.signatureEvidence(), null));
    }
}
