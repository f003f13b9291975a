package io.fupin.meeting.roster;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.meeting.roster.Roster.Body;
import io.fupin.meeting.roster.Roster.Member;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the rosters. A village keeps its own; the levels above read. */
@Component
public class Rosters {

    /** A 村民代表会议 of several hundred exists nowhere. */
    static final int MOST = 300;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_GROUP = 30;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Rosters(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody to be put on the roster. */
    public record NewMember(String name, boolean woman, Body body, String groupName) {
    }

    /** Members of the 村委会 first, then by entry. */
    public Roster of(RegionCode village) {
        return new Roster(village, jdbc.sql("select * from meeting_member where village = ? and removed_at is null order by body, id")
                .param(village.value())
                .query((row, index) -> new Member(row.getLong("id"), row.getString("name"), row.getBoolean("woman"),
                        Body.valueOf(row.getString("body")), row.getString("group_name"))).list());
    }

    /** @throws Cases.NotFound outside the officer's area */
    public Roster of(RegionCode village, Officer officer) {
        if (!CaseSight.sees(officer, village)) {
            throw new Cases.NotFound("没有这个村，或者它不在您的辖区。");
        }
        return of(village);
    }

    /**
     * Puts people on the roster: all or none.
     *
     * @throws Refusal    naming each wrong entry, {@code members[i].name}
     * @throws NotAllowed for anybody but the village's committee
     */
    @Transactional
    public Roster add(Officer officer, RegionCode village, List<NewMember> added) {
        requireOwn(officer, village);
        check(added, of(village).due());
        Timestamp now = Timestamp.from(clock.instant());
        for (NewMember one : added) {
            jdbc.sql("insert into meeting_member (village, name, woman, body, group_name, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(village.value(), one.name().strip(), one.woman(), one.body().name(), group(one), officer.personId(), now).update();
        }
        record(officer, village, "roster.add", added.size());
        return of(village);
    }

    /** Takes somebody off; who he was stays on record. */
    @Transactional
    public Roster remove(Officer officer, RegionCode village, long id) {
        requireOwn(officer, village);
        int gone = jdbc.sql("""
                update meeting_member set removed_by = ?, removed_at = ? where id = ? and village = ? and removed_at is null
                """).params(officer.personId(), Timestamp.from(clock.instant()), id, village.value()).update();
        if (gone == 0) {
            throw new Cases.NotFound("名册上没有这个人。");
        }
        record(officer, village, "roster.remove", gone);
        return of(village);
    }

    /** A new roster in place of the old one, after an election. */
    @Transactional
    public Roster replace(Officer officer, RegionCode village, List<NewMember> members) {
        requireOwn(officer, village);
        check(members, 0);
        jdbc.sql("update meeting_member set removed_by = ?, removed_at = ? where village = ? and removed_at is null")
                .params(officer.personId(), Timestamp.from(clock.instant()), village.value()).update();
        return add(officer, village, members);
    }

    private static void check(List<NewMember> members, int already) {
        List<FieldError> errors = new ArrayList<>();
        if (members.isEmpty()) {
            errors.add(new FieldError("members", "名册是空的，一行写一个人"));
        }
        if (members.size() + already > MOST) {
            errors.add(new FieldError("members", "组成人员最多" + MOST + "人"));
        }
        for (int i = 0; i < members.size() && errors.size() < 20; i++) {
            NewMember one = members.get(i);
            String at = "members[" + i + "]";
            if (one.name() == null || one.name().isBlank() || one.name().strip().length() > LONGEST_NAME) {
                errors.add(new FieldError(at + ".name", "第" + (i + 1) + "人：姓名须填，不超过" + LONGEST_NAME + "字"));
            }
            if (one.body() == null) {
                errors.add(new FieldError(at + ".body", "第" + (i + 1) + "人：身份写村委会成员或者村民代表"));
            }
            if (one.groupName() != null && one.groupName().strip().length() > LONGEST_GROUP) {
                errors.add(new FieldError(at + ".groupName", "第" + (i + 1) + "人：村民小组不超过" + LONGEST_GROUP + "字"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private static String group(NewMember one) {
        return one.groupName() == null || one.groupName().isBlank() ? null : one.groupName().strip();
    }

    private static void requireOwn(Officer officer, RegionCode village) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !officer.post().region().equals(village)) {
            throw new NotAllowed("组成人员名册由本村村“两委”登记。");
        }
    }

    private void record(Officer officer, RegionCode village, String action, int people) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, village.value(),
                Map.of("people", people));
    }
}
