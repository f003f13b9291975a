package io.fupin.exchange.delivery;

import io.fupin.exchange.delivery.Categories.Known;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.form.FieldError;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A verdict for every row of a list: which can be compared, and what is wrong with each of the others. */
@Component
class RowCheck {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DETAIL = 200;

    private final Categories categories;
    private final Clock clock;

    RowCheck(Categories categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /** @param index of the row, from 0; @param line tidied, its category as the county writes it */
    record Good(int index, Line line) {
    }

    /** @param wrong fields are {@code rows[3].idNumber}, row 3 from 0 */
    record Verdicts(List<Good> good, List<FieldError> wrong, int refused) {
    }

    Known known(RegionCode county) {
        return categories.of(county);
    }

    Verdicts of(RegionCode county, String source, List<Line> lines) {
        Known known = known(county);
        List<String> allowed = known.allowed(source);
        LocalDate today = LocalDate.now(clock);
        List<Good> good = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            int before = wrong.size();
            Line line = tidy(lines.get(i), source, known);
            check(i, line, allowed, today, wrong);
            if (wrong.size() == before) {
                good.add(new Good(i, line));
            } else {
                refused++;
            }
        }
        return new Verdicts(good, wrong, refused);
    }

    /** A list that is about one thing may call it as its office does (小型轿车): that word goes to the details. */
    private static Line tidy(Line line, String source, Known known) {
        String category = text(line.category());
        String detail = text(line.detail());
        String usual = known.usual(source);
        if (usual != null && !known.allowed(source).contains(category)) {
            detail = category.isEmpty() ? detail : detail.isEmpty() ? category : category + "，" + detail;
            category = usual;
        }
        return new Line(text(line.name()), IdentityNumbers.tidy(line.idNumber()), category, detail);
    }

    private static void check(int index, Line line, List<String> allowed, LocalDate today, List<FieldError> wrong) {
        String at = "rows[" + index + "]";
        String row = "第" + (index + 1) + "行：";
        if (line.name().isEmpty() || line.name().length() > LONGEST_NAME) {
            wrong.add(new FieldError(at + ".name", row + (line.name().isEmpty() ? "没有姓名" : "姓名最多" + LONGEST_NAME + "字")));
        }
        (line.idNumber().length() > 18 ? IdentityNumbers.faultOfDisabilityCertificate(line.idNumber(), today)
                : IdentityNumbers.faultOfIdentityCard(line.idNumber(), today))
                .ifPresent(fault -> wrong.add(new FieldError(at + ".idNumber", row + fault)));
        if (!allowed.contains(line.category())) {
            wrong.add(new FieldError(at + ".category", row + (line.category().isEmpty() ? "没有类别，" : "") + "类别须是：" + String.join("、", allowed)));
        }
        if (line.detail().length() > LONGEST_DETAIL) {
            wrong.add(new FieldError(at + ".detail", row + "说明最多" + LONGEST_DETAIL + "字"));
        }
    }

    private static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }
}
