package io.fupin.exchange.delivery;

import io.fupin.exchange.delivery.Sources.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * Lists of the departments ({@code exchange/matches.html}): hand one in by pasting or as a file, and what came of it.
 *
 * @param units      departments this post may hand in for; one for a department, all for the county office, none for who only reads
 * @param sources    what lists are drawn from, as the county names them
 * @param covered    of each source, when its newest list came; empty for a department
 * @param categories the red lines
 * @param typed      what was pasted before a refusal
 * @param problems   what is wrong with what was handed in; nothing was taken then
 * @param result     of the delivery looked at; null for none
 */
public record MatchesView(String county, List<Unit> units, List<String> sources, List<Source> covered, List<String> categories,
                          LocalDate today, Typed typed, List<String> problems, Result result, List<Delivery> deliveries) {

    /** Sources of which no list ever came. */
    public long missing() {
        return covered.stream().filter(source -> source.newest() == null).count();
    }

    public record Unit(String key, String name) {
    }

    public record Typed(String unit, String source, LocalDate deliveredOn, String broughtBy, String rows) {
    }

    /**
     * @param hits   how many, on the register and in open cases
     * @param ledger whether this post may see whom: a department is told the number only
     * @param fresh  whether it was delivered just now
     */
    public record Result(long id, String unit, int rows, int refused, int hits, boolean ledger, boolean fresh) {
    }

    public record Delivery(long id, String unit, String source, LocalDate on, int rows, int refused, int hits, String broughtBy, String by,
                           boolean purged) {
    }
}
