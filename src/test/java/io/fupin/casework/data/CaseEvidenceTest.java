package io.fupin.casework.data;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fupin.account.Officer;
import io.fupin.evidence.EvidenceStore;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@FupinTest
@AutoConfigureMockMvc
@Import(TestPeople.class)
class CaseEvidenceTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2016-10-10T09:00:00+08:00");

    @Autowired
    private CaseEvidence evidence;
    @Autowired
    private EvidenceStore store;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MockMvc http;
    private Officer uploader;
    private String id;

    @BeforeEach
    void aPhoto() {
        Jiaohe.importInto(imports);
        uploader = people.holding("VILLAGE_COMMITTEE@" + Jiaohe.QINGBEI);
        id = store.store(uploader.personId(), "a.jpg", new ByteArrayInputStream(SampleFiles.jpeg(40, 30, 3))).id();
    }

    @Test
    void isReadByWhoeverSeesTheCase() throws Exception {
        link("EVIDENCE-1", "household-identification");
        assertThat(evidence.linked(List.of(id, "other"))).isEqualTo(Set.of(id));
        assertThat(evidence.linked(List.of())).isEmpty();
        reads("VILLAGE_COMMITTEE@" + Jiaohe.QINGBEI, true);
        reads("VILLAGE_TEAM@" + Jiaohe.QINGBEI, true);
        reads("TOWNSHIP_OFFICE@" + Jiaohe.PIAOHE, true);
        reads("COUNTY_OFFICE@" + Jiaohe.COUNTY, true);
        reads("PROVINCE_OFFICE@220000000000", true);
        reads("VILLAGE_COMMITTEE@" + Jiaohe.ERDAO, false);
        reads("TOWNSHIP_OFFICE@220281104000", false);
        reads("ADMIN@" + Jiaohe.COUNTY, false);
        reads("ASSESSOR.dongliao@" + Jiaohe.COUNTY, false);
    }

    /** The village does not see who objected, not even by a photo it uploaded itself. */
    @Test
    void isNotTheUploadersOwnAnyMore() throws Exception {
        link("EVIDENCE-2", "objection-handling");
        reads("TOWNSHIP_OFFICE@" + Jiaohe.PIAOHE, true);
        http.perform(get("/evidence/" + id).with(as(uploader)).accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound());
    }

    private void reads(String post, boolean expected) throws Exception {
        Officer officer = people.holding(post);
        assertThat(evidence.mayRead(officer, id)).as(post).isEqualTo(expected);
        http.perform(get("/evidence/" + id + "/thumbnail").with(as(officer)).accept(MediaType.ALL))
                .andExpect(expected ? status().isOk() : status().isNotFound());
    }

    private void link(String caseNumber, String process) {
        jdbc.sql("""
                insert into case_file (case_number, process, model_ref, subject, village, township, county, state, phase, opened_at)
                values (?, ?, 'test', '于广发', ?, ?, ?, 'OPEN', '申请', ?)""")
                .params(caseNumber, process, Jiaohe.QINGBEI.value(), Jiaohe.PIAOHE.value(), Jiaohe.COUNTY.value(), AT).update();
        jdbc.sql("insert into evidence_link (evidence_id, case_number, step, field, at) values (?, ?, 'investigate', 'evidence[0]', ?)")
                .params(id, caseNumber, AT).update();
    }
}
