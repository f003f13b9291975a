package io.fupin.evidence.web;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.PageToken;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@FupinTest
@AutoConfigureMockMvc
@Import(TestPeople.class)
class EvidenceControllerTest {

    @Autowired
    private MockMvc http;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;
    @Autowired
    private ObjectMapper json;
    private Officer village;

    @BeforeEach
    void qingbei() {
        Jiaohe.importInto(imports);
        village = people.holding("VILLAGE_COMMITTEE@" + Jiaohe.QINGBEI);
    }

    private ResultActions upload(String path, String name, byte[] content) throws Exception {
        return http.perform(multipart(path).file(new MockMultipartFile("file", name, "image/jpeg", content)).with(as(village)).with(PageToken.sent())
                .accept(MediaType.APPLICATION_JSON));
    }

    private String uploaded(String name, byte[] content) throws Exception {
        String body = upload("/evidence", name, content).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return json.readTree(body).get("id").textValue();
    }

    @Test
    void answersAsTheOpenApiSays() throws Exception {
        byte[] photo = SampleFiles.jpeg(400, 300, 7);
        upload("/api/v1/evidence", "照片.jpg", photo).andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(matchesPattern("[0-9a-f-]{36}")))
                .andExpect(jsonPath("$.sha256").value(matchesPattern("[0-9a-f]{64}")))
                .andExpect(jsonPath("$.type").value("image/jpeg"))
                .andExpect(jsonPath("$.size").value(photo.length))
                .andExpect(jsonPath("$.length()").value(4));
    }

    @Test
    void refusesAtTheField() throws Exception {
        for (String path : new String[] {"/api/v1/evidence", "/evidence"}) {
            upload(path, "照片.jpg", "MZ this is a program".getBytes()).andExpect(status().isUnprocessableEntity())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.errors[0].field").value("file"))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("只能上传照片（JPG、PNG）或 PDF。")));
        }
        upload("/api/v1/evidence", "照片.jpg", new byte[11 * 1024 * 1024]).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value("文件超过 10 MB，请拍小一点或分成几份。"));
        http.perform(multipart("/api/v1/evidence").with(as(village)).with(PageToken.sent())).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("file")));
    }

    @Test
    void showsAPhotoToItsUploaderInASandbox() throws Exception {
        String id = uploaded("院子 1.jpeg", SampleFiles.jpegHeld(SampleFiles.picture(400, 300, 8), 6, true));
        byte[] shown = http.perform(get("/evidence/" + id).with(as(village))).andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("Content-Disposition", startsWith("inline;")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''%E9%99%A2%E5%AD%90%201.jpg")))
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        String tag = http.perform(get("/evidence/" + id + "/thumbnail").with(as(village))).andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG)).andReturn().getResponse().getHeader("ETag");
        http.perform(get("/evidence/" + id + "/thumbnail").with(as(village)).header("If-None-Match", tag)).andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void handsOutAPdfAsADownload() throws Exception {
        String id = uploaded("会议记录.exe", SampleFiles.pdf(2));
        http.perform(get("/evidence/" + id).with(as(village))).andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("Content-Disposition", containsString(".pdf")));
        http.perform(get("/evidence/" + id + "/thumbnail").with(as(village))).andExpect(content().contentType(MediaType.IMAGE_JPEG));
    }

    @Test
    void saysNothingToAnybodyElse() throws Exception {
        String id = uploaded("a.jpg", SampleFiles.jpeg(40, 30, 9));
        for (String post : new String[] {"VILLAGE_COMMITTEE@" + Jiaohe.QINGBEI, "VILLAGE_COMMITTEE@" + Jiaohe.ERDAO,
                "COUNTY_OFFICE@" + Jiaohe.COUNTY, "ADMIN@" + Jiaohe.COUNTY}) {
            Officer other = people.holding(post);
            for (String path : new String[] {"/evidence/" + id, "/evidence/" + id + "/thumbnail", "/evidence/unknown"}) {
                http.perform(get(path).with(as(other)).accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.detail").value("没有这份佐证，或者您不能查看。"));
            }
        }
        http.perform(get("/evidence/" + id).accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnauthorized());
        http.perform(multipart("/api/v1/evidence").file(new MockMultipartFile("file", SampleFiles.jpeg(9, 9, 1))).with(PageToken.sent()))
                .andExpect(status().isUnauthorized());
    }
}
