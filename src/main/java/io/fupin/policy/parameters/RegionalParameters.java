package io.fupin.policy.parameters;

import io.fupin.policy.ParameterType;
import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.policy.PolicyAdministration.Setting;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.PolicyValueMissing;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers from memory, read anew after every entry, also after one that another node made. */
@Component
public class RegionalParameters implements PolicyParameters {

    private static final Set<ParameterType> NUMBERS = EnumSet.of(ParameterType.NUMBER, ParameterType.INTEGER);

    private final Catalogue catalogue;
    private final ParameterRows rows;
    private volatile long version;
    private volatile ParameterBook book;

    RegionalParameters(Catalogue catalogue, ParameterRows rows, ShippedValues shipped) {
        this.catalogue = catalogue;
        this.rows = rows;
        shipped.enterMissing();
        reload();
    }

    /** Reads everything from the database; seen by every thread at once. */
    final synchronized void reload() {
        // The version first: an entry that comes in between makes the next look read again.
        long seen = rows.version();
        book = new ParameterBook(rows.readAll());
        version = seen;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void reloadIfAnotherNodeSet() {
        if (rows.version() != version) {
            reload();
        }
    }

    ParameterBook book() {
        return book;
    }

    /** What was entered for exactly that year, for parameters by year. */
    public Optional<String> ofYear(String key, RegionCode region, int year) {
        if (!catalogue.get(key).byYear()) {
            throw new IllegalArgumentException(key + " is versioned by date");
        }
        return book.ofYear(key, region, year).map(Setting::value);
    }

    @Override
    public int integer(String key, RegionCode region, LocalDate on) {
        return Integer.parseInt(value(key, region, on, EnumSet.of(ParameterType.INTEGER)));
    }

    @Override
    public BigDecimal number(String key, RegionCode region, LocalDate on) {
        return new BigDecimal(value(key, region, on, NUMBERS));
    }

    @Override
    public boolean flag(String key, RegionCode region, LocalDate on) {
        return value(key, region, on, EnumSet.of(ParameterType.FLAG)).equals("是");
    }

    @Override
    public Fraction fraction(String key, RegionCode region, LocalDate on) {
        return ValueFormat.fraction(value(key, region, on, EnumSet.of(ParameterType.FRACTION)));
    }

    @Override
    public List<String> list(String key, RegionCode region, LocalDate on) {
        return ValueFormat.list(value(key, region, on, EnumSet.of(ParameterType.LIST)));
    }

    @Override
    public String text(String key, RegionCode region, LocalDate on) {
        return value(key, region, on, EnumSet.allOf(ParameterType.class));
    }

    @Override
    public Map<String, Integer> counts(String key, RegionCode region, LocalDate on) {
        return ValueFormat.counts(value(key, region, on, EnumSet.of(ParameterType.COUNTS)));
    }

    @Override
    public Optional<BigDecimal> figure(String key, RegionCode region, LocalDate on) {
        return find(key, region, on, NUMBERS).map(BigDecimal::new);
    }

    @Override
    public Optional<BigDecimal> figureOfYear(String key, RegionCode region, int year) {
        return ofYear(key, region, year).map(BigDecimal::new);
    }

    @Override
    public Optional<BigDecimal> incomeLine(RegionCode county, int year) {
        return figureOfYear("income-line", county, year);
    }

    private String value(String key, RegionCode region, LocalDate on, Set<ParameterType> types) {
        return find(key, region, on, types).orElseThrow(() ->
                new PolicyValueMissing("参数“" + catalogue.get(key).meaning() + "”（" + key + "）在 " + region + " 还没有录入"));
    }

    private Optional<String> find(String key, RegionCode region, LocalDate on, Set<ParameterType> types) {
        Parameter parameter = catalogue.get(key);
        if (!types.contains(parameter.type()) || parameter.byYear()) {
            throw new IllegalArgumentException(key + " is of type " + parameter.type() + (parameter.byYear() ? " by year" : ""));
        }
        return book.on(key, region, on).map(Setting::value).or(() -> Optional.ofNullable(parameter.defaultValue()));
    }
}
