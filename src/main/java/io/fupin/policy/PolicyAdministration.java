package io.fupin.policy;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of policy parameters and the entering of values. Nothing entered is ever changed or deleted: a later entry for the
 * same place and time takes its place, and the history shows both. The caller checks who may enter, and audits.
 */
public interface PolicyAdministration {

    /** In the order of the catalogue. */
    List<Parameter> catalogue();

    /** What applies in {@code region} on {@code on}, and where it comes from; for parameters by year, in the year of that day. */
    Effective effective(String key, RegionCode region, LocalDate on);

    /** Every entry for exactly this region, the newest entry first, those taken back included. */
    List<Setting> history(String key, RegionCode region);

    /**
     * Enters a value. A value may be set at the level of the parameter's scope and above it, and a county may always record its own.
     *
     * @return as stored: the value in its normal form
     * @throws PolicyRefused when something of it is wrong
     */
    Setting set(NewSetting setting);

    /**
     * @param scope      the lowest level that has a value of its own
     * @param byYear     looked up by the exact year, without falling back to an earlier one; else the newest on the day applies
     * @param min        null without a lower bound; {@code max} likewise
     * @param options    of a code or list with fixed words; else empty
     * @param defaultValue null when nothing applies until it is entered
     * @param confidence H, M, L, L*: how sure the default is (policy 0.1)
     */
    record Parameter(String key, String meaning, String unit, ParameterType type, BigDecimal min, BigDecimal max, List<String> options,
                     String defaultValue, RegionLevel scope, boolean byYear, String source, String confidence) {
    }

    /**
     * @param validFrom first day in force, for parameters by date; else null
     * @param year      for parameters by year; else null
     * @param value     null takes back what was entered for the same region and time
     * @param source    the document it rests on
     * @param setBy     as shown in the history: name and post
     */
    record NewSetting(String key, RegionCode region, LocalDate validFrom, Integer year, String value, String source, String setBy) {
    }

    /** As {@link NewSetting}. */
    record Setting(long id, String key, RegionCode region, LocalDate validFrom, Integer year, String value, String source, String setBy,
                   Instant setAt) {
    }

    /** @param setting empty when it is the catalogue's default; @param value empty when nothing applies */
    record Effective(Parameter parameter, Optional<String> value, Optional<Setting> setting) {
    }
}
