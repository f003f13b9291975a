package io.fupin.dispatch.wall;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens and their addresses. An address opens the wall view of one county and nothing else, lasts until the county ends it, and is no sign-in:
 * whoever finds the machine finds no session on it (ADR 78).
 */
@Component
public class Screens {

    private static final int LONGEST = 30;
    private static final int MOST = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Screens(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seenAt null while it never asked; @param endedAt null while it goes */
    public record Screen(long id, String name, Instant madeAt, String madeBy, Instant seenAt, Instant endedAt) {
    }

    /** Newest first; as many as a county may have, and as many that are over. */
    public List<Screen> of(RegionCode county) {
        return jdbc.sql("select * from wall_screen where county = ? order by ended_at is not null, id desc limit ?").params(county.value(), 2 * MOST)
                .query((row, index) -> new Screen(row.getLong("id"), row.getString("name"), row.getTimestamp("made_at").toInstant(), row.getString("made_by"),
                        instant(row.getTimestamp("seen_at")), instant(row.getTimestamp("ended_at")))).list();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * @return what stands in its address; kept nowhere
     * @throws Refusal at {@code name}
     */
    @Transactional
    public String add(Officer officer, String name) {
        requireOffice(officer);
        String named = name == null ? "" : name.strip();
        if (named.isEmpty() || named.length() > LONGEST) {
            throw Refusal.at("name", "请写这块屏挂在哪里，不超过 " + LONGEST + " 个字");
        }
        String county = officer.post().region().value();
        if (jdbc.sql("select count(*) from wall_screen where county = ? and ended_at is null").param(county).query(Integer.class).single() >= MOST) {
            throw Refusal.at("name", "已经有 " + MOST + " 块屏，请先停用不用的");
        }
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        jdbc.sql("insert into wall_screen (county, name, token_hash, made_at, made_by) values (?, ?, ?, ?, ?)")
                .params(county, named, hash(token), Timestamp.from(clock.instant()), officer.name()).update();
        record(officer, "screen.made", named);
        return token;
    }

    /** @throws Cases.NotFound for one that is none of the county's, or ended */
    @Transactional
    public void end(Officer officer, long id) {
        requireOffice(officer);
        String name = jdbc.sql("update wall_screen set ended_at = ?, ended_by = ? where id = ? and county = ? and ended_at is null returning name")
                .params(Timestamp.from(clock.instant()), officer.name(), id, officer.post().region().value()).query(String.class).optional()
                .orElseThrow(() -> new Cases.NotFound("没有这块屏，或者已经停用。"));
        record(officer, "screen.ended", name);
    }

    /** The county whose figures it shows; notes that it asked. Empty for an address that is none, or is over. */
    public Optional<RegionCode> county(String token) {
        return jdbc.sql("update wall_screen set seen_at = ? where token_hash = ? and ended_at is null returning county")
                .params(Timestamp.from(clock.instant()), hash(token)).query(String.class).optional().map(RegionCode::of);
    }

    private static void requireOffice(Officer officer) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("大屏由县扶贫办管理。");
        }
    }

    private void record(Officer officer, String action, String name) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, officer.post().region().value(), Map.of("name", name));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
