package io.fupin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;

import io.fupin.browser.TestBrowser;

/** What people do with a form in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormIslandTest {

    private static final JsonNode NOTHING = read("{}");
    private static final JsonNode NO_ERRORS = read("[]");
    private static final String OUTCOMES = """
            <input type="radio" name="outcome" value="approve" checked><input type="radio" name="outcome" value="return">
            <textarea name="opinion"></textarea>""";
    private static final byte[] PNG = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private TestBrowser browser;
    private BrowserContext context;
    private FormPage form;
    private Page page;

    @BeforeAll
    void open() {
        browser = TestBrowser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void newPage() {
        show(browser.desk());
    }

    @AfterEach
    void noComplaints() {
        assertThat(form.problems()).isEmpty();
        context.close();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        Locator wage = field("wage");
        for (List<String> typed : List.of(List.of("3,000.50", "3000.5"), List.of("１２", "12"), List.of("800 元", "800"), List.of("0.1", "0.1"))) {
            wage.fill(typed.get(0));
            assertThat(sent().get("wage").decimalValue()).isEqualByComparingTo(typed.get(1));
        }
        wage.fill("三千");
        assertThat(sent().get("wage").asText()).isEqualTo("三千");
        wage.blur();
        PlaywrightAssertions.assertThat(at("wage").locator(".fp-error")).containsText("请填写数字");
        assertThat(wage.inputValue()).isEqualTo("三千");
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        for (String typed : List.of("2016-10-1", "2016.10.01", "2016/10/1", "20161001", "2016年10月1日")) {
            field("visitedOn").fill("");
            field("visitedOn").fill(typed);
            assertThat(sent().get("visitedOn").asText()).as(typed).isEqualTo("2016-10-01");
        }
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        field("visitedOn").fill("2016-02-30");
        field("visitedOn").blur();
        PlaywrightAssertions.assertThat(at("visitedOn").locator(".fp-error")).containsText("没有这一天");
    }

    /** Digit by digit: 2016-10-1 is a day already, and one more digit makes it another. */
    @Test
    void aDayIsTypedDigitByDigit() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        for (int delay : List.of(0, 60)) {
            field("visitedOn").fill("");
            field("visitedOn").pressSequentially("2016-10-15", new Locator.PressSequentiallyOptions().setDelay(delay));
            assertThat(field("visitedOn").inputValue()).isEqualTo("2016-10-15");
            assertThat(sent().get("visitedOn").asText()).isEqualTo("2016-10-15");
        }
        PlaywrightAssertions.assertThat(page.locator(".flatpickr-day.selected")).hasText("15");
        for (int round = 0; round < 5; round++) {
            field("visitedOn").fill("2016-10-1");
            field("visitedOn").fill("2016-02-30");
            field("visitedOn").blur();
            PlaywrightAssertions.assertThat(at("visitedOn").locator(".fp-error")).containsText("没有这一天");
            assertThat(field("visitedOn").inputValue()).isEqualTo("2016-02-30");
            assertThat(sent().get("visitedOn").asText()).isEqualTo("2016-02-30");
        }
    }

    @Test
    void aDayCanBePickedInChinese() {
        form.open(household(), NOTHING, NO_ERRORS, "", "data-today=\"2016-11-18\"");
        field("visitedOn").click();
        Locator calendar = page.locator(".flatpickr-calendar.open");
        PlaywrightAssertions.assertThat(calendar).containsText("十一月");
        assertThat(calendar.locator(".cur-year").inputValue()).isEqualTo("2016");
        calendar.locator(".flatpickr-day:not(.prevMonthDay)", new Locator.LocatorOptions().setHasText("9")).first().click();
        assertThat(sent().get("visitedOn").asText()).isEqualTo("2016-11-09");
    }

    @Test
    void submittingWithGapsLeadsToTheFirstOfThem() {
        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, "");
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]")).hasText("还差 4 处");
        page.click("button[type=submit]");
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]")).hasText("还差 4 处：申请人、工资性收入、入户日期 等");
        until("document.activeElement.closest('[data-path=name]') !== null");
        assertThat(page.url()).endsWith("/page");
        assertThat(page.locator(".fp-error")).satisfies(errors -> assertThat(errors.count()).isEqualTo(4));

        page.locator("[data-gaps] a").nth(1).click();
        until("document.activeElement.closest('[data-path=wage]') !== null");
    }

    @Test
    void aLinkThatNamesAFieldLeadsThereAndTheServersListStands() {
        form.open(household(), read("{\"members\": [{\"name\": \"王山\", \"idNumber\": \"22028119700315004X\"}]}"), NO_ERRORS,
                "<div data-gaps><ul class=\"fp-problems\"><li><a href=\"#members[0].idNumber\">身份证号</a></li></ul></div>", "");
        PlaywrightAssertions.assertThat(field("members[0].idNumber")).isHidden();
        page.click(".fp-problems a");
        until("document.activeElement.closest('[data-path=\"members[0].idNumber\"]') !== null");
        PlaywrightAssertions.assertThat(page.locator(".fp-problems")).isVisible();
        page.click("button[type=submit]");
        PlaywrightAssertions.assertThat(page.locator(".fp-problems")).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]").first()).containsText("申请人");
    }

    @Test
    void aReturnAsksForNothing() {
        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, "");
        page.check("input[value=return]");
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]")).isHidden();
        page.click("button[type=submit]");
        page.waitForSelector("#done");
    }

    @Test
    void whatTheServerRefusedStandsAtItsFieldInsideAList() {
        form.open(household(), read("""
                {"name": "王山", "wage": 1, "visitedOn": "2016-10-01", "members": [
                  {"name": "王山", "idNumber": "22028119700315004X", "relation": "户主", "skill": "普通"},
                  {"name": "李秀", "idNumber": "220281197003150015", "relation": "配偶", "skill": "普通"}]}"""),
                read("[{\"field\": \"members[1].idNumber\", \"message\": \"已在另一户名下\"}, {\"field\": \"\", \"message\": \"这一户正在办理\"}]"), "", "");
        Locator refused = at("members[1].idNumber");
        PlaywrightAssertions.assertThat(refused.locator(".fp-error")).hasText("已在另一户名下");
        PlaywrightAssertions.assertThat(refused).isInViewport();
        PlaywrightAssertions.assertThat(page.locator("[data-island] > .fp-say")).hasText("这一户正在办理");
        PlaywrightAssertions.assertThat(at("members[0].idNumber").locator(".fp-error")).hasCount(0);

        field("members[1].name").fill("李秀英");
        PlaywrightAssertions.assertThat(refused.locator(".fp-error")).hasText("已在另一户名下");
        field("members[1].idNumber").fill("220281197003150023");
        PlaywrightAssertions.assertThat(refused.locator(".fp-error")).hasCount(0);
        page.click("button[type=submit]");
        page.waitForSelector("#done");
    }

    @Test
    void rowsAreAddedRemovedAndFolded() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        for (String name : List.of("甲一", "乙二", "丙三")) {
            page.click(".fp-list-add");
            int last = page.locator(".fp-member").count() - 1;
            field("members[" + last + "].name").fill(name);
        }
        field("members[1].idNumber").fill("220281197003150010");
        field("members[1].idNumber").blur();
        PlaywrightAssertions.assertThat(at("members[1].idNumber").locator(".fp-error")).hasText("身份证号校验码不正确");
        page.locator("[data-row='members[0]'] .is-stop").click();
        assertThat(sent().get("members").findValuesAsText("name")).containsExactly("乙二", "丙三");
        PlaywrightAssertions.assertThat(at("members[0].idNumber").locator(".fp-error")).hasText("身份证号校验码不正确");
        PlaywrightAssertions.assertThat(at("members[1].idNumber").locator(".fp-error")).hasCount(0);

        field("members[1].idNumber").fill("22028119700315004X");
        field("members[1].relation").selectOption("配偶");
        field("members[1].skill").fill("普通");
        Locator head = page.locator("[data-row='members[1]'] .fp-member-fold");
        PlaywrightAssertions.assertThat(head).containsText("填好");
        PlaywrightAssertions.assertThat(field("members[1].skill")).isVisible();
        head.click();
        PlaywrightAssertions.assertThat(head).containsText("女，1970年3月15日");
        PlaywrightAssertions.assertThat(field("members[1].skill")).isHidden();
        assertThat(sent().get("members").get(1).get("skill").asText()).isEqualTo("普通");
    }

    /** A slow phone draws the new row late: what somebody types by then in another field must not land in the row. */
    @Test
    void aNewRowAsksForItsFirstFieldUnlessSomebodyTypesElsewhere() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        page.click(".fp-list-add");
        PlaywrightAssertions.assertThat(field("members[0].name")).isFocused();
        String name = field("name").getAttribute("id");
        page.evaluate("name => { document.querySelector('.fp-list-add').click(); document.getElementById(name).focus(); }", name);
        page.waitForTimeout(120);
        PlaywrightAssertions.assertThat(at("members[1].name")).isVisible();
        PlaywrightAssertions.assertThat(field("name")).isFocused();
    }

    @Test
    void filesAreSentAtOnceAndCanBeTakenAway() {
        form.open(household(), NOTHING, NO_ERRORS, "", "");
        choose("photos", "house.png", "room.png");
        PlaywrightAssertions.assertThat(at("photos").locator("img")).hasCount(0);
        PlaywrightAssertions.assertThat(at("photos").locator(".fp-thumb a")).hasCount(2);
        assertThat(form.uploads()).allSatisfy(upload -> {
            assertThat(upload.token()).isEqualTo("the-token");
            assertThat(upload.body()).contains("name=\"file\"");
        });
        assertThat(sent().get("photos")).hasSize(2);
        at("photos").locator(".is-stop").first().click();
        assertThat(sent().get("photos")).hasSize(1);
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndHoldsTheFormUp() {
        form.open(household(), filled(), NO_ERRORS, "", "");
        form.answerUploads(422);
        choose("photos", "letter.png");
        PlaywrightAssertions.assertThat(at("photos")).containsText("这不是照片，内容和名称不符");
        PlaywrightAssertions.assertThat(at("photos").locator("text=重试")).hasCount(0);
        page.click("button[type=submit]");
        PlaywrightAssertions.assertThat(at("photos").locator("> .fp-error")).containsText("有 1 个文件没有传上去");
        at("photos").locator(".is-stop").click();
        PlaywrightAssertions.assertThat(at("photos").locator("> .fp-error")).hasCount(0);
        page.click("button[type=submit]");
        page.waitForSelector("#done");
    }

    @Test
    void aFileThatDidNotArriveIsTriedAgain() {
        form.open(household(), filled(), NO_ERRORS, "", "");
        form.answerUploads(503);
        choose("photos", "house.png");
        PlaywrightAssertions.assertThat(at("photos")).containsText("系统忙");
        form.answerUploads(201);
        at("photos").locator("text=重试").click();
        PlaywrightAssertions.assertThat(at("photos").locator(".fp-thumb a")).hasCount(1);
        assertThat(sent().get("photos")).hasSize(1);
    }

    @Test
    void aSignatureIsDrawnAndKept() {
        form.open(household(), filled(), NO_ERRORS, "", "");
        Locator glass = at("signature").locator("canvas");
        glass.scrollIntoViewIfNeeded();
        BoundingBox box = glass.boundingBox();
        page.mouse().move(box.x + 40, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 160, box.y + 100);
        page.mouse().up();
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]")).hasText("还差 1 处");
        PlaywrightAssertions.assertThat(at("signature").locator("text=重签")).isVisible();
        until("JSON.parse(document.querySelector('#form').value).signature !== null");
        assertThat(form.uploads()).hasSize(1);
        PlaywrightAssertions.assertThat(page.locator("[data-gaps]")).isHidden();
        at("signature").locator("text=重签").click();
        PlaywrightAssertions.assertThat(at("signature").locator("canvas")).isVisible();
        assertThat(sent().get("signature").isNull()).isTrue();
    }

    /** The phone is turned in the middle of a name: what was written is there, all of it, and goes on. */
    @Test
    void aSignatureSurvivesTheTurningOfThePhone() {
        context.close();
        show(browser.phone());
        form.open(household(), filled(), NO_ERRORS, "", "");
        for (List<Integer> turned : List.of(List.of(844, 390), List.of(390, 844))) {
            Locator glass = at("signature").locator("canvas");
            glass.scrollIntoViewIfNeeded();
            stroke(glass.boundingBox(), 0.1, 0.3, 0.9, 0.4);
            // the hand is on the glass while the phone turns
            page.mouse().move(glass.boundingBox().x + 30, glass.boundingBox().y + 80);
            page.mouse().down();
            int before = ((Number) page.evaluate(INK)).intValue();
            page.setViewportSize(turned.get(0), turned.get(1));
            until("Math.abs(document.querySelector('canvas').width / 2 - document.querySelector('canvas').offsetWidth) < 2");
            assertThat(((Number) page.evaluate(INK)).intValue()).as("ink of %s before", before).isGreaterThan(before / 3);
            page.mouse().up();
            until("JSON.parse(document.querySelector('#form').value).signature !== null");
            at("signature").locator("text=重签").click();
        }
        assertThat(form.uploads()).hasSize(2);
    }

    private static final String INK = """
            () => { const glass = document.querySelector('canvas');
              const points = glass.getContext('2d').getImageData(0, 0, glass.width, glass.height).data;
              let dark = 0; for (let i = 0; i < points.length; i += 4) dark += points[i] < 128 ? 1 : 0; return dark; }""";

    private void stroke(BoundingBox box, double fromX, double fromY, double toX, double toY) {
        page.mouse().move(box.x + box.width * fromX, box.y + box.height * fromY);
        page.mouse().down();
        page.mouse().move(box.x + box.width * toX, box.y + box.height * toY, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    @Test
    void aHalfFilledFormWaitsForTheSameOfficer() {
        String mine = "data-officer=\"17\" data-task=\"t1\"";
        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, mine);
        field("name").fill("王山");
        page.fill("textarea[name=opinion]", "情况属实");
        page.check("input[value=return]");
        until("JSON.parse(localStorage['fupin.draft.17/t1'] || '{}').content?.page['outcome=return'] === true");

        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, "data-officer=\"18\" data-task=\"t1\"");
        assertThat(field("name").inputValue()).isEmpty();
        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, "data-officer=\"17\" data-task=\"t2\"");
        assertThat(field("name").inputValue()).isEmpty();

        form.open(household(), NOTHING, NO_ERRORS, OUTCOMES, mine);
        PlaywrightAssertions.assertThat(page.locator(".fp-draft")).containsText("已接着上次没有提交的内容");
        assertThat(field("name").inputValue()).isEqualTo("王山");
        assertThat(sent().get("name").asText()).isEqualTo("王山");
        assertThat(page.inputValue("textarea[name=opinion]")).isEqualTo("情况属实");
        assertThat(page.isChecked("input[value=return]")).isTrue();

        page.click(".fp-draft button");
        assertThat(field("name").inputValue()).isEmpty();
        assertThat(page.inputValue("textarea[name=opinion]")).isEmpty();
        assertThat(page.evaluate("localStorage.getItem('fupin.draft.17/t1')")).isNull();
    }

    @Test
    void aDraftGoesOnceItsTaskIsDone() {
        form.open(household(), NOTHING, NO_ERRORS, "", "data-officer=\"17\" data-task=\"t1\"");
        field("name").fill("王山");
        until("localStorage.getItem('fupin.draft.17/t1') !== null");
        form.open(household(), NOTHING, NO_ERRORS, "<p data-clear-draft=\"t1\" data-officer=\"17\"></p>", "");
        assertThat(page.evaluate("localStorage.getItem('fupin.draft.17/t1')")).isNull();
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    /** All forms in one browser for each size: it keeps the scripts, and only the form is new. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFormOpensOnDeskAndPhoneInChineseAndFits(boolean phone) throws IOException {
        context.close();
        show(phone ? browser.phone() : browser.desk());
        List<String> faults = new ArrayList<>();
        for (Path file : forms()) {
            JsonNode schema = read(Files.readString(file));
            FormSchema.parse(schema.toString());
            form.open(schema, NOTHING, NO_ERRORS, "", "data-look=\"panels\"");
            page.locator(".fp-list-add").all().forEach(Locator::click);
            LOOKS.forEach((what, look) -> {
                if (!"".equals(page.evaluate(look))) {
                    faults.add(file + " " + what + ": " + page.evaluate(look));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    /** What is wrong, or nothing. */
    private static final Map<String, String> LOOKS = Map.of(
            "sticks out of the page", """
                    () => { const over = document.documentElement.scrollWidth - document.documentElement.clientWidth; return over ? over + ' px' : ''; }""",
            "speaks English", """
                    () => { const said = [document.querySelector('[data-island]').innerText,
                       ...[...document.querySelectorAll('[data-island] :is([placeholder],[aria-label],[title])')]
                         .filter(e => !e.closest('.fjs-powered-by')).flatMap(e => [e.placeholder, e.getAttribute('aria-label'), e.title])].join(' ');
                      return (said.replaceAll('PDF', '').replaceAll('SHA-256', '').match(/[A-Za-z]{3,}/) || []).join(); }""",
            "lacks the mark of bpmn.io", "() => document.querySelector('.fjs-powered-by-link')?.getClientRects().length ? '' : 'not seen'");

    private void show(BrowserContext shown) {
        context = shown;
        form = new FormPage(context);
        page = form.page();
    }

    private Locator at(String path) {
        return page.locator("[data-path=\"" + path + "\"]");
    }

    private Locator field(String path) {
        return at(path).locator("input,select,textarea").first();
    }

    /** Waits from outside: the page's content security policy forbids to do so inside. */
    private void until(String condition) {
        for (int i = 0; i < 100; i++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("never came true: " + condition);
    }

    private void choose(String path, String... names) {
        FilePayload[] files = Stream.of(names).map(name -> new FilePayload(name, "image/png", PNG)).toArray(FilePayload[]::new);
        at(path).locator("input[type=file]").last().setInputFiles(files);
    }

    private JsonNode sent() {
        return read(form.sent());
    }

    private static JsonNode filled() {
        return read("{\"name\": \"王山\", \"wage\": 1, \"visitedOn\": \"2016-10-01\", \"members\": [{\"name\": \"王山\", \"idNumber\": \"22028119700315004X\"}]}");
    }

    private static JsonNode household() {
        return read("""
                {"type": "default", "id": "island", "schemaVersion": 19, "components": [
                  {"id": "a", "type": "textfield", "key": "name", "label": "申请人", "validate": {"required": true}},
                  {"id": "b", "type": "number", "key": "wage", "label": "工资性收入", "decimalDigits": 2, "validate": {"required": true, "min": 0}},
                  {"id": "c", "type": "datetime", "subtype": "date", "key": "visitedOn", "dateLabel": "入户日期", "validate": {"required": true}},
                  {"id": "d", "type": "dynamiclist", "path": "members", "label": "家庭成员", "isRepeating": true, "allowAddRemove": true,
                   "defaultRepetitions": 0, "properties": {"min": "1"}, "components": [
                     {"id": "e", "type": "textfield", "key": "name", "label": "姓名"},
                     {"id": "f", "type": "person", "key": "idNumber", "label": "身份证号", "validate": {"required": true}},
                     {"id": "g", "type": "select", "key": "relation", "label": "关系",
                      "values": [{"label": "户主", "value": "户主"}, {"label": "配偶", "value": "配偶"}]},
                     {"id": "h", "type": "textfield", "key": "skill", "label": "劳动技能"}]},
                  {"id": "i", "type": "evidence", "key": "photos", "label": "照片"},
                  {"id": "j", "type": "signature", "key": "signature", "label": "签字"}]}""");
    }

    private static JsonNode read(String json) {
        try {
            return FormFixtures.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
