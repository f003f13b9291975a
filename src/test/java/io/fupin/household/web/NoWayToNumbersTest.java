package io.fupin.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.PdfText;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every way that leads to a household's file, walked by those who must not come so far: neighbours see nothing of it, and whoever may look but
 * not compare never sees an identity number in full. Neither does the log, nor the audit trail.
 */
@ExtendWith(OutputCaptureExtension.class)
class NoWayToNumbersTest extends TraceTest {

    private static final String NAME = "慕容独";
    private static final List<String> PAGES = List.of("/households", "/households?region={v}", "/households?region={v}&on={day}", "/households?q={n}",
            "/households/{n}", "/households/{n}?on={day}", "/households/{n}/members", "/households/{n}/members?on={day}", "/households/{n}/help",
            "/households/{n}/correction", "/households/{n}/income", "/search?q={id}", "/imports", "/changes", "/doubts", "/duplicates", "/api/v1/households/{n}/incomes", "/households/export.csv?region={v}", "/households/export.csv?region={v}&on={day}", "/quality?region={v}", "/help?region={v}&gap=HELPER",
            "/help?region={v}&gap=VISIT", "/my-households", "/reports/register?region={v}&table=causes", "/reports/register/households?region={v}",
            "/reports/indicators?region={v}", "/reports/indicators/households?region={v}", "/reports/population?region={v}", "/ordinary-households?region={v}",
            "/api/v1/households?region={v}", "/api/v1/households?q={id}", "/api/v1/households/{n}", "/api/v1/households/{n}?on={day}",
            "/api/v1/households/{n}/change-days", "/api/v1/households/{n}/help", "/api/v1/quality/findings?region={v}", "/api/v1/quality/villages?region={v}",
            "/api/v1/my-households", "/api/v1/reports/register?region={v}&table=areas", "/api/v1/reports/indicators?region={v}", "/api/v1/reports/population?region={v}",
            "/api/v1/ordinary-households?region={v}");
    private static final List<String> FILES = List.of("/households/export.xlsx?region={v}", "/households/national.xlsx?region={v}", "/changes/export.xlsx", "/quality/export.xlsx?region={v}", "/reports/register.xlsx?region={v}",
            "/reports/indicators.xlsx?region={v}", "/reports/register.pdf?region={v}", "/reports/indicators.pdf?region={v}");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    private Village village;
    private String number;
    private List<String> numbers;

    @BeforeEach
    void aHouseholdWithADoubt() {
        Trace trace = given.application().toTheEnd();
        village = trace.village();
        numbers = trace.family().members().stream().map(Family.Person::idNumber).filter(id -> id != null).toList();
        assertThat(numbers).isNotEmpty();
        number = jdbc.sql("select register_number from household where village = ?").param(village.code().value()).query(String.class).single();
        jdbc.sql("update household set head_name = ?, facts_since = current_date where register_number = ?").params(NAME, number).update();
        jdbc.sql("update household_member set name = ? where register_number = ? and position = 1").params(NAME, number).update();
        jdbc.sql("""
                insert into quality_finding (register_number, village, township, county, rule, severity, position, text, found_on)
                select register_number, village, township, county, 'DQ-18', 'WARNING', 0, '与村主干路距离 9 公里', registered_on from household
                where register_number = ?
                """).param(number).update();
        given.on(given.today().plusDays(3) + "T09:00+08:00");
    }

    @Test
    void neighboursFindNothing(CapturedOutput log) {
        Village next = given.village();
        Officer elsewhere = village.code().township().equals(next.code().township()) ? null : next.township();
        walk(next.committee(), text -> assertThat(text).doesNotContain(NAME));
        walk(office.counties().somebody(Role.VILLAGE_TEAM, next.code()), text -> assertThat(text).doesNotContain(NAME));
        if (elsewhere != null) {
            walk(elsewhere, text -> assertThat(text).doesNotContain(NAME));
        }
        for (Role role : List.of(Role.HELPER, Role.DEPARTMENT, Role.ADMIN)) {
            Officer officer = role == Role.DEPARTMENT ? office.counties().at(io.fupin.account.Post.parse("DEPARTMENT.housing@" + village.code().county()))
                    : office.counties().somebody(role, village.code().county());
            walk(officer, text -> assertThat(text).as(role.name()).doesNotContain(NAME));
        }
        assertNoNumbers(log.getAll());
    }

    @Test
    void whoeverMayLookButNotCompareSeesNoNumberInFull(CapturedOutput log) {
        for (Role role : List.of(Role.COUNTY_LEADERS, Role.AUDITOR)) {
            Officer officer = office.counties().somebody(role, village.code().county());
            boolean[] found = {false};
            walk(officer, text -> {
                found[0] |= text.contains(NAME);
                assertNoNumbers(text);
            });
            assertThat(found[0]).as(role + " does see the household").isTrue();
        }
        // those who compare see them on demand only, in one place, and it is recorded
        List<String> shown = PAGES.stream().filter(way -> numbers.stream().anyMatch(id -> told(village.township(), way).contains(id))).toList();
        assertThat(shown).containsExactlyInAnyOrder("/households/{n}/members", "/households/{n}/members?on={day}");
        assertNoNumbers(log.getAll());
        assertNoNumbers(jdbc.sql("select string_agg(details || coalesce(subject, ''), ' ') from audit_entry where real_at > now() - interval '1 hour'")
                .query(String.class).single());
    }

    private void assertNoNumbers(String text) {
        assertThat(numbers).allSatisfy(id -> assertThat(text).doesNotContain(id));
    }

    private void walk(Officer officer, Consumer<String> look) {
        PAGES.forEach(way -> look.accept(told(officer, way)));
        for (String way : FILES) {
            Browser.Page answer = Browser.of(application, officer).open(filled(way));
            assertThat(answer.status()).as(way).isIn(200, 403, 404);
            byte[] content = answer.result().getResponse().getContentAsByteArray();
            look.accept(way.contains(".pdf") ? pdf(content) : workbook(content));
        }
    }

    private String told(Officer officer, String way) {
        if (way.startsWith("/api/")) {
            Api.Answer answer = Api.of(application, officer).get(filled(way));
            assertThat(answer.status()).as(way).isIn(200, 403, 404);
            return answer.text();
        }
        Browser.Page answer = Browser.of(application, officer).open(filled(way));
        assertThat(answer.status()).as(way).isIn(200, 403, 404);
        return answer.body();
    }

    private String filled(String way) {
        String filled = way;
        for (Map.Entry<String, String> one : Map.of("{n}", number, "{v}", village.code().value(), "{id}", numbers.get(0), "{day}", given.today().minusDays(1).toString()).entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }

    private static String pdf(byte[] content) {
        return content.length > 4 && content[0] == '%' ? PdfText.of(content) : new String(content, StandardCharsets.UTF_8);
    }

    /** Every part of a workbook; a refusal as it is. */
    private static String workbook(byte[] content) {
        if (content.length < 4 || content[0] != 'P') {
            return new String(content, StandardCharsets.UTF_8);
        }
        try {
            Path file = Files.write(Files.createTempFile("register", ".xlsx"), content);
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
