package io.fupin.account.web;

import io.fupin.account.Officer;
import io.fupin.account.access.CurrentPost;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换岗位: somebody with several posts goes on under another one. */
@Controller
class PostSwitch {

    /** @param post as {@code ROLE[.UNIT]@REGION} */
    @PostMapping("/post")
    String change(Officer officer, @RequestParam String post, HttpSession session) {
        CurrentPost.choose(officer, post, session);
        return "redirect:/";
    }
}
