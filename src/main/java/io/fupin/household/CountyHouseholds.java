package io.fupin.household;

import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Every household of a county on a day, poor or not: what a survey is drawn from. */
public interface CountyHouseholds {

    /** Registered households (in force, exited) by register number, then ordinary ones by their entry. */
    List<Entry> on(RegionCode county, LocalDate day);

    /** Codes of the villages of the county that are poor villages on that day. */
    Set<String> poorVillages(RegionCode county, LocalDate day);

    /** Where a household stands. */
    enum Standing {
        /** 脱贫. */
        EXITED,
        /** 在册, 返贫. */
        REGISTERED,
        /** 没有建档立卡. */
        ORDINARY
    }

    /**
     * @param key            what tells it from all others of the county, on any day
     * @param registerNumber null for an ordinary household
     */
    record Entry(String key, Standing standing, String registerNumber, RegionCode village, String groupName, String headName, int persons) {
    }
}
