package io.fupin.rectification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.browser.TestBrowser;
import io.fupin.casework.CaseStart;
import io.fupin.inspection.start.InspectionCalendar;
import io.fupin.journey.Gallery;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook's pictures of 整改, inspections and incidents, where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class RectificationPicturesTest extends TraceTest {

    @Autowired
    @Qualifier("rectificationDesk")
    private CaseStart items;
    @Autowired
    @Qualifier("inspectionDesk")
    private CaseStart inspections;
    @Autowired
    @Qualifier("incidentDesk")
    private CaseStart incidents;
    @Autowired
    private InspectionCalendar calendar;
    @Autowired
    private PostNames posts;
    @LocalServerPort
    private int port;

    private Village village;
    private Officer county;

    private RectificationTrace issued(Post unit, String problem, String detail, String owner, String title, String deadline, boolean serious) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("problem", problem).put("detail", detail).put("source", "日常检查").put("serious", serious)
                .put("unit", posts.of(unit)).put("ownerName", owner).put("ownerTitle", title).put("deadline", deadline);
        return new RectificationTrace(office, items.start(county, county.post().region(), form).file().caseNumber());
    }

    @Test
    void ofWhatIsPutRight() {
        List<Village> villages = office.counties().another("511401", "青神", 3, 2);
        village = villages.get(0);
        county = village.county();
        Officer water = office.counties().at(new Post(Role.DEPARTMENT, "water", village.code().county()));
        RectificationTrace late = issued(villages.get(2).township().post(), "两个村的公示栏没有张贴", "督查到村，公示栏是空的", "刘长海", "扶贫办主任", "2016-10-14", false);
        RectificationTrace again = issued(village.township().post(), "三户危房没有动工", "台账上写的是已经动工", "王立军", "副镇长", "2016-10-28", false)
                .fixed(village.township()).failed(county, given.today().plusDays(25));
        RectificationTrace check = issued(water.post(), "青神1村饮水管道冻裂，两个月没有修", "八户没有水，靠邻村挑", "宋长山", "副局长", "2016-10-31", true).fixed(water);
        issued(villages.get(4).township().post(), "帮扶手册一个季度没有填", "抽看二十户，十四户没有填", "何志强", "副镇长", "2016-11-18", false);
        issued(village.township().post(), "低保户没有核对", "与民政名单差六户", "王立军", "副镇长", "2016-11-04", false).fixed(village.township()).passed(county);
        ObjectNode order = JsonNodeFactory.instance.objectNode().put("title", "危房改造联合督查").put("kind", "联合督查").put("startsOn", "2016-10-10").put("until", "2016-10-28")
                .put("focus", "危房改造资金和进度，逐户看");
        order.putArray("participants").add("住建局").add("财政局");
        order.putArray("targets").add("青神1镇").add("青神2镇");
        String inspection = inspections.start(county, county.post().region(), order).file().caseNumber();
        office.counties().rule("inspection-monthly", village.code().county(), "是");
        given.on("2016-10-20T09:00+08:00");
        calendar.begin(village.code().county());
        ObjectNode fire = JsonNodeFactory.instance.objectNode().put("title", "三户房屋过火").put("kind", "灾害事故").put("place", office.counties().nameOf(village.code()))
                .put("happenedOn", "2016-10-18").put("persons", 9).put("casualties", 1).put("public", false).put("funds", false)
                .put("detail", "灶火引燃柴垛，三户的厢房过火，一人轻伤，已送医。").put("measures", "人先安置在村部");
        String incident = incidents.start(village.committee(), village.code(), fire).file().caseNumber();
        given.on("2016-10-24T09:00+08:00");
        try (TestBrowser browser = TestBrowser.start()) {
            for (boolean phone : new boolean[] {false, true}) {
                BrowserContext context = phone ? browser.phone() : browser.desk();
                String prefix = phone ? "phone-" : "";
                Page page = signedIn(context, county);
                picture(page, "/rectifications", prefix + "rectifications");
                picture(page, "/cases/" + again.number(), prefix + "rectification-case");
                picture(page, "/tasks/" + check.task().id(), prefix + "rectification-recheck");
                picture(page, "/cases/new?process=rectification", prefix + "rectification-new");
                picture(page, "/inspections", prefix + "inspections");
                picture(page, "/tasks/" + task(inspection), prefix + "inspection-record");
                picture(page, "/incidents", prefix + "incidents");
                if (!phone) {
                    Gallery.addToHandbook(at(page, "/rectifications"), "county-rectifications");
                    Gallery.addToHandbook(at(page, "/tasks/" + check.task().id()), "county-recheck");
                    Gallery.addToHandbook(at(page, "/inspections"), "county-inspections");
                }
                context.clearCookies();
                picture(signedIn(context, water), "/rectifications", prefix + "rectifications-department");
                context.clearCookies();
                picture(signedIn(context, villages.get(2).township()), "/tasks/" + late.task().id(), prefix + "rectification-fix");
                if (phone) {
                    Gallery.addToHandbook(at(context.pages().get(0), "/rectifications"), "phone-rectifications");
                }
                context.clearCookies();
                picture(signedIn(context, village.committee()), "/cases/new?process=incident", prefix + "incident-new");
                if (phone) {
                    Gallery.addToHandbook(at(context.pages().get(0), "/cases/new?process=incident"), "phone-incident");
                }
                picture(context.pages().get(0), "/cases/" + incident, prefix + "incident-case");
                context.close();
            }
        }
    }

    private String task(String number) {
        return office.items().of(number).stream().filter(item -> item.open()).findFirst().orElseThrow().id();
    }

    private Page at(Page page, String address) {
        page.navigate("http://localhost:" + port + address);
        return page;
    }

    private void picture(Page page, String address, String name) {
        Gallery.show(at(page, address), name);
    }

    private Page signedIn(BrowserContext context, Officer officer) {
        Page page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        at(page, "/sign-in");
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator(".fp-login-form button[type=submit]").first().click();
        page.locator(".fp-me").waitFor();
        return page;
    }
}
