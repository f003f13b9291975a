package io.fupin.region.api;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@FupinTest
@AutoConfigureMockMvc
@WithMockUser
class RegionControllerTest {

    @Autowired
    private MockMvc http;
    @Autowired
    private RegionImport imports;

    @BeforeEach
    void jiaohe() {
        Jiaohe.importInto(imports);
    }

    @Test
    void showsARegion() throws Exception {
        http.perform(get("/api/v1/regions/220281103213")).andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("220281103213"))
                .andExpect(jsonPath("$.fullName").value("漂河镇青背村"))
                .andExpect(jsonPath("$.level").value("VILLAGE"))
                .andExpect(jsonPath("$.parent").value("220281103000"));
        http.perform(get("/api/v1/regions/220000000000")).andExpect(jsonPath("$.parent").value(nullValue()));
    }

    @Test
    void listsChildrenInPages() throws Exception {
        http.perform(get("/api/v1/regions/220281000000/children")).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(17))).andExpect(jsonPath("$.next").value(nullValue()));
        http.perform(get("/api/v1/regions/220281000000/children?size=16")).andExpect(jsonPath("$.items", hasSize(16)))
                .andExpect(jsonPath("$.items[0].name").value("民主街")).andExpect(jsonPath("$.next").value("220281200000"));
        http.perform(get("/api/v1/regions/220281000000/children?size=16&after=220281200000")).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].name").value("前进乡")).andExpect(jsonPath("$.next").value(nullValue()));
        http.perform(get("/api/v1/regions/220281103213/children")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void answersWrongQuestionsAsProblems() throws Exception {
        http.perform(get("/api/v1/regions/220281103999")).andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("没有这个区划：220281103999"));
        http.perform(get("/api/v1/regions/abc")).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/regions/220281000000/children?size=201")).andExpect(status().isBadRequest());
    }
}
