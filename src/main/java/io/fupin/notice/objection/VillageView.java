package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.notice.LeftOut;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.About;
import io.fupin.notice.ObjectionDesk.State;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.ObjectionRows.Listed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the village may know of the objections in it (processes.md 2: the village does not see who objected): that there are some, about
 * which household of its list, how far they are and what came of them. Not their words, from which people in a village know each other;
 * and a household that was left out is named only once it was found so, since mostly it is the one who objects.
 */
@Component
public class VillageView {

    private static final Set<Role> VILLAGE = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM);

    private final ObjectionRows rows;
    private final LeftOut leftOut;
    private final States states;
    private final PostNames posts;

    VillageView(ObjectionRows rows, LeftOut leftOut, States states, PostNames posts) {
        this.rows = rows;
        this.leftOut = leftOut;
        this.states = states;
        this.posts = posts;
    }

    /**
     * @param about   名单上的户：唐桂兰
     * @param state   核查中
     * @param handler who looks into it
     * @param missed  to be started by the village; null for nothing to start
     */
    public record Known(String number, String about, String state, String handler, Instant raisedAt, LeftOut.Missed missed) {
    }

    /** @param next of the next page; null on the last */
    public record Page(List<Known> items, String next) {
    }

    public static boolean of(Officer officer) {
        return VILLAGE.contains(officer.post().role());
    }

    /** Newest first. @throws NotAllowed for whoever is not of a village */
    public Page page(Officer officer, State state, String after, int size) {
        require(officer);
        ListPlace from = ListPlace.read(after);
        List<Listed> found = rows.listIn(officer.post().region(), state, from.at(), from.number(), size + 1);
        Map<String, LeftOut.Missed> waiting = leftOut.waiting(officer.post().region()).stream()
                .collect(Collectors.toMap(LeftOut.Missed::objectionNumber, missed -> missed));
        List<Known> known = found.stream().limit(size).map(one -> known(one, waiting.get(one.objection().number()))).toList();
        return new Page(known, found.size() > size ? ListPlace.of(found.get(size - 1).objection()).text() : null);
    }

    public Map<State, Integer> counts(Officer officer) {
        require(officer);
        return rows.countsIn(officer.post().region());
    }

    private static void require(Officer officer) {
        if (!of(officer)) {
            throw new NotAllowed("这张表只给村里看。");
        }
    }

    private Known known(Listed listed, LeftOut.Missed missed) {
        Objection one = listed.objection();
        boolean appealed = one.appealedAt() != null && one.appealDecidedAt() == null;
        return new Known(one.number(), about(one, missed), states.of(listed), posts.of(appealed ? one.appealPost() : one.handlingPost()),
                one.raisedAt(), missed);
    }

    private static String about(Objection one, LeftOut.Missed missed) {
        Optional<String> household = missed != null ? Optional.of(missed.householdName())
                : one.about() == About.LISTED ? Optional.ofNullable(one.householdName()) : Optional.empty();
        return one.about().title() + household.map(name -> "：" + name).orElse("");
    }
}
