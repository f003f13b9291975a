package io.fupin.audit.pages;

import io.fupin.account.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录记录: everybody sees who came in, and who was turned away, under his own name. */
@Controller
class SignInHistoryPage {

    private final OwnSignIns signIns;

    SignInHistoryPage(OwnSignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/sign-ins")
    String list(Officer officer, Model model) {
        model.addAttribute("signIns", signIns.of(officer.username()));
        return "account/sign-ins";
    }
}
