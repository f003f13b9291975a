package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.Map;
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
}
