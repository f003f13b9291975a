package io.fupin.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * A table of the register, counted for an area and a day.
 *
 * @param title   蛟河市贫困户分布
 * @param number  表1-1, as the plan numbers it; may be empty
 * @param day     on which the households were on the register
 * @param heads   of the columns; the first names the rows
 * @param rows    as many cells each as there are heads
 * @param total   the last row; empty for none
 * @param remarks where figures come from, and what a plan states otherwise; may be empty
 * @param printed 统计时间 of the paper
 */
public record RegisterTablePaper(String title, String number, LocalDate day, List<String> heads, List<List<String>> rows, List<String> total,
                                 List<String> remarks, LocalDate printed) {

    public RegisterTablePaper {
        title = Fields.required(title, "title");
        number = Fields.optional(number);
        Fields.present(day, "day");
        heads = Fields.some(heads, "heads");
        rows = Fields.any(rows);
        total = Fields.any(total);
        remarks = Fields.any(remarks);
        Fields.present(printed, "printed");
    }
}
