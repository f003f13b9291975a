package io.fupin.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.engine.StuckSteps;
import io.fupin.support.Browser;
import io.fupin.support.Counties;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the engine has given up: a notice is closed too early three times over, the administrator sees it and, on the right day, has it tried again. */
class StuckStepsTest extends TraceTest {

    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private StuckSteps stuck;
    @Autowired
    private TestPeople people;
    @Autowired
    private Counties counties;
    @Autowired
    private WebApplicationContext application;

    @Test
    void anAdministratorSeesWhatIsStuckInHisAreaAndHasItTriedAgain() {
        Village village = given.village();
        Officer admin = people.holding("ADMIN@" + village.code().county());
        Trace posted = given.application(village, Family.ofFour()).upTo("post-village-notice").villageNoticePosted();
        String timer = management.createJobQuery().processInstanceId(instance(posted)).timers().singleResult().getId();
        for (int tries = 0; tries < 6 && stuck.find(timer).isEmpty(); tries++) {
            assertThatThrownBy(() -> management.executeJob(timer)).hasMessageContaining("不能提前通过");
        }

        Browser browser = Browser.of(application, admin);
        browser.open("/admin/stuck").expect(200).shows(posted.number(), "贫困户识别", "不能提前通过", "再试一次").hides(posted.file().subject());
        Browser next = Browser.of(application, people.holding("ADMIN@" + counties.another("566001", "卡住", 1).get(0).code().county()));
        next.open("/admin/stuck").expect(200).hides(posted.number());
        next.post("/admin/stuck/" + timer + "/retry", Map.of()).expect(404);

        // the notice runs out; nobody goes on for what was given up
        posted.periodOver().waits().isIn("村级公示");
        assertThat(browser.post("/admin/stuck/" + timer + "/retry", Map.of()).expect(302).said().toString()).contains("正在重新办这一步");
        browser.open("/admin/stuck").shows("没有卡住的");
        browser.post("/admin/stuck/" + timer + "/retry", Map.of()).expect(404);
        posted.pass(Duration.ofMinutes(1)).waitsAt("township-review");
    }

    private String instance(Trace trace) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(trace.number()).singleResult().getId();
    }
}
