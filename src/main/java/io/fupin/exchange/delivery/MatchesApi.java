package io.fupin.exchange.delivery;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Delivered;
import io.fupin.exchange.delivery.Deliveries.Delivery;
import io.fupin.exchange.delivery.Deliveries.Line;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 部门比对: departments deliver their lists. */
@RestController
@RequestMapping("/api/v1/matches")
class MatchesApi {

    private static final int NEWEST = 200;

    private final Deliveries deliveries;

    MatchesApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record NewDelivery(String unit, String source, LocalDate deliveredOn, String broughtBy, List<Line> rows) {
    }

    record Items(List<Delivery> items) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Delivered deliver(Officer officer, @RequestBody NewDelivery request) {
        String unit = request.unit() == null && officer.is(Role.DEPARTMENT) ? officer.post().unit() : request.unit();
        return deliveries.deliver(officer, new Cover(unit, request.source(), request.deliveredOn(), request.broughtBy(), null),
                request.rows() == null ? List.of() : request.rows());
    }

    @GetMapping("/{id}")
    Delivery one(Officer officer, @PathVariable long id) {
        return deliveries.get(id, officer);
    }

    @GetMapping
    Items list(Officer officer) {
        return new Items(deliveries.of(officer, NEWEST));
    }
}
