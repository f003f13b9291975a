package io.fupin.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.fupin.account.Officer;
import io.fupin.support.Surfer;
import io.fupin.support.TraceTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A committee's member asks for mail, proves that the address is his, and is told how much waits. */
class MailTest extends TraceTest {

    private static final Instant NOON = OffsetDateTime.parse("2030-05-06T12:00+08:00").toInstant();

    @Autowired
    private MailPost post;
    @Autowired
    private MailReminders reminders;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Officer officer;
    private Surfer surfer;
    private int told;

    @BeforeEach
    void open() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
        officer = given.village().committee();
        surfer = Surfer.signedIn(port, officer.username());
        assertThat(surfer.get("/messages").body()).contains("邮件提醒");
    }

    @AfterEach
    void close() {
        reminders.stop(officer);
        sender.setPort(1);
        server.stop();
    }

    @Test
    void aCodeProvesTheAddressAndMailsNameNobody() throws Exception {
        for (String wrong : new String[] {"", "王桂兰", "a@b", "a@example.cn,b@example.cn", "a@example.cn\r\nBcc: b@example.cn", "<a@example.cn>"}) {
            HttpResponse<String> refused = surfer.post("/messages/mail", "address", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("这不是一个邮箱地址");
        }
        assertThat(server.getReceivedMessages()).isEmpty();

        tell("URGED", "催办：于广发，乡镇审核");
        surfer.post("/messages/mail", "address", " cadre@example.cn ", "daily", "false");
        assertThat(surfer.get("/messages/mail").body()).contains("验证码已发到 cadre@example.cn");
        assertThat(surfer.post("/messages/mail", "address", "cadre@example.cn").body()).contains("验证码刚发过");
        String code = code(lastMail());
        assertThat(sweep(NOON)).as("mails to an address that nobody has proved").isZero();
        HttpResponse<String> guessed = surfer.post("/messages/mail/confirm", "code", code.equals("000000") ? "000001" : "000000");
        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.body()).contains("验证码不对");
        surfer.post("/messages/mail/confirm", "code", code);
        assertThat(surfer.get("/messages/mail").body()).contains("已开通").contains("cadre@example.cn");

        assertThat(sweep(NOON)).as("mails of what was there before").isZero();
        tell("RETURNED", "退回：于广发，到“入户调查”");
        tell("URGED", "催办：王桂兰，评议");
        tell("URGED", "催办：宋立春，评议");
        assertThat(sweep(NOON)).isEqualTo(1);
        MimeMessage mail = lastMail();
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("cadre@example.cn");
        assertThat(mail.getSubject()).isEqualTo("扶贫识别与退出流程平台：3 条新消息");
        assertThat(text(mail)).contains("您有 3 条新的未读消息：催办 2 条，退回 1 条。", "https://fupin.example.cn")
                .doesNotContain("于广发", "王桂兰", "宋立春");
        assertThat(sweep(NOON)).as("told once").isZero();

        tell("URGED", "催办：再催");
        assertThat(sweep(NOON.plus(Duration.ofMinutes(59)))).as("at most once an hour").isZero();
        jdbc.sql("update message set read_at = at where person_id = ?").param(officer.personId()).update();
        assertThat(sweep(NOON.plus(Duration.ofHours(2)))).as("read meanwhile").isZero();

        surfer.post("/messages/mail/stop");
        tell("URGED", "催办：又催");
        assertThat(sweep(NOON.plus(Duration.ofHours(3)))).isZero();
        assertThat(reminders.of(officer)).isEmpty();
    }

    @Test
    void whoGuessesFiveTimesNeedsAnotherCode() throws Exception {
        surfer.post("/messages/mail", "address", "cadre@example.cn");
        String code = code(lastMail());
        for (int i = 0; i < MailReminders.TRIES; i++) {
            assertThat(surfer.post("/messages/mail/confirm", "code", "x").body()).contains("验证码不对");
        }
        assertThat(surfer.post("/messages/mail/confirm", "code", code).body()).contains("验证码已经失效");
    }

    @Test
    void aServerThatIsDownLosesNothingAndMorningsAreKept() throws Exception {
        surfer.post("/messages/mail", "address", "cadre@example.cn", "daily", "true");
        surfer.post("/messages/mail/confirm", "code", code(lastMail()));
        Instant night = OffsetDateTime.parse("2030-05-06T07:59+08:00").toInstant();
        tell("ARRIVED", "新到 2 件");
        assertThat(sweep(night)).as("before the morning").isZero();
        sender.setPort(1);
        Instant morning = night.plus(Duration.ofMinutes(1));
        assertThat(sweep(morning)).isZero();
        assertThat(reminders.of(officer)).hasValueSatisfying(one -> assertThat(one.failures()).isEqualTo(1));
        assertThat(surfer.get("/messages/mail").body()).contains("最近的提醒没有发出去");
        sender.setPort(server.getSmtp().getPort());
        assertThat(sweep(morning.plusSeconds(30))).as("tried again too soon").isZero();
        assertThat(sweep(morning.plusSeconds(90))).isEqualTo(1);
        tell("ARRIVED", "又到 1 件");
        assertThat(sweep(morning.plus(Duration.ofHours(9)))).as("once a day").isZero();
        assertThat(sweep(morning.plus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(text(lastMail())).contains("新到 1 条");
        assertThat(surfer.post("/messages/mail", "address", "cadre@example.cn", "daily", "false").statusCode()).isEqualTo(302);
        assertThat(reminders.of(officer)).hasValueSatisfying(one -> assertThat(one.daily()).isFalse());
        jdbc.sql("update mail_reminder set code_sent_at = code_sent_at - interval '2 minutes' where person_id = ?").param(officer.personId()).update();
        sender.setPort(1);
        assertThat(surfer.post("/messages/mail", "address", "other@example.cn").body()).contains("邮件服务器没有收下");
        assertThat(reminders.of(officer)).as("the address before holds").hasValueSatisfying(one -> assertThat(one.address()).isEqualTo("cadre@example.cn"));
    }

    private int sweep(Instant now) {
        return new MailSweep(jdbc, post, Clock.fixed(now, ZoneOffset.UTC)).sweep();
    }

    private void tell(String kind, String title) {
        jdbc.sql("insert into message (person_id, kind, title, href, at, about) values (?, ?, ?, '/', now(), ?)")
                .params(officer.personId(), kind, title, "mail-" + officer.personId() + "-" + told++).update();
    }

    private MimeMessage lastMail() {
        MimeMessage[] mails = server.getReceivedMessages();
        return Arrays.stream(mails).skip(mails.length - 1L).findFirst().orElseThrow();
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }

    private static String code(MimeMessage mail) throws Exception {
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(text(mail));
        assertThat(code.find()).as(GreenMailUtil.getBody(mail)).isTrue();
        return code.group();
    }
}
