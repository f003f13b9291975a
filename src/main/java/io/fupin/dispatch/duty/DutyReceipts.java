package io.fupin.dispatch.duty;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收到: reports that are handed in on paper, as the county's office records them. Once for each; a mistake stays, and its correction beside it. */
@Component
public class DutyReceipts {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final PostNames posts;
    private final AuditLog audit;
    private final Clock clock;

    DutyReceipts(JdbcClient jdbc, PostNames posts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param owner key of a department, or code of the county; @param paper 文号 or title */
    record Receipt(Duty duty, String owner, LocalDate on, String paper) {
    }

    List<Receipt> of(RegionCode county, int year) {
        return jdbc.sql("select duty, owner, received_on, paper from duty_receipt where county = ? and year = ?").params(county.value(), year)
                .query((row, index) -> new Receipt(Duty.valueOf(row.getString("duty")), row.getString("owner"), row.getObject("received_on", LocalDate.class),
                        row.getString("paper"))).list();
    }

    /**
     * @param on    the day on which it came
     * @param paper its number or title
     * @throws Refusal at {@code duty}, {@code owner}, {@code on} or {@code paper}
     */
    @Transactional
    public void record(Officer officer, Duty duty, String owner, int year, LocalDate on, String paper) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("收到的报告由县扶贫办登记。");
        }
        RegionCode county = officer.post().region();
        if (duty == null || duty.kind() != null) {
            throw Refusal.at("duty", "这一项是系统里的报告，印发了就算报了，不用登记");
        }
        if (owner == null || !(duty.who() == Duty.Who.UNITS ? posts.units(Role.DEPARTMENT).containsKey(owner) : owner.equals(county.value()))) {
            throw Refusal.at("owner", "请选是哪个单位的");
        }
        if (on == null || on.isAfter(LocalDate.now(clock)) || on.getYear() < year || on.getYear() > year + 1) {
            throw Refusal.at("on", "请写收到或报出的日期，不晚于今天，在" + year + "年或者下一年");
        }
        String named = paper == null ? "" : paper.strip();
        if (named.isEmpty() || named.length() > LONGEST) {
            throw Refusal.at("paper", "请写文号或者标题，不超过 " + LONGEST + " 个字");
        }
        int first = jdbc.sql("""
                insert into duty_receipt (county, duty, owner, year, received_on, paper, recorded_at, recorded_by, recorded_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (county, duty, owner, year) do nothing
                """).params(county.value(), duty.name(), owner, year, Date.valueOf(on), named, Timestamp.from(clock.instant()), officer.personId(), officer.name())
                .update();
        if (first == 0) {
            throw jdbc.sql("select recorded_name, recorded_at from duty_receipt where county = ? and duty = ? and owner = ? and year = ?")
                    .params(county.value(), duty.name(), owner, year).query((row, index) -> new AlreadyDone("这一份已经登记过。", row.getString("recorded_name"),
                            row.getTimestamp("recorded_at").toInstant())).single();
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "report.received", owner,
                Map.of("kind", duty.title(), "year", year, "paper", named));
    }
}
