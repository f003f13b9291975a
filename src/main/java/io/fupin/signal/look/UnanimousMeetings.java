package io.fupin.signal.look;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a township's meetings of a year, so many had not one vote against and not one abstention, on any case. */
@Component
class UnanimousMeetings implements Look {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Regions regions;

    UnanimousMeetings(JdbcClient jdbc, PolicyParameters parameters, Regions regions) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.regions = regions;
    }

    private record Held(long id, String village, LocalDate heldOn, String kind, int cases, boolean unanimous) {

        String townAndYear() {
            return RegionCode.of(village).township() + ":" + heldOn.getYear();
        }
    }

    @Override
    public Kind kind() {
        return Kind.MEETINGS;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        int least = parameters.integer("signal-meetings-least", county, today);
        int share = parameters.integer("signal-meetings-share", county, today);
        List<Found> found = new ArrayList<>();
        held(county, since).stream().collect(Collectors.groupingBy(Held::townAndYear, TreeMap::new, Collectors.toList())).forEach((subject, held) -> {
            List<Held> unanimous = held.stream().filter(Held::unanimous).toList();
            if (held.size() >= least && unanimous.size() * 100 >= share * held.size()) {
                Held one = held.get(0);
                found.add(new Found(Kind.MEETINGS, RegionCode.of(one.village()).township(), subject, LocalDate.of(one.heldOn().getYear(), 1, 1),
                        "%d年开了 %d 次评议会，%d 次件件全票同意".formatted(one.heldOn().getYear(), held.size(), unanimous.size()),
                        unanimous.stream().map(meeting -> new Behind(regions.get(RegionCode.of(meeting.village())).name() + meeting.kind(),
                                meeting.heldOn() + "，" + meeting.cases() + " 件", "/meetings/" + meeting.id(), null, null)).toList()));
            }
        });
        return found;
    }

    private List<Held> held(RegionCode county, LocalDate since) {
        return jdbc.sql("""
                select m.id, m.village, m.held_on, m.kind, count(*) as cases, bool_and(b.no = 0 and b.abstain = 0) as unanimous
                from meeting m join meeting_ballot b on b.meeting_id = m.id where m.village = any(:villages::bpchar[]) and m.held_on >= :since
                group by m.id order by m.held_on, m.id
                """).param("villages", regions.within(county, RegionLevel.VILLAGE).stream().map(village -> village.code().value()).toArray(String[]::new)).param("since", Date.valueOf(since)).query(Held.class).list();
    }
}
