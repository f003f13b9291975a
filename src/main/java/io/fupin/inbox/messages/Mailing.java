package io.fupin.inbox.messages;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends messages to those who have an address on file, where {@code fupin.mail.from} and {@code spring.mail.host} are set; off by default.
 * A mail says that something waits and where, and names nobody's household: it leaves the office's own network.
 */
@Component
@ConditionalOnProperty("fupin.mail.from")
public class Mailing {

    private static final Logger log = LoggerFactory.getLogger(Mailing.class);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final JavaMailSender mail;
    private final String from;
    private final String address;

    Mailing(JdbcClient jdbc, JavaMailSender mail, @Value("${fupin.mail.from}") String from, @Value("${fupin.address:}") String address) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    private record Due(long id, String to, String kind) {
    }

    /** Each at most once after it was handed to the mail server; what the server refuses is tried again the next time. */
    public void send() {
        for (Due due : jdbc.sql("""
                select m.id, p.mail as to, m.kind from message m join person p on p.id = m.person_id
                where not m.mailed and m.read_at is null and p.mail is not null order by m.id limit ?
                """).param(AT_ONCE).query(Due.class).list()) {
            if (jdbc.sql("update message set mailed = true where id = ? and not mailed").param(due.id()).update() == 0) {
                continue;
            }
            try {
                mail.send(letter(due));
            } catch (MailException e) {
                jdbc.sql("update message set mailed = false where id = ?").param(due.id()).update();
                log.warn("邮件没有发出，下次再试：{}", e.getMessage());
                return;
            }
        }
    }

    private SimpleMailMessage letter(Due due) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(due.to());
        letter.setSubject("扶贫识别与退出流程平台：" + MessageKinds.title(due.kind()));
        letter.setText("您有一条新消息（" + MessageKinds.title(due.kind()) + "）。请登录平台查看" + (address.isBlank() ? "。" : "：" + address + "/messages/" + due.id()));
        return letter;
    }
}
