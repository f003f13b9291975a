package io.fupin.notice.objection;

import io.fupin.account.PostNames;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows.Listed;
import org.springframework.stereotype.Component;

/** How far an objection is, in words. */
@Component("objectionStates")
class States {

    private final PostNames posts;

    States(PostNames posts) {
        this.posts = posts;
    }

    /** 待受理, 核查中, 成立，可以申诉 and so on. */
    String of(Listed listed) {
        Objection objection = listed.objection();
        if (objection.mergedInto() != null) {
            return "已并案";
        }
        if (objection.refusal() != null) {
            return "不予受理";
        }
        if (objection.appealDecidedAt() != null) {
            return "申诉复核：" + objection.appealFinding().title();
        }
        if (objection.appealedAt() != null) {
            return posts.of(objection.appealPost()) + "复核申诉";
        }
        if (objection.repliedOn() != null) {
            return objection.finding().title() + (listed.open() ? "，可以申诉" : "");
        }
        if (objection.foundAt() != null) {
            return "待答复";
        }
        if (objection.acceptedAt() != null) {
            return "核查中";
        }
        return listed.open() ? "待受理" : "已撤回";
    }
}
