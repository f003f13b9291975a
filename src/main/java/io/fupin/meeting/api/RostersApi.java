package io.fupin.meeting.api;

import io.fupin.account.Officer;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Roster.Body;
import io.fupin.meeting.roster.Rosters;
import io.fupin.meeting.roster.Rosters.NewMember;
import io.fupin.region.RegionCode;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 组成人员名册: who is to be called to a village's meetings. The village's committee keeps it, whoever sees the village reads it. */
@RestController
@RequestMapping("/api/v1/rosters/{village}")
class RostersApi {

    private final Rosters rosters;

    RostersApi(Rosters rosters) {
        this.rosters = rosters;
    }

    /** @param body 村委会成员 or 村民代表 */
    record RosterMember(long id, String name, boolean woman, String body, String groupName) {
    }

    /** @param due how many are to be called, {@code women} of them */
    record RosterAnswer(RegionCode village, int due, int women, List<RosterMember> members) {
    }

    /** @param body 村委会成员 or 村民代表 */
    record NewRosterMember(String name, boolean woman, String body, String groupName) {
    }

    record NewRosterMembers(List<NewRosterMember> members) {
    }

    @GetMapping
    RosterAnswer roster(Officer officer, @PathVariable RegionCode village) {
        return answer(rosters.of(village, officer));
    }

    /** All or none. */
    @PostMapping("/members")
    @ResponseStatus(HttpStatus.CREATED)
    RosterAnswer add(Officer officer, @PathVariable RegionCode village, @RequestBody NewRosterMembers added) {
        return answer(rosters.add(officer, village, members(added)));
    }

    /** A new roster in place of the old one, after an election. */
    @PutMapping
    RosterAnswer replace(Officer officer, @PathVariable RegionCode village, @RequestBody NewRosterMembers members) {
        return answer(rosters.replace(officer, village, members(members)));
    }

    @DeleteMapping("/members/{id}")
    RosterAnswer remove(Officer officer, @PathVariable RegionCode village, @PathVariable long id) {
        return answer(rosters.remove(officer, village, id));
    }

    /** What is no body of a village is left to the roster's own rule. */
    private static List<NewMember> members(NewRosterMembers sent) {
        return sent.members() == null ? List.of() : sent.members().stream()
                .map(one -> new NewMember(one.name(), one.woman(), body(one.body()), one.groupName())).toList();
    }

    private static Body body(String title) {
        for (Body body : Body.values()) {
            if (body.title().equals(title)) {
                return body;
            }
        }
        return null;
    }

    private static RosterAnswer answer(Roster roster) {
        return new RosterAnswer(roster.village(), roster.due(), roster.women(), roster.members().stream()
                .map(one -> new RosterMember(one.id(), one.name(), one.woman(), one.body().title(), one.groupName())).toList());
    }
}
