package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class TaskPageTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Trace atTownship() {
        return given.application().investigated().evaluated().confirmed().villageNoticePosted().periodOver();
    }

    @Test
    void laysTheCaseBesideTheForm() {
        Trace trace = atTownship();
        Page page = as(trace.village().township()).open("/tasks/" + trace.task().id()).expect(200);
        page.shows(trace.family().head(), "乡镇审核", "同意", "退回", "不予通过", "入户调查", "时间线");
    }

    /** The timeline beside the form, as a reader sees it: 10-20 公示期满. */
    @Test
    void aNoticeIsOverOnTheDayOnWhichItEnded() {
        Trace trace = given.on("2016-10-10T09:00+08:00").application().upTo("post-village-notice").villageNoticePosted();
        Page posted = as(trace.village().committee()).open("/cases/" + trace.number()).expect(200);
        posted.shows("等公示期满", "正在公示");
        trace.periodOver();
        assertThat(line(as(trace.village().township()).open("/tasks/" + trace.task().id()).expect(200), "公示期满")).contains("10-18");
    }

    @Test
    void aNoticeWithAnObjectionSaysWhatTheCaseWaitsFor() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        trace.objectedTo("他家有车");
        trace.periodOver();
        as(trace.village().committee()).open("/cases/" + trace.number()).expect(200).shows("等异议办结", "公示期满，有异议").hides("等公示期满");
        as(trace.village().committee()).open("/cases").expect(200).shows("有异议，等办结");
        as(trace.village().committee()).open("/").expect(200).shows("有异议，已停", trace.family().head() + "有异议，答复以前不往下走");
    }

    /** 不予受理: the form asks for the reason that the household reads, and nothing asks for it again. */
    @Test
    void aReasonThatTheFormAsksForIsNotAskedForAsAnOpinionToo() {
        Trace applied = given.selfApplication();
        String page = as(applied.village().committee()).open("/tasks/" + applied.task().id()).expect(200).body();
        assertThat(page).containsPattern("id=\"o-refuse\"[^>]*class=\"is-opinionless\"").doesNotContainPattern("id=\"o-accept\"[^>]*class=");
        String review = as(applied.village().township()).open("/tasks/" + atTownship().task().id()).body();
        assertThat(review).doesNotContain("is-opinionless");
        applied.notAccepted("全家已迁到市区居住");
        as(applied.village().committee()).open("/cases/" + applied.number()).expect(200).shows("不予受理", "全家已迁到市区居住");
    }

    private static String line(Page page, String name) {
        Matcher line = Pattern.compile("(?s)<li[^>]*>(?:(?!</li>).)*?" + name + ".*?</li>").matcher(page.body());
        assertThat(line.find()).as(name + " in\n" + page.body()).isTrue();
        return line.group();
    }
}
