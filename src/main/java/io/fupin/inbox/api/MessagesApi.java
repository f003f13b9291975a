package io.fupin.inbox.api;

import io.fupin.account.Officer;
import io.fupin.casework.TaskItem;
import io.fupin.inbox.Messages;
import io.fupin.inbox.Messages.Message;
import io.fupin.problem.Problem;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 消息 over the open API. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

    private final Messages messages;

    MessagesApi(Messages messages) {
        this.messages = messages;
    }

    record MessageItem(long id, String kind, String title, String text, String href, OffsetDateTime at, boolean read) {

        static MessageItem of(Message one) {
            return new MessageItem(one.id(), one.kind(), one.title(), one.text(), one.href(), TaskItem.time(one.at()), one.read());
        }
    }

    /** @param next the cursor of the next page, null on the last */
    record MessagePage(List<MessageItem> items, String next) {
    }

    record Read(int read) {
    }

    @GetMapping
    MessagePage messages(Officer officer, @RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) String after,
                         @RequestParam(defaultValue = "50") int size) {
        try {
            Messages.Page page = messages.page(officer, unread, after, size);
            return new MessagePage(page.items().stream().map(MessageItem::of).toList(), page.next());
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable(e.getMessage() + "。");
        }
    }

    @PostMapping("/{id}/read")
    MessageItem read(Officer officer, @PathVariable long id) {
        return MessageItem.of(messages.read(officer, id).orElseThrow(() -> Problem.notFound("没有这条消息。")));
    }

    @PostMapping("/read")
    Read readAll(Officer officer) {
        return new Read(messages.readAll(officer));
    }
}
