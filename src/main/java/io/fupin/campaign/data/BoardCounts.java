package io.fupin.campaign.data;

import io.fupin.campaign.Sorting;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boards counted, for consolidation and result: households and persons by place and sorting. */
@Component
public class BoardCounts {

    private final JdbcClient jdbc;

    BoardCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param open of the households whose cases are not decided */
    public record Count(int households, int persons, int open) {

        public static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(households + other.households, persons + other.persons, open + other.open);
        }
    }

    /** @param unsorted households that nobody has sorted yet */
    public record Of(Map<Sorting, Count> sorted, Count unsorted) {

        static Of none() {
            return new Of(new EnumMap<>(Sorting.class), Count.NONE);
        }

        public Count of(Sorting sorting) {
            return sorted.getOrDefault(sorting, Count.NONE);
        }

        public int households() {
            return sorted.values().stream().mapToInt(Count::households).sum() + unsorted.households();
        }

        public int persons() {
            return sorted.values().stream().mapToInt(Count::persons).sum() + unsorted.persons();
        }

        public int open() {
            return sorted.values().stream().mapToInt(Count::open).sum();
        }
    }

    /** @param by VILLAGE or TOWNSHIP; places without a household are not there */
    public Map<RegionCode, Of> by(long campaign, RegionCode area, RegionLevel by) {
        Map<RegionCode, Of> counts = new LinkedHashMap<>();
        String column = by == RegionLevel.VILLAGE ? "village" : "township";
        jdbc.sql("select " + column + """
                 as place, sorting, count(*) as households, sum(persons) as persons,
                    count(*) filter (where follow_up in ('WAITING', 'BY_HAND', 'BEGUN')) as open
                from campaign_household where campaign_id = :campaign and village like :area group by 1, 2 order by 1, 2
                """).param("campaign", campaign).param("area", area.prefix() + "%").query(row -> {
                    Of place = counts.computeIfAbsent(RegionCode.of(row.getString("place")), any -> Of.none());
                    Count count = new Count(row.getInt("households"), row.getInt("persons"), row.getInt("open"));
                    String sorting = row.getString("sorting");
                    if (sorting == null) {
                        counts.put(RegionCode.of(row.getString("place")), new Of(place.sorted(), count));
                    } else {
                        place.sorted().put(Sorting.valueOf(sorting), count);
                    }
                });
        return counts;
    }

    public static Of sum(Iterable<Of> all) {
        Map<Sorting, Count> sorted = new EnumMap<>(Sorting.class);
        Count[] unsorted = {Count.NONE};
        all.forEach(one -> {
            one.sorted().forEach((sorting, count) -> sorted.merge(sorting, count, Count::plus));
            unsorted[0] = unsorted[0].plus(one.unsorted());
        });
        return new Of(sorted, unsorted[0]);
    }

    /** Results of the decided cases of a sorting in an area, with households and persons. */
    public record Result(Sorting sorting, String result, int households, int persons) {
    }

    public List<Result> results(long campaign, RegionCode area) {
        return jdbc.sql("""
                select sorting, result, count(*) as households, sum(persons) as persons from campaign_household
                where campaign_id = :campaign and village like :area and follow_up = 'DECIDED' group by 1, 2 order by 1, 3 desc
                """).param("campaign", campaign).param("area", area.prefix() + "%")
                .query((row, index) -> new Result(Sorting.valueOf(row.getString("sorting")), row.getString("result"), row.getInt("households"),
                        row.getInt("persons"))).list();
    }
}
