package io.fupin.casework.web;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.identification.Rounds;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AutoConfigureMockMvc
class StartPageTest extends TraceTest {

    @Autowired
    private MockMvc http;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rounds rounds;

    private ResultActions submit(Officer officer, String form) throws Exception {
        return http.perform(post("/cases").param("process", "household-identification").param("form", form).with(as(officer)).with(csrf()));
    }

    @Test
    void opensWithTheFormTheVillageAndTheRound() throws Exception {
        Village village = given.village();
        http.perform(get("/cases/new").with(as(village.committee()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("贫困户识别申请")))
                .andExpect(content().string(containsString("2016年识别")))
                .andExpect(content().string(containsString("\"id\": \"household-application\"")))
                .andExpect(content().string(containsString("{\"appliedOn\":\"" + given.today() + "\"}")))
                .andExpect(content().string(containsString("data-task=\"start-household-identification\"")));
    }

    @Test
    void aSubmittedFormBecomesACaseAndUsesUpItsDraft() throws Exception {
        Village village = given.village();
        Family family = Family.ofFour();
        submit(village.committee(), given.form(village, family).toString()).andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/cases/SB-220281-2016-*"))
                .andExpect(result -> {
                    Said said = (Said) result.getFlashMap().get(Said.KEY);
                    assertThat(said.title()).isEqualTo("已提交申请：" + family.head());
                    assertThat(said.text()).contains("案件号 识2016-");
                    assertThat(said.clearDraft()).isEqualTo("start-household-identification");
                    assertThat(said.kind()).isEqualTo("ok");
                });
    }

    @Test
    void whatOnlyWarnsIsSaidAndRefusesNothing() throws Exception {
        Village village = given.village();
        ObjectNode form = given.form(village, Family.ofFour()).put("applicantName", "外人");
        submit(village.committee(), form.toString()).andExpect(status().is3xxRedirection())
                .andExpect(result -> assertThat(((Said) result.getFlashMap().get(Said.KEY)).text()).contains("申请人“外人”不在家庭成员里"));
    }

    @Test
    void aRefusalComesBackWithWhatWasTypedAndTheErrorsAtTheirFields() throws Exception {
        Village village = given.village();
        Family family = Family.alone().add("王二</script>", "配偶", "220281197003150016");
        submit(village.committee(), given.form(village, family).toString()).andExpect(status().isUnprocessableEntity())
                .andExpect(flash().attributeCount(0))
                .andExpect(content().string(containsString("\"field\":\"members[1].idNumber\"")))
                .andExpect(content().string(containsString("220281197003150016")))
                .andExpect(content().string(containsString("王二\\u003c/script>")))
                .andExpect(content().string(not(containsString("王二</script>"))));
    }

    @Test
    void somethingThatIsNoFormIsSaidSo() throws Exception {
        Village village = given.village();
        submit(village.committee(), "{\"a\":").andExpect(status().isBadRequest()).andExpect(content().string(containsString("表单内容读不出来")));
        submit(village.committee(), "").andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("\"field\":\"applicantName\"")));
    }

    @Test
    void onlyTheVillagesCommitteeStarts() throws Exception {
        Village village = given.village();
        String form = given.form(village, Family.ofFour()).toString();
        for (String post : List.of("VILLAGE_TEAM@" + village.code(), "TOWNSHIP_OFFICE@" + village.code().township(),
                "COUNTY_OFFICE@" + village.code().county(), "ADMIN@" + village.code().county(), "DEPARTMENT.housing@" + village.code().county())) {
            Officer other = people.holding(post);
            http.perform(get("/cases/new").param("process", "household-identification").with(as(other))).andExpect(status().isForbidden());
            submit(other, form).andExpect(status().isForbidden());
        }
        http.perform(get("/cases/new")).andExpect(status().is3xxRedirection()).andExpect(header().string("Location", startsWith("/sign-in")));
        http.perform(post("/cases").param("process", "household-identification").param("form", form).with(as(village.committee())))
                .andExpect(status().isForbidden());
    }

    @Test
    void withoutARoundNothingCanBeStartedAndThePageSaysWhy() throws Exception {
        Village village = office.counties().another("220297", "无轮", 1).get(0);
        rounds.close(village.county(), rounds.open(village.code().county()).orElseThrow().id());
        http.perform(get("/cases/new").with(as(village.committee()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("县里还没有开放识别轮次")))
                .andExpect(content().string(not(containsString("提交申请"))));
        submit(village.committee(), given.form(village, Family.ofFour()).toString()).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("县里还没有开放识别轮次")));
    }
}
