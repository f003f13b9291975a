package io.fupin.policy.parameters;

import io.fupin.policy.PolicyAdministration.Setting;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An unchanging picture of everything entered, ready to be asked. */
final class ParameterBook {

    private record Place(String key, RegionCode region) {
    }

    private final Map<Place, NavigableMap<LocalDate, Setting>> byDate = new HashMap<>();
    private final Map<Place, Map<Integer, Setting>> byYear = new HashMap<>();
    private final Map<Place, List<Setting>> history = new HashMap<>();

    /** @param settings oldest entry first: a later one takes the place of an earlier one for the same time */
    ParameterBook(List<Setting> settings) {
        for (Setting setting : settings) {
            Place place = new Place(setting.key(), setting.region());
            history.computeIfAbsent(place, p -> new ArrayList<>()).add(0, setting);
            if (setting.year() != null) {
                put(byYear.computeIfAbsent(place, p -> new HashMap<>()), setting.year(), setting);
            } else {
                put(byDate.computeIfAbsent(place, p -> new TreeMap<>()), setting.validFrom(), setting);
            }
        }
    }

    private static <T> void put(Map<T, Setting> settings, T time, Setting setting) {
        if (setting.value() == null) {
            settings.remove(time);
        } else {
            settings.put(time, setting);
        }
    }

    /** The lowest region that has a value wins, there the newest on the day. */
    Optional<Setting> on(String key, RegionCode region, LocalDate day) {
        for (RegionCode place = region;; place = place.up()) {
            NavigableMap<LocalDate, Setting> settings = byDate.get(new Place(key, place));
            if (settings != null && settings.floorEntry(day) != null) {
                return Optional.of(settings.floorEntry(day).getValue());
            }
            if (place.equals(RegionCode.NATION)) {
                return Optional.empty();
            }
        }
    }

    /** Exactly that year. */
    Optional<Setting> ofYear(String key, RegionCode region, int year) {
        for (RegionCode place = region;; place = place.up()) {
            Map<Integer, Setting> settings = byYear.get(new Place(key, place));
            if (settings != null && settings.containsKey(year)) {
                return Optional.of(settings.get(year));
            }
            if (place.equals(RegionCode.NATION)) {
                return Optional.empty();
            }
        }
    }

    /** Newest entry first. */
    List<Setting> history(String key, RegionCode region) {
        return List.copyOf(history.getOrDefault(new Place(key, region), List.of()));
    }
}
