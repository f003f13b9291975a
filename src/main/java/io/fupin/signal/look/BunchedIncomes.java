package io.fupin.signal.look;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of the households of a village or township whose income is above the line, so many stand just above it. Where a village stands out alone,
 * its township is not named again.
 */
@Component
class BunchedIncomes implements Look {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;

    BunchedIncomes(JdbcClient jdbc, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    private record Income(String registerNumber, String village, String head, BigDecimal perCapita, BigDecimal incomeLine, int incomeYear) {

        RegionCode place() {
            return RegionCode.of(village);
        }
    }

    private record Asked(BigDecimal band, int share, int least) {

        /** Whether an income lies above its line by no more than the band. */
        boolean just(Income income) {
            BigDecimal top = income.incomeLine().multiply(BigDecimal.valueOf(100).add(band));
            return income.perCapita().multiply(BigDecimal.valueOf(100)).compareTo(top) <= 0;
        }

        boolean tooMany(long just, int above) {
            return just >= least && just * 100 >= (long) share * above;
        }
    }

    @Override
    public Kind kind() {
        return Kind.INCOMES;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        Asked asked = new Asked(parameters.number("signal-income-band", county, today), parameters.integer("signal-income-share", county, today),
                parameters.integer("signal-income-least", county, today));
        List<Found> found = new ArrayList<>();
        above(county, since.getYear()).stream().collect(Collectors.groupingBy(Income::incomeYear, TreeMap::new, Collectors.toList())).values()
                .forEach(year -> {
                    List<Found> villages = bunched(year, Income::place, asked);
                    found.addAll(villages);
                    bunched(year, one -> one.place().township(), asked).stream()
                            .filter(town -> villages.stream().noneMatch(village -> town.region().contains(village.region()))).forEach(found::add);
                });
        return found;
    }

    /** The newest of each household and income year, where it is above the line. */
    private List<Income> above(RegionCode county, int sinceYear) {
        return jdbc.sql("""
                select n.register_number, n.village, h.head_name as head, n.per_capita, n.income_line, n.income_year
                from household h cross join lateral (
                    select distinct on (m.income_year) m.* from exit_matrix m where m.register_number = h.register_number and m.income_year >= :year
                    order by m.income_year, m.visited_on desc, m.id desc) n
                where h.county = :county and n.per_capita > n.income_line order by n.per_capita, n.register_number
                """).param("county", county.value()).param("year", sinceYear).query(Income.class).list();
    }

    private static List<Found> bunched(List<Income> above, Function<Income, RegionCode> by, Asked asked) {
        Map<RegionCode, List<Income>> places = above.stream().collect(Collectors.groupingBy(by, () -> new TreeMap<>(java.util.Comparator.comparing(RegionCode::value)),
                Collectors.toList()));
        List<Found> found = new ArrayList<>();
        places.forEach((place, incomes) -> {
            List<Income> just = incomes.stream().filter(asked::just).toList();
            if (asked.tooMany(just.size(), incomes.size())) {
                Income one = just.get(0);
                found.add(new Found(Kind.INCOMES, place, place + ":" + one.incomeYear(), LocalDate.of(one.incomeYear(), 1, 1),
                        "%d年收入超过标准的 %d 户里，%d 户高出不超过 %s%%".formatted(one.incomeYear(), incomes.size(), just.size(),
                                asked.band().stripTrailingZeros().toPlainString()),
                        just.stream().map(income -> Behind.household(income.head(), "人均 " + income.perCapita().toPlainString() + " 元，标准 "
                                + income.incomeLine().stripTrailingZeros().toPlainString() + " 元", income.registerNumber())).toList()));
            }
        });
        return found;
    }
}
