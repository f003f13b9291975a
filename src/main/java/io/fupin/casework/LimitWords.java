package io.fupin.casework;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.web.Words;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the sweep of service limits did with a task, in the words of lists, tasks and cases alike. */
@Component
public class LimitWords {

    private final PostNames posts;
    private final Words words;

    LimitWords(PostNames posts, Words words) {
        this.posts = posts;
        this.words = words;
    }

    /** 11月12日 08:00 超期，报天北镇扶贫办督办; 昨天 08:00 已提醒; null while nothing was due. */
    public String of(Instant remindedAt, Instant escalatedAt, Post escalatedTo) {
        if (escalatedAt != null && escalatedTo != null) {
            return words.moment(escalatedAt) + " 超期，报" + posts.of(escalatedTo) + "督办";
        }
        return remindedAt == null ? null : words.moment(remindedAt) + " 已提醒";
    }

    public String of(WorkItem item) {
        return of(item.remindedAt(), item.escalatedAt(), item.escalatedTo());
    }
}
