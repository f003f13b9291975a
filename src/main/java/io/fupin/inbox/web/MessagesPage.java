package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.inbox.Messages;
import io.fupin.inbox.Messages.Message;
import io.fupin.inbox.mail.MailPost;
import io.fupin.inbox.messages.MessageKinds;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息. */
@Controller
class MessagesPage {

    private static final int SIZE = 50;

    private final Messages messages;
    private final MailPost mail;

    MessagesPage(Messages messages, MailPost mail) {
        this.messages = messages;
        this.mail = mail;
    }

    /** @param first address of the first page; null when it is shown; @param next likewise */
    public record View(List<Row> rows, int unread, boolean unreadOnly, String first, String next) {
    }

    public record Row(Message one, String kind, String state) {
    }

    @GetMapping("/messages")
    String list(Officer officer, @RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) String after, Model model) {
        try {
            Messages.Page page = messages.page(officer, unread, after, SIZE);
            String here = "/messages" + (unread ? "?unread=true&after=" : "?after=");
            model.addAttribute("view", new View(page.items().stream()
                    .map(one -> new Row(one, MessageKinds.title(one.kind()), MessageKinds.state(one.kind()))).toList(), messages.unread(officer),
                    unread, after == null ? null : unread ? "/messages?unread=true" : "/messages", page.next() == null ? null : here + page.next()));
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到第一页。");
        }
        model.addAttribute("mail", mail.open());
        return "inbox/messages";
    }

    /** Opening it is reading it. */
    @GetMapping("/messages/{id}")
    String open(Officer officer, @PathVariable long id) {
        return "redirect:" + messages.read(officer, id).orElseThrow(() -> Problem.notFound("没有这条消息。")).href();
    }

    @PostMapping("/messages/read")
    String readAll(Officer officer, RedirectAttributes redirect) {
        int read = messages.readAll(officer);
        redirect.addFlashAttribute(Said.KEY, Said.ok(read == 0 ? "没有未读的消息" : read + " 条都标为已读", null));
        return "redirect:/messages";
    }
}
