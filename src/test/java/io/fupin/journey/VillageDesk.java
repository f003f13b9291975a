package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a village committee does with an application, at its pages. */
final class VillageDesk {

    private static final Pattern CASE_NUMBER = Pattern.compile("SB-\\d{6}-\\d{4}-\\d{4,}");

    private final Visitor village;
    private final Page page;

    VillageDesk(Visitor village) {
        this.village = village;
        this.page = village.page();
    }

    /** Fills in a family of two and hands the application in. */
    void apply(String head, String wife, boolean signsOnGlass) {
        village.open("/cases/new");
        FormFields form = village.form();
        form.type("members[0].idNumber", Family.idNumber("19540312", true)).type("members[0].name", head)
                .select("members[0].relation", "户主").select("members[0].labourSkill", "弱劳动力或半劳动力")
                .choose("members[0].health", "长期慢性病").select("members[0].education", "小学");
        form.addRow("members").type("members[1].idNumber", Family.idNumber("19570820", false)).type("members[1].name", wife)
                .select("members[1].relation", "配偶").select("members[1].labourSkill", "普通劳动力")
                .choose("members[1].health", "健康").select("members[1].education", "文盲或半文盲");
        form.type("applicantName", head).type("groupName", "2组").type("phone", "13804420001").type("appliedOn", village.today())
                .type("reason", "户主常年吃药，只有一个劳力，收入低");
        form.photos("householdBookEvidence", Scenes.sheet("户口簿")).tick("consent");
        if (signsOnGlass) {
            form.sign("consentEvidence");
        } else {
            form.photos("consentEvidence", Scenes.sheet("授权书"));
        }
        village.showInHandbook("apply");
        if (signsOnGlass) {
            village.showInHandbook("apply-consent", form.at("consent"));
        }
        village.submit();
    }

    /** The visit: income, conditions, causes, photos. */
    void investigate(String head, int wages) {
        village.task("入户调查", head);
        FormFields form = village.form();
        form.type("visitedOn", village.today()).names("investigators", "李国军", "王桂兰");
        form.type("wageIncome", wages).type("businessIncome", "4100.5").type("propertyIncome", 600).type("businessExpense", 2600)
                .type("transferIncome.pension", 1440).type("transferIncome.other", 300);
        form.choose("housingGrade", "B级").type("housingArea", "62.5").tick("foodSecure").tick("clothingSecure").tick("educationSecure")
                .tick("waterSecure");
        form.select("mainCause", "因病").choose("otherCauses", "缺劳力").type("findings", "两口人，户主慢性病，种地5亩，住房砖瓦结构。")
                .photos("evidence", Scenes.house(), Scenes.sheet("门诊票据"));
        village.showInHandbook("visit").showInHandbook("visit-income", form.at("wageIncome"));
        village.submit();
    }

    /** The meeting of the villagers' delegates: 21 of 31 came, all in favour. */
    void meet(List<String> heads) {
        village.home().showInHandbook("home-meeting-due").showInReadme("home");
        village.open("/meetings/new");
        page.getByLabel("地点").fill("村部会议室");
        page.getByLabel("主持人").fill("李国军");
        page.getByLabel("记录人").fill("王桂兰");
        page.locator("#heldOn").fill(village.today());
        page.locator("#membersDue").fill("31");
        page.locator("#membersPresent").fill("21");
        page.locator("#womenDue").fill("11");
        page.locator("#womenPresent").fill("8");
        for (String head : heads) {
            Locator row = page.locator("tr[data-subject=\"" + head + "\"]");
            row.locator("[data-ballot=yes]").fill("21");
            row.locator("[data-ballot=no]").fill("0");
            row.locator("[data-ballot=abstain]").fill("0");
            assertThat(row.locator("[data-result]")).hasText("通过");
        }
        upload("minutesEvidence", Scenes.sheet("会议记录"));
        upload("signInEvidence", Scenes.sheet("签到表"));
        assertThat(page.locator("[data-problems-title]")).hasText("都填好了，可以提交");
        village.showInHandbook("meeting").showInReadme("meeting");
        village.submit();
    }

    /** Puts the notice on the board and publishes it. */
    void post(String kind, String picture) {
        village.open("/notices/new?kind=" + kind);
        FormFields form = village.form();
        form.type("postedOn", village.today()).type("place", "村部公示栏").photos("photoEvidence", Scenes.board());
        village.showInHandbook(picture);
        village.submit();
    }

    private void upload(String name, com.microsoft.playwright.options.FilePayload file) {
        page.locator("[data-upload=" + name + "] input[type=file]").setInputFiles(file);
        assertThat(page.locator("[data-upload=" + name + "] input[type=hidden]")).hasCount(1);
    }

    static String caseNumber(String text) {
        Matcher number = CASE_NUMBER.matcher(text);
        if (!number.find()) {
            throw new AssertionError("no case number in " + text);
        }
        return number.group();
    }
}
