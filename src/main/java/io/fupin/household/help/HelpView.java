package io.fupin.household.help;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a household is helped ({@code household/help.html}).
 *
 * @param household path of it, below which everything is written down
 * @param phone   of the household; null where none is on file, or the post does not call
 * @param file    path of its file; null for a helper, who does not see it
 * @param helper  王立军，天北镇政府; null for none
 * @param due     when the next visit is due; null without a helper
 * @param overdue whether it should have been
 * @param kinds   of needs and measures; {@code items} of 《扶贫手册》
 * @param writes  whether this officer may write
 * @param typed   what was typed before a refusal, by field; @param errors message by field; @param open the form that was refused, null for none
 */
public record HelpView(String household, String head, String place, int persons, String phone, String file, String helper, LocalDate lastVisit, LocalDate due,
                       boolean overdue, boolean projectMissing, List<Need> needs, List<Measure> measures, List<Visit> visits, List<String> kinds,
                       List<String> items, boolean writes, LocalDate today, Map<String, String> typed, Map<String, String> errors, String open) {

    public record Need(long id, String kind, String detail, LocalDate since, LocalDate metOn) {
    }

    /** @param what 养牛　2 头，3,000 元，县农业局; @param period 2016年3月1日起; @param over whether it has ended */
    public record Measure(long id, String kind, String detail, String what, String period, boolean over, List<Result> results) {
    }

    /** @param signature path of the sheet that the household signed */
    public record Result(LocalDate on, String text, BigDecimal income, String signature, String by) {
    }

    /** @param found null for a post that does not decide on households @param photos paths of them, none for such a post */
    public record Visit(LocalDate on, String found, String by, List<String> photos) {
    }

    /**
     * 我的帮扶户 ({@code household/my-households.html}).
     *
     * @param known whether the account's phone is on file
     */
    public record Mine(boolean known, List<Own> households, int due) {
    }

    /** @param days since the last visit; null for none yet @param also what else is due there, in words */
    public record Own(String head, String place, int persons, String phone, Long days, LocalDate lastVisit, LocalDate due, boolean overdue,
                      List<String> also, String href) {
    }

    /** 帮扶台账 ({@code household/help-ledger.html}): what is lacking in an area. */
    public record Ledger(String area, int households, List<Choice> gaps, List<Choice> areas, String region, String gap, List<Row> rows, String first,
                         String next) {
    }

    public record Choice(String key, String name, Integer count, boolean chosen, String href) {
    }

    public record Row(String head, String place, int persons, String helper, LocalDate lastVisit, String href) {
    }
}
