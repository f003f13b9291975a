package io.fupin.inbox.web;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fupin.account.Officer;
import io.fupin.casework.WorkItem;
import io.fupin.support.PageToken;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One review for many cases: each takes effect on its own, exceptions say why, what needs a record of its own is done by itself. */
@AutoConfigureMockMvc
class BatchPageTest extends TraceTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void approvesTheCommonOnesReturnsTheExceptionAndLeavesTheRest() throws Exception {
        Trace cases = given.applications(6).upTo("township-review");
        Officer township = cases.village().township();
        List<WorkItem> items = office.items().openAt("township-review", cases.numbers());
        items.forEach(item -> visited(item, township));
        List<WorkItem> plain = items.stream().filter(item -> !office.notices().drawn(item.caseNumber(), io.fupin.notice.NoticeKind.VILLAGE_NOTICE)).toList();
        WorkItem drawn = items.stream().filter(item -> !plain.contains(item)).findFirst().orElseThrow();

        MockHttpServletRequestBuilder lay = get("/batches/new").accept(MediaType.TEXT_HTML);
        items.forEach(item -> lay.param("ids", item.id()));
        MockHttpServletResponse sheet = mvc.perform(lay.with(as(township))).andReturn().getResponse();
        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(sheet.getContentAsString()).contains("抽查户，须单独办理");

        MockHttpServletResponse refused = send(township, plain, drawn, "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(office.items().openAt("township-review", cases.numbers())).hasSize(6);

        MockHttpServletResponse done = send(township, plain, drawn, "缺票据，请补");
        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(office.cases().get(plain.get(0).caseNumber()).phase()).isEqualTo("调查核实");
        assertThat(office.cases().get(plain.get(1).caseNumber()).phase()).isEqualTo("乡镇公示");
        assertThat(office.items().find(drawn.id()).orElseThrow().open()).isTrue();
    }

    private void visited(WorkItem item, Officer officer) {
        try {
            mvc.perform(get("/tasks/" + item.id()).accept(MediaType.TEXT_HTML).with(as(officer)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(Officer officer, List<WorkItem> plain, WorkItem drawn, String reason) throws Exception {
        MockHttpServletRequestBuilder request = post("/batches").accept(MediaType.TEXT_HTML).with(PageToken.sent()).param("outcome", "approve")
                .param("opinion", "情况属实，同意。").param("list", "/tasks?box=todo&step=township-review");
        for (int i = 0; i < plain.size(); i++) {
            request.param("items[" + i + "].id", plain.get(i).id()).param("items[" + i + "].outcome", i == 0 ? "return" : "");
            if (i == 0) {
                request.param("items[0].returnTo", "investigate").param("items[0].opinion", reason);
            }
        }
        request.param("items[" + plain.size() + "].id", drawn.id()).param("items[" + plain.size() + "].outcome", "later");
        return mvc.perform(request.with(as(officer))).andReturn().getResponse();
    }
}
