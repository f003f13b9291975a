package io.fupin.inbox.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way out for mail. Closed unless a server is named ({@code spring.mail.host}): a county may not let mail out of its network. */
@Component
public class MailPost {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String site;

    /** @param site address of the application as officers open it; without it a mail names no address */
    MailPost(ObjectProvider<JavaMailSender> sender, @Value("${fupin.mail.from:}") String from, @Value("${fupin.mail.site:}") String site) {
        this.sender = sender;
        this.from = from;
        this.site = site;
    }

    public boolean open() {
        return sender.getIfAvailable() != null;
    }

    /** @throws MailException when the server does not take it */
    void send(String address, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        if (!from.isBlank()) {
            mail.setFrom(from);
        }
        mail.setTo(address);
        mail.setSubject(subject);
        mail.setText(text + (site.isBlank() ? "" : "\n\n" + site) + "\n");
        sender.getObject().send(mail);
    }
}
