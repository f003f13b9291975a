package io.fupin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.clock.BusinessClock;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The days of the calendar strip: each number leads to the list of what falls due on that day, and to nothing else. */
class DueDayTest extends TraceTest {

    @Autowired
    private Inbox inbox;
    @Autowired
    private Workload workload;
    @Autowired
    private WebApplicationContext application;

    @Test
    void aDayOfTheStripIsAList() {
        given.on("2016-10-10T09:00+08:00");
        Village village = given.village();
        given.applications(village, 2).upTo("township-review").pass(Duration.ofDays(1));
        given.applications(village, 1).upTo("township-review");
        Officer township = village.township();
        LocalDate today = given.today();
        var strip = workload.dueDays(township, today.minusDays(400), today.plusDays(400));
        LocalDate day = strip.keySet().iterator().next();
        InboxQuery asked = InboxQuery.of(township, Box.TODO).dueOn(day);
        assertThat(inbox.page(asked, null, 50).items()).hasSize(strip.get(day))
                .allMatch(item -> item.dueAt().equals(day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()));
        assertThat(inbox.facets(asked).total()).isEqualTo(strip.get(day));
        assertThat(strip.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(inbox.facets(InboxQuery.of(township, Box.TODO)).total());
        assertThat(inbox.page(InboxQuery.of(township, Box.TODO).dueOn(day.minusDays(1)), null, 50).items()).isEmpty();
        Browser browser = Browser.of(application, township);
        assertThat(browser.open("/?from=" + day).expect(200).body()).contains("/tasks?box=todo&amp;due=" + day);
        browser.open("/tasks?box=todo&due=" + day).expect(200).shows(day.getMonthValue() + "月" + day.getDayOfMonth() + "日到期");
        browser.open("/tasks?box=todo&due=2016-02-31").expect(200).hides("日到期");
    }

    @Test
    void theVillageHasItsStripToo() {
        Trace trace = given.application().upTo("investigate");
        LocalDate day = workload.dueDays(trace.village().committee(), given.today(), given.today().plusDays(30)).keySet().iterator().next();
        Browser.Page home = Browser.of(application, trace.village().committee()).open("/").expect(200);
        if (day.isBefore(given.today().plusDays(14))) {
            assertThat(home.body()).contains("/tasks?box=todo&amp;due=" + day);
        }
        home.shows("两周内到期和期满");
    }
}
