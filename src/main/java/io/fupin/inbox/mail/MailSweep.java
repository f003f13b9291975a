package io.fupin.inbox.mail;

import io.fupin.clock.BusinessClock;
import io.fupin.inbox.messages.MessageKinds;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails how many unread messages came since the last mail: soon after they came, at most once an hour, or once in the morning. Somebody is
 * taken before he is written to, so that two nodes do not write to him twice; a server that refuses is asked again later and later. A mail
 * leaves the county's own network: names and cases stay in the application (policy 9).
 */
@Component
public class MailSweep {

    private static final Logger log = LoggerFactory.getLogger(MailSweep.class);
    private static final int AT_ONCE = 50;
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final MailPost post;
    private final Clock clock;

    MailSweep(JdbcClient jdbc, MailPost post, @Qualifier("realClock") Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.clock = clock;
    }

    private record Waiting(long personId, String address, int failures) {
    }

    private record Kind(String kind, int count, long last) {
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT45S")
    void run() {
        if (post.open()) {
            sweep();
        }
    }

    /** @return how many mails went out */
    public int sweep() {
        int sent = 0;
        for (List<Waiting> some = take(); !some.isEmpty(); some = take()) {
            sent += some.stream().mapToInt(this::write).sum();
        }
        return sent;
    }

    private List<Waiting> take() {
        Instant now = clock.instant();
        Instant morning = now.atZone(BusinessClock.ZONE).with(MORNING).toInstant();
        return jdbc.sql("""
                update mail_reminder set not_before = :taken
                where person_id in (
                    select m.person_id from mail_reminder m join credential c on c.person_id = m.person_id and not c.shut
                    where m.address is not null and (m.not_before is null or m.not_before <= :now)
                        and (m.told_at is null or m.told_at <= case when m.daily then cast(:morning as timestamptz) else :hour end)
                        and (not m.daily or cast(:now as timestamptz) >= :morning)
                        and exists (select 1 from message t where t.person_id = m.person_id and t.read_at is null and t.id > m.told_up_to)
                    order by m.person_id limit :some for update of m skip locked)
                returning person_id, address, failures
                """).param("now", Timestamp.from(now)).param("taken", Timestamp.from(now.plus(BETWEEN))).param("morning", Timestamp.from(morning))
                .param("hour", Timestamp.from(now.minus(BETWEEN))).param("some", AT_ONCE).query(Waiting.class).list();
    }

    private int write(Waiting to) {
        List<Kind> kinds = jdbc.sql("""
                select t.kind, count(*) as count, max(t.id) as last from message t join mail_reminder m on m.person_id = t.person_id
                where t.person_id = ? and t.read_at is null and t.id > m.told_up_to group by t.kind order by 2 desc, 1
                """).param(to.personId()).query(Kind.class).list();
        int messages = kinds.stream().mapToInt(Kind::count).sum();
        if (messages == 0) {
            return 0;
        }
        String by = kinds.stream().map(kind -> MessageKinds.title(kind.kind()) + " " + kind.count() + " 条").collect(Collectors.joining("，"));
        try {
            post.send(to.address(), "扶贫识别与退出流程平台：" + messages + " 条新消息",
                    "您有 " + messages + " 条新的未读消息：" + by + "。\n请登录平台，在“消息”里查看。邮件不写姓名和案情，也请不要回复。");
        } catch (MailException e) {
            Duration wait = Duration.ofMinutes(1L << Math.min(to.failures(), 9));
            log.warn("a reminder could not be mailed, for the {}. time", to.failures() + 1, e);
            jdbc.sql("update mail_reminder set failures = failures + 1, not_before = ? where person_id = ?")
                    .params(Timestamp.from(clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)), to.personId()).update();
            return 0;
        }
        long last = kinds.stream().mapToLong(Kind::last).max().orElseThrow();
        jdbc.sql("update mail_reminder set told_up_to = ?, told_at = ?, failures = 0, not_before = null where person_id = ?")
                .params(last, Timestamp.from(clock.instant()), to.personId()).update();
        return 1;
    }
}
