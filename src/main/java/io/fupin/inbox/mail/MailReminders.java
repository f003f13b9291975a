package io.fupin.inbox.mail;

import io.fupin.account.Officer;
import io.fupin.problem.Problem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/** 邮件提醒: everybody asks for it himself and proves that the address is his. Runs on real time, as sign-ins do. */
@Service
public class MailReminders {

    private static final Logger log = LoggerFactory.getLogger(MailReminders.class);
    static final Duration CODE_HOLDS = Duration.ofMinutes(30);
    static final int TRIES = 5;
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final MailPost post;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailReminders(JdbcClient jdbc, MailPost post, @Qualifier("realClock") Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.clock = clock;
    }

    public Optional<MailReminder> of(Officer officer) {
        return jdbc.sql("select address, pending, daily, told_at, failures from mail_reminder where person_id = ?").param(officer.personId())
                .query(MailReminder.class).optional();
    }

    /**
     * Sends a code to the address. An address that is confirmed already only changes its time.
     *
     * @throws Problem when the address is none, a code was asked for just now, or the mail server refuses
     */
    public void ask(Officer officer, String typed, boolean daily) {
        String address = valid(typed);
        Optional<MailReminder> before = of(officer);
        if (before.filter(one -> address.equals(one.address())).isPresent()) {
            jdbc.sql("update mail_reminder set daily = ?, pending = null, code_hash = null, failures = 0, not_before = null where person_id = ?").params(daily, officer.personId()).update();
            return;
        }
        Instant now = clock.instant();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        // One code a minute: nobody is to be flooded from here.
        int noted = jdbc.sql("""
                insert into mail_reminder as m (person_id, pending, daily, code_hash, code_until, code_sent_at, told_up_to)
                values (:me, :address, :daily, :hash, :until, :now, (select coalesce(max(id), 0) from message where person_id = :me))
                on conflict (person_id) do update set pending = excluded.pending, daily = excluded.daily, code_hash = excluded.code_hash,
                    code_until = excluded.code_until, code_tries = 0, code_sent_at = excluded.code_sent_at
                where m.code_sent_at is null or m.code_sent_at <= :earliest
                """).param("me", officer.personId()).param("address", address).param("daily", daily).param("hash", hash(officer, code))
                .param("until", Timestamp.from(now.plus(CODE_HOLDS))).param("now", Timestamp.from(now))
                .param("earliest", Timestamp.from(now.minus(BETWEEN_CODES))).update();
        if (noted == 0) {
            throw Problem.invalid("address", "验证码刚发过，请一分钟后再试");
        }
        try {
            post.send(address, "扶贫识别与退出流程平台：邮箱验证码",
                    "验证码 " + code + "，" + CODE_HOLDS.toMinutes() + " 分钟内有效。\n如果不是您本人在平台上填写的邮箱，请不用理会。");
        } catch (MailException e) {
            log.warn("no code could be mailed", e);
            jdbc.sql("update mail_reminder set pending = null, code_hash = null, code_sent_at = null where person_id = ?")
                    .param(officer.personId()).update();
            throw Problem.invalid("address", "验证码没有发出去：邮件服务器没有收下。请核对邮箱，或请系统管理员检查邮件设置");
        }
    }

    /** @throws Problem when it is not the code, or it has run out */
    public void confirm(Officer officer, String code) {
        Instant now = clock.instant();
        // Counted first, so that guesses side by side are counted too.
        boolean open = jdbc.sql("""
                update mail_reminder set code_tries = code_tries + 1
                where person_id = ? and code_hash is not null and code_until > ? and code_tries < ?
                """).params(officer.personId(), Timestamp.from(now), TRIES).update() == 1;
        if (!open) {
            throw Problem.invalid("code", "验证码已经失效，请重新发送");
        }
        boolean right = jdbc.sql("""
                        update mail_reminder set address = pending, pending = null, code_hash = null, failures = 0, not_before = null
                        where person_id = ? and code_hash = ?
                        """).params(officer.personId(), hash(officer, code.strip())).update() == 1;
        if (!right) {
            throw Problem.invalid("code", "验证码不对，请看邮件里的六位数字");
        }
    }

    /** No mail any more; the address is forgotten. */
    public void stop(Officer officer) {
        jdbc.sql("delete from mail_reminder where person_id = ?").param(officer.personId()).update();
    }

    private static String valid(String typed) {
        String address = typed.strip();
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw Problem.invalid("address", "这不是一个邮箱地址，应像 name@example.cn");
        }
        if (address.length() > LONGEST || address.chars().anyMatch(c -> c <= ' ' || c > '~' || ",;<>\"()".indexOf(c) >= 0)
                || !address.substring(address.indexOf('@') + 1).contains(".")) {
            throw Problem.invalid("address", "这不是一个邮箱地址，应像 name@example.cn");
        }
        return address;
    }

    private static String hash(Officer officer, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((officer.personId() + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
