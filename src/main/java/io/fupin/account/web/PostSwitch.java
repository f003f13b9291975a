package io.fupin.account.web;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.access.CurrentPost;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换岗位: somebody with several posts goes on under another one. */
@Controller
class PostSwitch {

    private final ApplicationEventPublisher events;

    PostSwitch(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param post as {@code ROLE[.UNIT]@REGION} */
    @PostMapping("/post")
    @Transactional
    public String change(Officer officer, @RequestParam String post, HttpSession session) {
        Officer acting = CurrentPost.choose(officer, post, session);
        events.publishEvent(AccountEvent.by(acting, "post.chosen", officer.username(), Map.of("before", officer.post().key())));
        return "redirect:/";
    }
}
