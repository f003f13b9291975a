package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Urging;
import io.fupin.inbox.Inbox;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 催办 of many tasks ticked in 监督; each for itself. */
@Controller
class UrgePage {

    private final Urging urging;

    UrgePage(Urging urging) {
        this.urging = urging;
    }

    @PostMapping("/urges")
    String urge(Officer officer, @RequestParam(required = false) List<String> ids, @RequestParam(required = false) String from,
                RedirectAttributes redirect) {
        if (ids == null || ids.isEmpty() || ids.size() > Inbox.LARGEST_PAGE) {
            throw Problem.invalid("ids", "请勾选要催的事项，一次不超过 " + Inbox.LARGEST_PAGE + " 件");
        }
        int urged = 0;
        Map<String, Integer> left = new LinkedHashMap<>();
        for (String id : ids) {
            try {
                urging.urge(id, officer, null);
                urged++;
            } catch (Refusal | AlreadyDone | NotAllowed refused) {
                left.merge(refused instanceof Refusal ? "今天已经催过" : refused instanceof AlreadyDone ? "已经办结" : "不由您催办", 1, Integer::sum);
            }
        }
        String others = left.isEmpty() ? null : "没有催：" + String.join("，", left.entrySet().stream()
                .map(one -> one.getValue() + " 件" + one.getKey()).toList()) + "。";
        redirect.addFlashAttribute(Said.KEY, urged == 0 ? Said.refused("没有催办", others) : Said.ok("已催办 " + urged + " 件", others));
        return "redirect:" + ListAddress.parse(from).here();
    }
}
