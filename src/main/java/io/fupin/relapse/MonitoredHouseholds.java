package io.fupin.relapse;

import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/** Who is watched. */
public interface MonitoredHouseholds {

    /** @param number 监测编号: the case that took it up */
    Optional<Monitored> find(String number);

    /** The one in force of a registered household. */
    Optional<Monitored> of(String registerNumber);

    /**
     * @param registerNumber null for a household that is not on file
     * @param kind           脱贫不稳定户, 边缘易致贫户, 突发严重困难户
     * @param risk           in the words of the visit; it may tell of an illness
     * @param labour         whether anybody in it can work
     * @param helper         null until the township has named one
     * @param clearedOn      null while it is watched
     */
    record Monitored(String number, String registerNumber, String key, RegionCode village, String headName, String groupName, int persons, String kind,
                     String risk, boolean labour, LocalDate since, String helper, String helperUnit, LocalDate clearedOn, String clearedCase) {
    }
}
