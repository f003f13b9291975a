package io.fupin.exchange.match;

import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.exchange.match.Doubts.Doubt;
import org.springframework.stereotype.Component;

/** A doubt in the words of the office. */
@Component
class DoubtWords {

    private final PostNames posts;

    DoubtWords(PostNames posts) {
        this.posts = posts;
    }

    /** 住建局　不动产. */
    String from(Doubt doubt) {
        return posts.unit(Role.DEPARTMENT, doubt.unit()) + (doubt.source().isEmpty() ? "" : "　" + doubt.source());
    }

    /** What does not fit: 县城住房一套；名单上叫王桂蓝. */
    String what(Doubt doubt) {
        if (doubt.meaning() == Meaning.NAME) {
            return "同一个身份证号，名单上叫“" + doubt.detail() + "”";
        }
        String said = doubt.meaning() == Meaning.FACT ? Fact.doubt(doubt.category()).orElse("请核对档案") : "";
        String text = said.isEmpty() || doubt.detail().isEmpty() ? said + doubt.detail() : doubt.detail() + "；" + said;
        return doubt.listedName() == null ? text : (text.isEmpty() ? "" : text + "；") + "名单上叫“" + doubt.listedName() + "”";
    }

    /** 已说明; 已处理，更正了档案. */
    static String state(Doubt doubt) {
        return doubt.state().title() + (doubt.action() == null ? "" : "，" + Decisions.Action.valueOf(doubt.action()).title());
    }
}
