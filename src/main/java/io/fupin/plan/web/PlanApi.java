package io.fupin.plan.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.exchange.TableRows;
import io.fupin.exchange.TableRows.Unreadable;
import io.fupin.plan.PlanDesk;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.web.PlanView.Figure;
import io.fupin.plan.web.PlanView.Row;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 规划与实绩 over the open API. */
@RestController
@RequestMapping("/api/v1/plan")
class PlanApi {

    private final PlanViews views;
    private final PlanDesk desk;

    PlanApi(PlanViews views, PlanDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    /** @param planned null where the plan does not say; {@code actual} what has left poverty by today */
    record Against(Integer planned, int actual) {

        static Against of(Figure figure) {
            return new Against(figure.planned(), figure.actual());
        }
    }

    /** Households, persons and villages are three units. */
    record Place(String name, Against households, Against persons, Against villages) {

        static Place of(Row row) {
            return new Place(row.name(), Against.of(row.households()), Against.of(row.persons()), Against.of(row.villages()));
        }
    }

    /** What does not add up in the plan, as it was found. */
    record Fault(String kind, String text, String title) {
    }

    /** @param total the plan's own figure, not the sum of the places */
    record Plan(RegionCode region, int year, LocalDate day, Place total, List<Place> places, List<String> remarks, List<Fault> faults) {
    }

    @GetMapping
    Plan plan(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year) {
        PlanView view = views.view(views.question(officer, region, PlanPages.checked(year)));
        return new Plan(RegionCode.of(view.areaCode()), view.year(), view.day(), Place.of(view.total()), view.rows().stream().map(Place::of).toList(),
                view.remarks(), view.faults().stream().map(one -> new Fault(one.kind(), one.text(), one.title())).toList());
    }

    /** @param rows the table as it stands, cells parted by tabs; {@code year} of a table without a column for it, else null */
    record Taken(String title, Integer year, String rows) {
    }

    record Faults(List<Fault> faults) {
    }

    /** Takes a plan over as it stands. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Faults take(Officer officer, @RequestBody Taken body) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("规划由县扶贫办导入。");
        }
        List<YearlyTargets.Fault> faults;
        try {
            faults = desk.take(officer, officer.post().region(), body.title() == null ? "" : body.title(), null, PlanPages.checked(body.year()),
                    TableRows.ofText(body.rows() == null ? "" : body.rows()));
        } catch (Unreadable unreadable) {
            throw Problem.invalid("rows", unreadable.getMessage());
        }
        return new Faults(faults.stream().map(one -> new Fault(one.kind().title(), one.text(), one.title())).toList());
    }
}
