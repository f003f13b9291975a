package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseMoves.Move;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.web.VerbView.Fact;
import io.fupin.casework.web.VerbView.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out what 申请撤回, 终止 and 回避 ask for. */
@Component
class CaseVerbViews {

    private static final List<String> WITHDRAWAL = List.of("农户自己提出不申请了", "家庭情况好转", "农户准备外出务工，暂不申请");
    private static final List<String> TERMINATION = List.of("农户已迁出本县", "户主去世，没有其他成员", "同一户重复申请");
    private static final List<String> RELATIONS = List.of("夫妻", "父母子女", "兄弟姐妹", "亲家", "堂亲表亲");

    private final Cases cases;
    private final CaseMoves moves;
    private final WorkItems items;
    private final PostNames posts;

    CaseVerbViews(Cases cases, CaseMoves moves, WorkItems items, PostNames posts) {
        this.cases = cases;
        this.moves = moves;
        this.items = items;
        this.posts = posts;
    }

    /** @throws NotAllowed when this officer may not do it, or not any more */
    VerbView ask(Move move, String caseNumber, Officer officer) {
        CaseFile file = cases.get(caseNumber, officer);
        String hindrance = moves.hindrance(move, file, officer);
        if (hindrance != null) {
            throw new NotAllowed(hindrance);
        }
        Fact now = new Fact("案件", file.shortNumber() + "，" + standing(file));
        return switch (move) {
            case WITHDRAW -> view("withdrawal", "申请人撤回申请", file, List.of(now,
                            new Fact("登记以后", "案件结束，正在公示的同时撤下；农户以后可以再申请。县级审批以前都可以撤回。")),
                    new Words("reason", "撤回的原因", "农户说的原话，写进卷宗", true, 500, WITHDRAWAL), "登记撤回，结束案件", true);
            case TERMINATE -> view("termination", "终止案件", file, List.of(now,
                            new Fact("终止以后", "案件结束，不能恢复；给农户发决定书，写明可以提异议的期限。")),
                    new Words("reason", "终止的理由", "写进给农户的决定书", true, 500, TERMINATION), "终止这一件", true);
            case RECUSE -> view("recusal", "我要回避", file, List.of(now,
                            new Fact("声明以后", "您不再办理这一户的任何环节，手里的放回给同岗位的其他人。声明记入留痕，不能撤销。")),
                    new Words("relation", "和这一户是什么关系", "如：户主的弟弟", true, 500, RELATIONS), "声明回避", true);
        };
    }

    private static VerbView view(String what, String title, CaseFile file, List<Fact> facts, Words words, String button, boolean grave) {
        String path = "/cases/" + file.caseNumber();
        return new VerbView("verb-" + what + "-" + file.caseNumber(), title, file.subject(), facts, path + "/" + what, path + "/" + what, null, words,
                button, grave, null, path, null, Map.of());
    }

    /** 现在停在 乡镇审核（天北镇扶贫办）. */
    private String standing(CaseFile file) {
        List<WorkItem> open = items.open(List.of(file.caseNumber()));
        return open.isEmpty() ? "现在是“" + file.phase() + "”"
                : "停在" + open.stream().map(item -> "“" + item.stepName() + "”（" + posts.of(item.post()) + "）").collect(Collectors.joining("、"));
    }
}
