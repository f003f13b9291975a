package io.fupin.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.notice.OfficeContacts;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.village.items.Item;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A village's exit at the pages and at the open API: the same start and the same completion as any other procedure, and who sees what. */
class VillagePagesTest extends VillageTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private OfficeContacts contacts;

    private Browser browser(Officer officer) {
        return Browser.of(application, officer);
    }

    private Api api(Officer officer) {
        return Api.of(application, officer);
    }

    @Test
    void everybodyConcernedSeesWhoHasTheEightItemsAndSinceWhen() {
        poorVillage();
        String name = office.counties().nameOf(village.code());
        browser(village.committee()).open("/villages").expect(200).shows(name, "贫困村", "没有在办", "申请出列");
        browser(village.committee()).open("/cases/new?process=village-exit").expect(200).shows("贫困村出列", "没有数据");
        VillageExitTrace exit = applied();
        browser(village.committee()).open("/cases/new?process=village-exit").expect(200).shows("本村的出列已经申请");
        exit.selfAssessed().townshipApproved();
        exit.verified(Item.CLINIC).lacking(Item.NETWORK);
        browser(village.county()).open("/villages").expect(200);
        browser(village.committee()).open("/villages").shows("部门核查", "1/8", "0.00%", "个部门", "10-12 起");
        browser(village.committee()).open("/villages/" + village.code()).expect(200)
                .shows("有医务室", "达标", "有进村的电话和宽带线路", "不达标", "有入村公路", "待核", "蛟河市交通局", "历年状态", "规划表1-2", "派出所 2017 年户籍统计");
        Officer transport = departments().get(Item.ROAD);
        String road = exit.task("check-road").id();
        browser(transport).open("/").expect(302);
        browser(transport).open("/tasks?box=todo").expect(200).shows(name, "核入村公路");
        browser(transport).open("/tasks/" + road).expect(200).shows("自然屯通硬化路率 ≥ 80%", "不达标", "谁核查谁签名负责");
        browser(transport).open("/cases/" + exit.number()).expect(200).shows("有安全饮用水");
        browser(transport).open("/villages").expect(200).shows(name);
        String household = given.application(village, Family.ofFour()).number();
        browser(transport).open("/cases/" + household).expect(404);
        Officer elsewhere = office.counties().somebody(Role.TOWNSHIP_OFFICE, office.counties().another("730101", "别省", 1).get(0).code().township());
        browser(elsewhere).open("/villages/" + village.code()).expect(404);
        browser(village.county()).open("/villages/220281999999").expect(404);
        for (Item item : Item.values()) {
            if (item != Item.CLINIC && item != Item.NETWORK) {
                exit.verified(item);
            }
        }
        browser(village.county()).open("/tasks/" + exit.task("county-check").id()).expect(200).shows("国家标准", "≤ 2%", "本地标准", "低于全省平均 3%", "八有还有1项不达标");
    }

    @Test
    void theNoticeSaysTheFiguresInPlaceOfAListOfHouseholds() {
        poorVillage();
        contacts.enter(village.township(), "0432-60000103", null);
        contacts.enter(village.county(), "0432-60000281", null);
        VillageExitTrace exit = applied().selfAssessed().townshipApproved().allVerified().countyApproved();
        String name = office.counties().nameOf(village.code());
        browser(village.township()).open("/notices/new?kind=VILLAGE_EXIT_NOTICE&village=" + village.code()).expect(200).shows("张贴出列公示", name, "1 个村");
        exit.noticed();
        String notice = office.notices().openEntry(exit.number()).orElseThrow().notice();
        String said = name + "：建档立卡未脱贫 0 人，农村户籍人口 1180 人，贫困发生率 0.00%；村级集体经济收入 60000 元；“八有” 8 项达标。";
        browser(village.township()).open("/notices/" + notice).expect(200).shows(said);
        browser(null).open("/public/notices/" + notice).expect(200).shows("拟出列贫困村", said, "领导小组审定").hides("户主");
        browser(null).open("/public/notices?region=" + village.code()).expect(200).shows("1个村");
        exit.periodOver().decided().announced();
        String announced = office.notices().ofCase(exit.number()).get(1).notice();
        browser(null).open("/public/notices/" + announced).expect(200).shows("出列公告", said);
        assertThat(browser(village.county()).open("/notices/" + announced + "/paper.pdf").expect(200).body()).startsWith("%PDF");
        assertThat(browser(village.county()).open("/notices/" + notice + "/paper.pdf").expect(200).body()).startsWith("%PDF");
        assertThat(browser(village.county()).open("/cases/" + exit.number() + "/dossier.pdf").expect(200).body()).startsWith("%PDF");
        browser(village.committee()).open("/villages/" + village.code()).shows("已出列", "规划表1-2");
    }

    @Test
    void programsBeginAnswerAndRead() {
        poorVillage();
        JsonNode refused = api(village.committee()).post("/api/v1/cases", Map.of("process", VillageExit.PROCESS, "region", village.code().value(), "form",
                Map.of("appliedOn", "2099-01-01", "reason", "早了"))).expect(422);
        assertThat(refused.toString()).contains("appliedOn");
        String number = api(village.committee()).post("/api/v1/cases", Map.of("process", VillageExit.PROCESS, "region", village.code().value(), "form",
                Map.of("appliedOn", LocalDate.now(office.clock()).toString(), "reason", "八有都已办成"))).expect(201).path("caseNumber").asText();
        assertThat(number).matches("CL-220281-2017-\\d{4}");
        Officer road = office.counties().at(new Post(Role.DEPARTMENT, "transport", village.code().county()));
        JsonNode before = api(village.committee()).get("/api/v1/villages").expect(200).path("items").get(0);
        assertThat(before.path("state").asText()).isEqualTo("POOR");
        assertThat(before.path("incidence").isNull()).as("no data is not zero").isTrue();
        assertThat(before.path("caseNumber").asText()).isEqualTo(number);
        api(road).get("/api/v1/villages?size=1").expect(200);
        api(road).get("/api/v1/villages?after=x").expect(422);
    }
}
