package io.fupin.bottleneck.web;

import io.fupin.account.Role;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.read.Urgings.Echo;
import io.fupin.bottleneck.web.BottleneckView.Queue;
import io.fupin.region.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 最该催的十处: queues of one step at one place, the most working days past the limit first; over all procedures. */
@Component
class QueueRanking {

    static final int MOST = 10;
    private static final int MARKS = 40;
    /** Who urges; as {@code Urging} says. */
    static final Set<Role> URGING = EnumSet.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE);

    private final StageNames names;

    QueueRanking(StageNames names) {
        this.names = names;
    }

    private record Key(String process, String step, RegionCode place) {

        String text() {
            return process + ":" + step + ":" + place;
        }
    }

    private record Waiting(Key key, List<Line> lines, double lateDays, int late, int open) {
    }

    List<Queue> worst(Look look, List<Echo> echoes) {
        Map<Key, List<Line>> byKey = look.lines().stream().filter(line -> look.area().officer().covers(line.place()))
                .collect(Collectors.groupingBy(line -> new Key(line.process(), line.step(), line.place())));
        List<Waiting> all = new ArrayList<>();
        byKey.forEach((key, lines) -> all.add(new Waiting(key, lines, look.lateDays(lines), look.late(lines), look.open(lines))));
        all.sort(Comparator.comparingDouble(Waiting::lateDays).reversed().thenComparing(Comparator.comparingInt(Waiting::late).reversed())
                .thenComparing(Comparator.comparingInt(Waiting::open).reversed()).thenComparing(waiting -> waiting.key().text()));
        Map<Key, Echo> last = new HashMap<>();
        echoes.forEach(echo -> last.put(new Key(echo.process(), echo.step(), echo.place()), echo));
        double most = all.isEmpty() ? 0 : all.get(0).lateDays();
        return IntStream.range(0, Math.min(MOST, all.size())).mapToObj(i -> queue(look, i + 1, all.get(i), most, last.get(all.get(i).key()))).toList();
    }

    private Queue queue(Look look, int rank, Waiting waiting, double most, Echo echo) {
        Key key = waiting.key();
        boolean own = waiting.lines().stream().anyMatch(look::own);
        String lateList = look.list(own, key.process(), key.step(), key.place(), true);
        return new Queue(rank, key.text(), names.place(key.place()), names.step(key.process(), key.step()), names.process(key.process()),
                look.list(own, key.process(), key.step(), key.place(), false), waiting.open(), waiting.late(), lateList, look.unclaimed(waiting.lines()),
                look.behind("unclaimed", key.process(), key.step(), look.area().region().contains(key.place()) ? key.place() : null),
                Numbers.days(waiting.lateDays()), most <= 0 ? 0 : (int) Math.round(100 * waiting.lateDays() / most), Numbers.days(look.oldest(waiting.lines())),
                !own && waiting.late() > 0 && URGING.contains(look.area().officer().post().role()), own ? lateList : null, echo == null ? null : echo(echo));
    }

    private static BottleneckView.Echo echo(Echo echo) {
        int shown = Math.min(MARKS, echo.urged());
        int done = echo.urged() == 0 ? 0 : (int) Math.round((double) shown * echo.done() / echo.urged());
        return new BottleneckView.Echo(echo.day(), echo.urged(), echo.done(), echo.open(), IntStream.range(0, shown).mapToObj(i -> i < done).toList());
    }
}
