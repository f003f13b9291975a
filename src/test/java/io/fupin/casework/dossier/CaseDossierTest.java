package io.fupin.casework.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.casework.Revisions;
import io.fupin.support.Browser;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** 打印卷宗: one case as one PDF that can be leafed through by its contents list, for whoever sees the case and no more than he sees. */
class CaseDossierTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private Revisions revisions;
    @Autowired
    private JdbcClient jdbc;

    /** A dossier as it is read: the text of each page without breaks, and the page of each bookmark. */
    private record Read(Map<Integer, String> pages, Map<String, Integer> bookmarks) {

        String all() {
            return String.join("", pages.values());
        }

        String chapter(String title) {
            int from = bookmarks.get(title);
            int to = bookmarks.values().stream().filter(page -> page > from).min(Integer::compare).orElse(pages.size() + 1);
            StringBuilder text = new StringBuilder();
            for (int page = from; page < to; page++) {
                text.append(pages.get(page));
            }
            return text.toString();
        }
    }

    private Read print(Trace trace, Officer officer, String query) {
        MockHttpServletResponse answer = Browser.of(application, officer).open("/cases/" + trace.number() + "/dossier.pdf" + query).expect(200)
                .result().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return read(answer.getContentAsByteArray());
    }

    private static Read read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<Integer, String> pages = new LinkedHashMap<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.put(page, text.getText(document).replaceAll("[\\s\\p{Z}]+", ""));
            }
            Map<String, Integer> bookmarks = new LinkedHashMap<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.put(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            return new Read(pages, bookmarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theContentsListLeadsToWhatItNames() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "investigate", false, "收入没有凭据").toTheEnd();
        Read dossier = print(trace, trace.village().township(), "");
        assertThat(dossier.pages().get(1)).contains("卷宗", trace.file().shortNumber(), trace.family().head() + "户", "贫困户识别", "已建档立卡",
                "全卷共" + dossier.pages().size() + "页");
        assertThat(dossier.bookmarks()).containsKeys("基本情况", "收入核算", "农户申请", "入户调查（第 1 次，共 2 次）", "入户调查（第 2 次，共 2 次）",
                "决定和意见", "规则判断", "公示公告", "时间线", "佐证清单", "留痕");
        String contents = dossier.pages().get(2) + (dossier.bookmarks().get("基本情况") > 3 ? dossier.pages().get(3) : "");
        int place = 0;
        for (Map.Entry<String, Integer> entry : dossier.bookmarks().entrySet()) {
            place++;
            String title = entry.getKey().replaceAll("[\\s\\p{Z}]+", "");
            Matcher line = Pattern.compile(place + Pattern.quote(title) + "(\\d+?)(?=" + (place + 1) + "\\p{IsHan}|第|$|\\D)").matcher(contents);
            assertThat(line.find()).as("%s in %s", title, contents).isTrue();
            assertThat(Integer.parseInt(line.group(1))).as(title).isEqualTo(entry.getValue());
        }
        for (String section : new String[] {"基本情况", "收入核算", "农户申请", "决定和意见", "规则判断", "时间线", "佐证清单", "留痕"}) {
            assertThat(dossier.pages().get(dossier.bookmarks().get(section))).as(section).contains(section);
        }
        for (int page = 2; page <= dossier.pages().size(); page++) {
            assertThat(dossier.pages().get(page)).contains("第" + page + "页共" + dossier.pages().size() + "页", trace.file().shortNumber());
        }
        assertThat(dossier.chapter("决定和意见")).contains("退回", "收入没有凭据");
        assertThat(dossier.chapter("入户调查（第 1 次，共 2 次）")).contains("已由后一次代替", "工资性收入");
        assertThat(dossier.chapter("农户申请")).contains("申请人" + trace.family().head());
        assertThat(dossier.chapter("规则判断")).contains("识别建议", "人均");
        assertThat(dossier.all()).contains("民主评议会议记录", "公告");
        assertThat(dossier.chapter("佐证清单")).contains("SHA-256");
        assertThat(dossier.bookmarks().keySet()).anyMatch(title -> title.startsWith("佐证照片"));
    }

    @Test
    void identityNumbersAreMaskedUnlessThePostAsksForThemAndNeedsThem() {
        Trace trace = given.application().upTo("township-review");
        String number = trace.family().members().get(0).idNumber();
        String masked = number.substring(0, 6) + "********" + number.substring(14);
        Officer township = trace.village().township();
        assertThat(print(trace, township, "").all()).contains(masked).doesNotContain(number);
        assertThat(print(trace, township, "?numbers=true").chapter("农户申请")).contains(number);
        Officer city = people.holding("CITY_OFFICE@220200000000");
        assertThat(print(trace, city, "").all()).doesNotContain(number);
        Browser.of(application, city).open("/cases/" + trace.number() + "/dossier.pdf?numbers=true").expect(403);
        assertThat(jdbc.sql("select details from audit_entry where action = 'case.dossier' and subject = ? order by id").param(trace.number())
                .query(String.class).list()).containsExactly("{\"numbers\":\"打码\"}", "{\"numbers\":\"完整\"}", "{\"numbers\":\"打码\"}");
    }

    @Test
    void whoDoesNotNeedHealthOrPhonesFindsNone() {
        Trace trace = given.application().upTo("township-review");
        Read leaders = print(trace, people.holding("COUNTY_LEADERS@220281000000"), "");
        assertThat(leaders.chapter("入户调查")).doesNotContain("主要致贫原因", "健康");
        assertThat(print(trace, trace.village().township(), "").chapter("入户调查")).contains("主要致贫原因");
        String phone = revisions.latest(trace.number(), "start").orElseThrow().form().path("phone").asText();
        assertThat(phone).isNotEmpty();
        assertThat(leaders.all()).doesNotContain(phone);
        assertThat(print(trace, trace.village().committee(), "").all()).contains(phone);
    }

    @Test
    void nextDoorSeesNothing() {
        Trace trace = given.application();
        Village other = given.village();
        Browser.of(application, other.committee()).open("/cases/" + trace.number() + "/dossier.pdf").expect(404);
        Browser.of(application, people.holding("ADMIN@220281000000")).open("/cases/" + trace.number() + "/dossier.pdf").expect(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'case.dossier' and subject = ?").param(trace.number())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void objectionsAreInForThoseWhoSeeThem() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted().found("不成立").replied();
        String answer = "异议答复书　" + office.cases().get(objection.number()).shortNumber();
        assertThat(print(trace, trace.village().township(), "").bookmarks()).containsKey(answer);
        assertThat(print(trace, trace.village().committee(), "").bookmarks()).doesNotContainKey(answer);
        Browser.Page own = Browser.of(application, trace.village().township()).open("/api/v1/cases/" + objection.number() + "/dossier").expect(200);
        Read dossier = read(own.result().getResponse().getContentAsByteArray());
        assertThat(dossier.all()).contains("他家有车");
        assertThat(dossier.bookmarks()).containsKey(answer);
    }
}
