package io.fupin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.BottleneckTest;
import io.fupin.bottleneck.WorkRows;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.dispatch.duty.DispatchWork;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.inbox.Messages;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.PdfText;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;
import org.springframework.web.context.WebApplicationContext;

/** A month is over: the system drafts, the officer words, issues, and what was issued stays; the calendar knows, and the wall shows. */
class DispatchTest extends BottleneckTest {

    private static final String PROCESS = "household-identification";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private DispatchWork work;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private Messages messages;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private byte[] file(Officer officer, String address) {
        return as(officer).fetch(address).expect(200).result().getResponse().getContentAsByteArray();
    }

    /** Text of the document's own part; fails when it is no well-formed XML. */
    private static String document(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())).getDocumentElement()
                            .getTextContent();
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("no document in it");
    }

    private static Instant at(String moment) {
        return WorkRows.at(moment);
    }

    private List<String> told(Officer officer, String kind) {
        return messages.page(officer, false, null, 100).items().stream().filter(one -> one.kind().equals(kind)).map(Messages.Message::title).toList();
    }

    /** September 2016 in two towns: six reviews done in the first, one of them late; in the second two lie there, one late at the end of the month. */
    private List<Village> september(String code) {
        List<Village> villages = office.counties().another(code, "调度", 2, 1);
        WorkRows rows = new WorkRows(jdbc, PROCESS);
        RegionCode one = villages.get(0).code();
        RegionCode two = villages.get(1).code();
        Post review = Post.of(Role.TOWNSHIP_OFFICE, one.township());
        for (int i = 0; i < 6; i++) {
            rows.task(one, review, "township-review", at("09-05T09:00:00"), at("09-06T09:00:00"), WorkRows.end("09-09"),
                    at(i == 0 ? "09-12T10:00:00" : "09-07T09:00:00"), i == 1 ? "return" : "approve");
        }
        Post other = Post.of(Role.TOWNSHIP_OFFICE, two.township());
        // Late at the end of September, done in October: the report on September still counts it as lying there.
        rows.task(two, other, "township-review", at("09-19T09:00:00"), null, WorkRows.end("09-23"), at("10-05T09:00:00"), "approve");
        rows.task(two, other, "township-review", at("09-29T09:00:00"), null, WorkRows.end("10-12"), null, null);
        recount.recount();
        return villages;
    }

    @Test
    void aMonthIsDraftedWordedIssuedAndStaysAsItWasIssued() {
        List<Village> villages = september("533111");
        RegionCode county = villages.get(0).code().county();
        Officer office1 = villages.get(0).county();
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, county);
        given.on("2016-10-10T09:00:00+08:00");
        assertThat(work.look(county)).isTrue();
        assertThat(work.look(county)).as("a second look drafts nothing twice").isTrue();

        Page calendar = as(office1).open("/dispatch").expect(200).shows("每月向党委、政府报告 逾期 5 天", "2016年9月", "每季度调度各乡镇、各部门 还有 5 天", "草稿");
        assertThat(told(office1, "REPORT_DUE")).contains("每月向党委、政府报告（2016年9月）", "每季度调度各乡镇、各部门（2016年第三季度）", "乡镇每季度专题报告（2016年第三季度）快到期");
        assertThat(told(villages.get(0).township(), "REPORT_DUE")).containsExactly("乡镇每季度专题报告（2016年第三季度）");

        String report = calendar.find("href=\"(/dispatch/reports/\\d+)\"><b>月报　2016年9月").orElseThrow();
        Page draft = as(office1).open(report).expect(200).shows("脱贫攻坚工作月报", "（草稿，没有印发）", "2016年9月份脱贫攻坚工作情况",
                "本月到件8件，办结6件，按时办结率83.3%；月末在办2件，其中超期1件", "月末拖得最久的是调度2镇的乡镇审核（超期1件", "本月退回1件",
                "贫困户识别 8 6 1 1 2 1", "调度1镇 — 0 — 6 83.3% 0 0 —", "（请起草人写明）");
        // Six done: one working day until it was taken; done a day after, the late one four (Tuesday to Monday 10 o'clock).
        draft.shows("乡镇审核 6 1.0 1.0 — 5 83.3%");
        as(leaders).open(report).expect(404);
        as(villages.get(0).township()).open(report).expect(404);
        as(office1).post(report + "/issue", Map.of("version", "1")).expect(422).shows("“六、下一步打算”还没有写");

        Map<String, String> words = new HashMap<>(Map.of("version", "1", "title", "2016年9月份脱贫攻坚工作情况"));
        for (int i = 0; i < 6; i++) {
            words.put("text-" + i, i == 5 ? "十月抓乡镇审核。" : "第" + i + "段。");
        }
        Map<String, String> empty = new HashMap<>(words);
        empty.put("text-2", " ");
        as(office1).post(report, empty).expect(422).shows("“三、卡在哪里”不能空着");
        as(office1).post(report, words).expect(302);
        as(villages.get(0).secondCounty()).post(report, words).expect(409).shows("刚刚改过");
        as(office1).post(report + "/issue", Map.of("version", "2")).expect(302);
        as(office1).post(report + "/issue", Map.of("version", "2")).expect(409).shows("已经印发");
        as(office1).post(report, words).expect(409);

        as(leaders).open(report).expect(200).shows("2016年第1期（总第1期）", "十月抓乡镇审核。", "指纹").hides("改文字");
        assertThat(told(leaders, "BRIEFING")).contains("2016年9月份脱贫攻坚工作情况");
        as(office1).open("/dispatch").expect(200).shows("每月向党委、政府报告 迟报");
        long id = Long.parseLong(report.replaceAll("\\D", ""));
        assertThatThrownBy(() -> jdbc.sql("update dispatch_report set content = '{}' where id = ?").param(id).update()).isInstanceOf(DataAccessException.class);
        byte[] pdf = file(leaders, report + "/report.pdf");
        assertThat(file(leaders, report + "/report.pdf")).as("the same paper each time").isEqualTo(pdf);
        assertThat(PdfText.of(pdf)).contains("脱贫攻坚工作月报", "调度县脱贫攻坚领导小组办公室", "十月抓乡镇审核", "各环节等待与办理");
        assertThat(file(leaders, report + "/report.xlsx")).startsWith('P', 'K');
        byte[] word = file(leaders, report + "/report.docx");
        assertThat(file(leaders, report + "/report.docx")).isEqualTo(word);
        assertThat(document(word)).contains("脱贫攻坚工作月报", "2016年第1期（总第1期）", "十月抓乡镇审核。", "各环节等待与办理", "2016年10月10日印发", "乡镇审核");
    }

    @Test
    void townshipsReportToTheCountyAndUnitsOnPaper() {
        List<Village> villages = september("533112");
        RegionCode county = villages.get(0).code().county();
        Officer countyOffice = villages.get(0).county();
        Officer town = villages.get(0).township();
        jdbc.sql("insert into post_unit (role, key, name) values ('DEPARTMENT', 'housing', '住建局') on conflict do nothing").update();
        given.on("2016-10-10T09:00:00+08:00");
        as(town).post("/dispatch/reports", Map.of("kind", "MONTHLY", "day", "2016-09-01")).expect(403);
        as(town).post("/dispatch/reports", Map.of("kind", "TOWNSHIP", "day", "2016-10-01")).expect(422);
        String report = as(town).post("/dispatch/reports", Map.of("kind", "TOWNSHIP", "day", "2016-07-01")).expect(302).location();
        assertThat(as(town).post("/dispatch/reports", Map.of("kind", "TOWNSHIP", "day", "2016-09-30")).location()).as("one for each quarter").isEqualTo(report);
        as(town).open(report).expect(200).shows("调度1镇2016年第三季度脱贫攻坚进展情况报告", "本季度到件6件，办结6件", "调度1村 — 0 — 6 83.3%").hides("调度2");
        as(countyOffice).open(report).expect(404);
        Map<String, String> words = new HashMap<>(Map.of("version", "1", "title", "第三季度报告"));
        for (int i = 0; i < 5; i++) {
            words.put("text-" + i, "写了。");
        }
        as(town).post(report, words).expect(302);
        as(town).post(report + "/issue", Map.of("version", "2")).expect(302);
        as(countyOffice).open(report).expect(200).shows("第三季度报告");
        as(villages.get(1).township()).open(report).expect(404);
        as(countyOffice).open("/dispatch").expect(200).shows("乡镇每季度专题报告 今天到期", "2 个单位，报了 1 个", "还差 1 个");

        as(countyOffice).post("/dispatch/receipts", Map.of("duty", "MEMBERS", "owner", "housing", "year", "2016", "on", "2016-10-09", "paper", "")).expect(422).shows("请写文号或者标题");
        as(countyOffice).post("/dispatch/receipts", Map.of("duty", "MEMBERS", "owner", "housing", "year", "2016", "on", "2016-10-11", "paper", "x")).expect(422).shows("不晚于今天");
        as(countyOffice).post("/dispatch/receipts", Map.of("duty", "MONTHLY", "owner", "housing", "year", "2016", "on", "2016-10-09", "paper", "x")).expect(422);
        Map<String, String> good = Map.of("duty", "MEMBERS", "owner", "housing", "year", "2016", "on", "2016-10-09", "paper", "住建〔2016〕31号");
        as(countyOffice).post("/dispatch/receipts", good).expect(302);
        as(countyOffice).post("/dispatch/receipts", good).expect(409).shows("已经登记过");
        as(countyOffice).open("/dispatch").expect(200).shows("住建局 10-09 住建〔2016〕31号", "贯彻落实情况报省领导小组 逾期 10 天",
                "乡镇每季度专题报告 启用以前 2015年第四季度");
        as(town).post("/dispatch/receipts", good).expect(403);
        as(town).open("/dispatch").expect(200).shows("乡镇每季度专题报告").hides("成员单位");
        as(villages.get(0).committee()).open("/dispatch").expect(403);
    }

    @Test
    void everyWeekABriefingGoesOutByItself() {
        List<Village> villages = september("533113");
        RegionCode county = villages.get(0).code().county();
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, county);
        given.on("2016-10-10T08:00:00+08:00");
        work.look(county);
        assertThat(told(leaders, "BRIEFING")).containsExactly("2016年10月3日至10月9日调度情况");
        assertThat(told(villages.get(0).county(), "BRIEFING")).containsExactly("2016年10月3日至10月9日调度情况");
        Page list = as(leaders).open("/dispatch/reports?kind=" + ReportKind.WEEKLY).expect(200).shows("2016年第1期（总第1期）");
        // One came from September and was done on Wednesday; the other still lies there, not late.
        as(leaders).open(list.find("href=\"(/dispatch/reports/\\d+)\"").orElseThrow()).expect(200).shows("本周到件0件，办结1件", "周末在办1件，其中超期0件", "周末没有超期的事项").hides("请起草人写明");
        given.on("2016-10-17T08:00:00+08:00");
        work.look(county);
        assertThat(told(leaders, "BRIEFING")).hasSize(2);
    }

    @Test
    void aScreenShowsTheFiguresToWhoeverPassesAndNothingElse() {
        List<Village> villages = september("533114");
        Officer countyOffice = villages.get(0).county();
        given.on("2016-10-14T09:20:00+08:00");
        as(countyOffice).post("/dispatch/screens", Map.of("name", "")).expect(422).shows("挂在哪里");
        Page made = as(countyOffice).post("/dispatch/screens", Map.of("name", "一楼大厅")).expect(302);
        String wall = ((Said) made.said()).href();
        Browser nobody = Browser.of(application, null);
        nobody.open(wall).expect(200).shows("调度县 贫困户识别与退出", "09:20 更新", "乡镇审核 超期 1 件", "调度2镇 乡镇审核").hides("户主");
        assertThat(nobody.open(wall + "/now").expect(200).body()).startsWith("<main").doesNotContain("<html");
        as(countyOffice).open("/dispatch/wall").expect(200).shows("乡镇审核 超期 1 件");
        as(villages.get(0).township()).open("/dispatch/wall").expect(403);
        Page screens = as(countyOffice).open("/dispatch/screens").expect(200).shows("一楼大厅", "今天 09:20看过");
        nobody.open("/wall/" + "0".repeat(40)).expect(404);
        String end = screens.find("action=\"(/dispatch/screens/\\d+/end)\"").orElseThrow();
        as(office.counties().another("533115", "邻县", 1).get(0).county()).post(end, Map.of()).expect(404);
        as(countyOffice).post(end, Map.of()).expect(302);
        nobody.open(wall).expect(404);
        nobody.open(wall + "/now").expect(404);
    }
}
