package io.fupin.identification.web;

import io.fupin.identification.matches.Sources.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * Lists of the departments ({@code identification/matches.html}): hand one in by pasting or as a file, and what came of it.
 *
 * @param units      departments this post may hand in for; one for a department, all for the county office, none for who only reads
 * @param sources    what lists are drawn from, as the county names them
 * @param covered    of each source, when its newest list came; empty for a department
 * @param columns    姓名, 身份证号, 类别, 说明
 * @param categories the red lines, as suggestions for 类别
 * @param typed      what was pasted before a refusal
 * @param problems   rows that were refused; nothing was taken then
 * @param result     of the delivery looked at; null for none
 */
public record MatchesView(String county, List<Unit> units, List<String> sources, List<Source> covered, List<String> columns, List<String> categories,
                          LocalDate today, Typed typed, List<Problem> problems, Result result, List<Delivery> deliveries) {

    /** Sources of which no list ever came. */
    public long missing() {
        return covered.stream().filter(source -> source.newest() == null).count();
    }

    public record Unit(String key, String name) {
    }

    public record Typed(String unit, String source, LocalDate deliveredOn, String rows) {
    }

    /** @param row 1 is the first line; 0 for the list as a whole */
    public record Problem(int row, String column, String text) {
    }

    /**
     * @param hits  how many; {@code named} are those whose case this post may see: a department is told the number only
     * @param fresh whether it was delivered just now
     */
    public record Result(long id, String unit, int rows, int hits, List<Hit> named, boolean fresh) {
    }

    public record Hit(String subject, String place, String member, String category, String detail, String href) {
    }

    public record Delivery(long id, String unit, String source, LocalDate on, int rows, int hits, String by, boolean purged) {
    }
}
