package io.fupin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import io.fupin.account.Officer;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.journey.Gallery;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** How each verb is done in a browser, and where the other person sees it. The first dialog of each verb is examined for accessibility. */
final class VerbScenes {

    private final Office office;
    private final Function<Officer, AtWork> at;
    private final Runnable deliver;
    private final boolean pictures;
    private final Set<String> examined = new HashSet<>();

    /** @param at the browser of an officer; @param deliver tells what lies in the outbox; @param pictures for the handbook */
    VerbScenes(Office office, Function<Officer, AtWork> at, Runnable deliver, boolean pictures) {
        this.office = office;
        this.at = at;
        this.deliver = deliver;
        this.pictures = pictures;
    }

    private AtWork asked(Officer by, String page, String verb) {
        boolean first = examined.add(verb);
        AtWork who = at.apply(by).open(page).choose(verb).dialog(verb, first);
        if (first) {
            Gallery.show(who.page(), (pictures ? "desk-" : "phone-") + verb);
        }
        return who;
    }

    private void picture(AtWork who, String name) {
        if (pictures && examined.add(name)) {
            Gallery.addToHandbook(who.page(), name);
        }
    }

    private static String task(WorkItem item) {
        return "/tasks/" + item.id();
    }

    private static String file(WorkItem item) {
        return "/cases/" + item.caseNumber();
    }

    /** 签收, 放回. */
    void claims(Officer by, Officer colleague, WorkItem item) {
        at.apply(by).open(task(item)).choose("签收").isTold("已签收");
        at.apply(colleague).open(task(item)).reads("已由 " + by.name() + " 签收").hasNoForm();
        at.apply(by).open(task(item)).choose("放回").isTold("已放回");
        at.apply(colleague).open(task(item)).doesNotRead("签收。");
    }

    /** 转办. @param phrase one of the stock phrases */
    void handsOver(Officer by, Officer to, WorkItem item, String phrase) {
        AtWork from = asked(by, task(item), "转办").reads("转给以后").pick(to.name()).phrase(phrase);
        picture(from, "verb-hand-over");
        from.press("转出这一件").isTold("已转给 " + to.name());
        deliver.run();
        at.apply(to).open("/messages").follows("转给您：" + item.subject() + "，" + item.stepName()).reads("转给 " + to.name() + "：" + phrase);
        at.apply(to).open("/tasks?box=todo&q=" + item.caseNumber()).reads(item.subject());
        assertThat(office.items().find(item.id()).orElseThrow().assignee()).isEqualTo(to.personId());
        if (by.post().equals(item.post())) {
            at.apply(by).open(task(item)).reads("已由 " + to.name() + " 签收");
        }
    }

    /** 退回 to a chosen step, with 直接返回我. @param toStep and @param toName as the form names it */
    void returns(Officer by, Trace trace, String toStep, String toName, Officer receiver) {
        WorkItem item = trace.task();
        AtWork reviewer = at.apply(by).open(task(item));
        reviewer.page().locator("label[for=o-return]").click();
        reviewer.page().locator("#returnTo").selectOption(new SelectOption().setValue(toStep));
        reviewer.page().locator("input[name=backToMe]").check();
        reviewer.page().locator("#opinion").fill("缺凭据，请补上");
        reviewer.page().locator("#work button[type=submit]").first().click();
        reviewer.isTold("已提交", "退回");
        deliver.run();
        trace.waitsAt(toStep);
        at.apply(receiver).open("/messages").follows("退回：" + item.subject() + "，到“" + toName + "”")
                .reads(by.name() + " 从“" + item.stepName() + "”退回", "缺凭据，请补上（改好后直接回到退回人）");
    }

    /** 撤回 before the next person has acted. @param next whoever had it meanwhile */
    void takesBack(Officer by, WorkItem done, Trace trace, Officer next) {
        WorkItem there = trace.task();
        AtWork author = asked(by, file(done), "撤回").reads("还没有人动手").write("佐证没有传全");
        picture(author, "verb-take-back");
        author.press("撤回到我这里").isTold("已撤回");
        trace.waitsAt(done.step());
        author.reads(done.stepName());
        at.apply(next).open(task(there)).reads("案件已经离开“" + there.stepName() + "”这一步").hasNoForm();
        at.apply(next).open(file(done)).reads("撤回“" + done.stepName() + "”：佐证没有传全");
    }

    /** 催办, and the second one on the same day. @param holder who is urged */
    void urges(Officer by, WorkItem item, Officer holder) {
        AtWork above = asked(by, file(item), "催办").reads("催了以后").phrase("请今天办完");
        picture(above, "verb-urge");
        above.press("催办这一件").isTold("已催办");
        deliver.run();
        at.apply(holder).open("/messages").reads("催办：" + item.subject());
        at.apply(holder).open("/tasks?box=todo&q=" + item.caseNumber()).reads("已催办");
        at.apply(holder).open(task(item)).reads(by.name(), "催办", "请今天办完");
        int told = office.timeline().of(item.caseNumber()).stream().filter(event -> event.kind() == Kind.URGED).toList().size();
        asked(by, file(item), "催办").press("催办这一件").reads("您今天已经催过这一件，明天才能再催");
        assertThat(office.timeline().of(item.caseNumber()).stream().filter(event -> event.kind() == Kind.URGED)).hasSize(told);
    }

    /** 协办: asked, answered, read. @param option as the dialog names whom to ask */
    void asks(Officer by, WorkItem item, String option, Officer other, boolean seesTheCase) {
        AtWork asking = asked(by, task(item), "请协办").pick(option).write("这户的房子是哪年修的？");
        picture(asking, "verb-consult");
        asking.press("发给对方").isTold("已请协办");
        deliver.run();
        AtWork answering = at.apply(other).open("/messages").follows("请您协办：" + item.subject()).reads("这户的房子是哪年修的？");
        if (!seesTheCase) {
            answering.reads("案件的其他内容不向您公开");
        }
        answering.page().locator("#answer").fill("2013年修的，有登记");
        picture(answering, "consultation");
        assertThat(Accessibility.findings(answering.page())).isEmpty();
        answering.press("答复").isTold("已答复 " + by.name());
        deliver.run();
        at.apply(by).open("/messages").follows("协办有答复：" + item.subject()).reads("2013年修的，有登记");
        assertThat(office.items().find(item.id()).orElseThrow().open()).as("the task stayed").isTrue();
    }

    /** 终止, 申请撤回: the case ends. @param told who is told so */
    void ends(Officer by, Trace trace, String verb, String button, String result, Officer told) {
        WorkItem item = trace.task();
        AtWork ending = asked(by, file(item), verb).reads("停在“" + item.stepName() + "”").write("农户已迁出本县");
        ending.press(button).isTold("已");
        deliver.run();
        trace.hasEnded(result);
        at.apply(told).open("/messages").reads("办结：" + item.subject());
        at.apply(told).open(file(item)).reads(result, "农户已迁出本县");
    }

    /** 回避: the task goes back to the others of the post. */
    void recuses(Officer by, WorkItem item, Officer colleague) {
        asked(by, file(item), "我要回避").phrase("兄弟姐妹").press("声明回避").isTold("已声明回避");
        at.apply(by).open(task(item)).reads("须回避").hasNoForm();
        at.apply(colleague).open(task(item)).doesNotRead("须回避");
    }

    /** 代理: what somebody had taken is finished by whoever stands in. @param by himself, or an office above him */
    void goesAway(Officer by, Officer away, Officer deputy, WorkItem item) {
        office.desk().claim(item.id(), away);
        AtWork registering = at.apply(by).open(by.equals(away) ? "/absences" : "/absences/others/" + away.personId());
        Locator deputies = registering.page().locator("#deputyId");
        deputies.selectOption(new SelectOption().setValue(Long.toString(deputy.personId())));
        registering.page().locator("#reason").fill("住院");
        picture(registering, by.equals(away) ? "absence" : "absence-for-another");
        registering.press("登记").isTold("已登记，由 " + deputy.name() + " 代理");
        at.apply(deputy).open("/messages").reads("请您代理 " + away.name());
        at.apply(deputy).open("/tasks?box=todo&q=" + item.caseNumber()).reads(item.subject());
        at.apply(deputy).open(task(item)).doesNotRead("已由 " + away.name() + " 签收").reads("提交");
        registering.press("取消").isTold("代理已取消");
        at.apply(deputy).open(task(item)).reads("已由 " + away.name() + " 签收");
    }
}
