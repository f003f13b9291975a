package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.fupin.browser.TestBrowser;
import io.fupin.support.FilledIn;
import io.fupin.support.FupinTest;
import io.fupin.support.Office;
import io.fupin.support.TestPeople;
import io.fupin.support.Village;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A township sends a file, sees what is in it, takes the good households, gets the bad one back with what is wrong, and takes it all back.
 * Pictures for the handbook with {@code mvn test -Dtest=ImportJourneyTest -Dfupin.pictures=true}.
 */
@FupinTest
class ImportJourneyTest {

    private static final LocatorAssertions.ContainsTextOptions SLOW = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void sentLookedAtTakenAndTakenBack() throws IOException {
        Village village = office.counties().another("220295", "导入", 1, 2).get(0);
        FilledIn file = new FilledIn();
        file.household(village, "刘德");
        file.household(village, "郝淑珍");
        file.household(village, "佟喜财");
        file.lastHousehold().put("主要致贫原因", "因懒");
        try (TestBrowser browser = TestBrowser.start(); Visitor officer = new Visitor(browser.desk(), port, "township-")) {
            Page page = officer.signIn(village.township().username(), TestPeople.PASSWORD).page();
            officer.open("/households");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入").setExact(true)).click();
            assertThat(page.locator("h1")).containsText("导入档案");
            officer.showInHandbook("import");
            page.setInputFiles("#file", new FilePayload("导入镇2016.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.bytes()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并检查")).click();
            assertThat(page.locator("h1 .fp-tag")).containsText("已检查", SLOW);
            assertThat(page.locator(".fp-figures")).containsText("2 户");
            assertThat(page.locator(".fp-faults tbody tr")).hasCount(1);
            assertThat(page.locator(".fp-faults")).containsText("主要致贫原因“因懒”不在代码表里");
            officer.showInHandbook("import-checked");
            assertThat(households(village)).isZero();

            Download bad = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载有错的户")).click());
            try (InputStream in = Files.newInputStream(bad.path()); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows).hasSize(2);
                assertThat(rows.get(0).getCellText(FilledIn.HOUSEHOLD.size())).isEqualTo("错误说明");
                assertThat(rows.get(1).getCellText(FilledIn.HOUSEHOLD.size())).contains("不在代码表里").contains("因病");
            }

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入 2 户")).click();
            assertThat(page.locator("h1 .fp-tag")).containsText("已导入", SLOW);
            assertThat(households(village)).isEqualTo(2);
            officer.showInHandbook("import-taken");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销这次导入")).click();
            assertThat(page.locator("h1 .fp-tag")).containsText("已撤销", SLOW);
            assertThat(households(village)).isZero();
        }
    }

    private int households(Village village) {
        return jdbc.sql("select count(*) from household where village = ?").param(village.code().value()).query(Integer.class).single();
    }
}
