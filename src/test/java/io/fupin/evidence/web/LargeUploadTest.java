package io.fupin.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Over the real line: the server's own limits come before the controller. */
@FupinTest
@Import(TestPeople.class)
class LargeUploadTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;

    @Test
    void answersInWordsHoweverLargeTheFile() {
        Jiaohe.importInto(imports);
        Officer village = people.holding("VILLAGE_COMMITTEE@" + Jiaohe.QINGBEI);
        String token = http.postForObject("/api/v1/sessions", Map.of("username", village.username(), "password", TestPeople.PASSWORD),
                JsonNode.class).get("token").textValue();
        assertThat(upload(token, SampleFiles.jpeg(50, 40, 5)).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        for (int megabytes : new int[] {11, 20, 40}) {
            ResponseEntity<JsonNode> answer = upload(token, new byte[megabytes * 1024 * 1024]);
            assertThat(answer.getStatusCode()).as("%d MB", megabytes).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody().at("/errors/0/field").textValue()).isEqualTo("file");
            assertThat(answer.getBody().at("/errors/0/message").textValue()).contains("MB");
        }
    }

    private ResponseEntity<JsonNode> upload(String token, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "照片.jpg";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.postForEntity("/api/v1/evidence", new HttpEntity<>(parts, headers), JsonNode.class);
    }
}
