package io.fupin.inbox.messages;

import io.fupin.account.Post;
import io.fupin.inbox.PostMessages;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class ToldPosts implements PostMessages {

    private final MessageRows messages;
    private final Addressees addressees;
    private final Clock clock;

    ToldPosts(MessageRows messages, Addressees addressees, Clock clock) {
        this.messages = messages;
        this.addressees = addressees;
        this.clock = clock;
    }

    @Override
    public void tell(Post post, String about, String kind, String title, String text, String href) {
        messages.tell(addressees.holding(post), about, kind, title, text, href, clock.instant());
    }
}
