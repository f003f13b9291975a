package io.fupin.exchange;

import io.fupin.account.Officer;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Line;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A department hands its list in without a page or a file. */
@Component
public class DepartmentLists {

    private final Deliveries deliveries;

    DepartmentLists(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Somebody on a list. @param detail at most 200 characters */
    public record Listed(String name, String idNumber, String category, String detail) {
    }

    /**
     * As the department would on its page: its rows are compared with the register and every open case at once.
     *
     * @param source one of {@code data-match-sources}
     * @throws io.fupin.casework.Refusal when what it comes with is wrong, or not one row is good
     */
    public void deliver(Officer department, String source, LocalDate on, List<Listed> rows) {
        deliveries.deliver(department, new Cover(department.post().unit(), source, on),
                rows.stream().map(row -> new Line(row.name(), row.idNumber(), row.category(), row.detail())).toList());
    }
}
