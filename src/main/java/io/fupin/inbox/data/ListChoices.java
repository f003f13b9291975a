package io.fupin.inbox.data;

import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.Map;
import java.util.Optional;

/** What can be chosen in a list, each as a condition; empty where it is not chosen. */
final class ListChoices {

    /** Of a task: opened by the officer with all the red flags that it bears now. */
    static final String SEEN = "exists (select 1 from task_seen s where s.person_id = :me and s.work_item = w.id and s.red_flags >= w.red_flags)";

    private final InboxQuery query;
    private final Map<String, Object> parameters;

    /** @param parameters to which those of the conditions are added */
    ListChoices(InboxQuery query, Map<String, Object> parameters) {
        this.query = query;
        this.parameters = parameters;
    }

    /** Of the table whose rows are listed. */
    String alias() {
        return query.box() == Box.STARTED ? "c" : "w";
    }

    /** @param all whether to apply a place that is counted, too */
    Optional<String> place(boolean all) {
        RegionCode region = query.region();
        if (region == null || !all && region.level() == areaLevel()) {
            return Optional.empty();
        }
        parameters.put("area", region.level().ordinal() < RegionLevel.COUNTY.ordinal() ? region.prefix() + "%" : region.value());
        return Optional.of(switch (region.level()) {
            case VILLAGE -> alias() + ".village = :area";
            case TOWNSHIP -> alias() + ".township = :area";
            case COUNTY -> alias() + ".county = :area";
            default -> alias() + ".county like :area";
        });
    }

    Optional<String> due() {
        return DueSql.of(query, parameters);
    }

    Optional<String> flags() {
        return query.flagged() ? Optional.of(alias() + ".red_flags > 0") : Optional.empty();
    }

    Optional<String> unread() {
        return query.unread() && query.box() == Box.TODO ? Optional.of("not " + SEEN) : Optional.empty();
    }

    String late() {
        return DueSql.late(query);
    }

    private RegionLevel areaLevel() {
        return switch (query.officer().post().region().level()) {
            case VILLAGE, TOWNSHIP -> RegionLevel.VILLAGE;
            case COUNTY -> RegionLevel.TOWNSHIP;
            default -> RegionLevel.COUNTY;
        };
    }

    String area() {
        return alias() + switch (areaLevel()) {
            case VILLAGE -> ".village";
            case TOWNSHIP -> ".township";
            default -> ".county";
        };
    }
}
