package io.fupin.campaign.rules;

import io.fupin.campaign.data.Campaign.Dates;
import io.fupin.form.FieldError;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 日程: the dates of a round, as the county's parameters suggest them (policy 7.6), and what must hold of them. */
@Component
public class RoundCalendar {

    private final PolicyParameters parameters;

    RoundCalendar(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    public Dates of(RegionCode county, int year) {
        LocalDate on = LocalDate.of(year, 12, 31);
        return new Dates(day(parameters.text("round-visit-start", county, on), year), day(parameters.text("round-visit-end", county, on), year),
                day(parameters.text("round-entry-deadline", county, on), year), day(parameters.text("round-cleaning-start", county, on), year),
                day(parameters.text("round-cleaning-end", county, on), year), day(parameters.text("round-county-check-start", county, on), year),
                day(parameters.text("round-county-check-end", county, on), year), day(parameters.text("round-report-deadline", county, on), year));
    }

    private static LocalDate day(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    /** Each date no earlier than the one before it. */
    public static List<FieldError> problems(Dates dates) {
        List<FieldError> errors = new ArrayList<>();
        ordered(errors, "visitEnd", dates.visitStart(), dates.visitEnd(), "入户结束早于入户开始");
        ordered(errors, "entryDeadline", dates.visitEnd(), dates.entryDeadline(), "录入截止早于入户结束");
        ordered(errors, "cleaningStart", dates.entryDeadline(), dates.cleaningStart(), "数据清洗早于录入截止");
        ordered(errors, "cleaningEnd", dates.cleaningStart(), dates.cleaningEnd(), "数据清洗结束早于开始");
        ordered(errors, "checkStart", dates.cleaningEnd(), dates.checkStart(), "县级核查早于数据清洗结束");
        ordered(errors, "checkEnd", dates.checkStart(), dates.checkEnd(), "县级核查结束早于开始");
        ordered(errors, "reportDeadline", dates.checkEnd(), dates.reportDeadline(), "报告截止早于县级核查结束");
        return errors;
    }

    private static void ordered(List<FieldError> errors, String field, LocalDate first, LocalDate second, String message) {
        if (second.isBefore(first)) {
            errors.add(new FieldError(field, message));
        }
    }
}
