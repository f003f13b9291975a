package io.fupin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.inbox.SavedFilters.SavedFilter;
import io.fupin.problem.Problem;
import io.fupin.support.Browser;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** 常用筛选: kept under a name, shown as a chip, one of them opens the box; private, few, and without what was searched for. */
@FupinTest
class SavedFiltersTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private SavedFilters filters;
    @Autowired
    private TestPeople people;

    private Officer somebody() {
        return people.holding("TOWNSHIP_OFFICE@220281105000");
    }

    @Test
    void aFilterIsKeptUnderANameAndOpensTheBox() {
        Officer officer = somebody();
        Browser township = Browser.of(application, officer);
        township.open("/tasks?box=todo").expect(200).hides("存为常用");
        township.open("/tasks?box=todo&due=late").expect(200).shows("存为常用");
        String address = township.post("/filters", Map.of("filter", "/tasks?box=todo&due=late&sort=arrival&q=220281198803070121&after=x",
                "name", "超期的", "preferred", "true")).expect(302).location();
        assertThat(address).isEqualTo("/tasks?box=todo&due=late&sort=arrival");
        assertThat(filters.of(officer, Box.TODO)).extracting(SavedFilter::address).containsExactly(address);

        assertThat(township.open("/tasks?box=todo").expect(302).location()).isEqualTo(address);
        township.open(address).expect(200).shows("超期的", "全部").hides("存为常用");
        township.open("/tasks?box=todo&all=yes").expect(200).shows("超期的").hides("没有符合的");
        assertThat(township.open("/tasks?box=todo&due=late").expect(200).find("href=\"(/tasks[^\"]*)\" aria-pressed=\"true\""))
                .as("dropping the last filter shows all, not the usual filter again").hasValue("/tasks?box=todo&all=yes");
        township.open("/tasks?box=done").expect(200);
    }

    @Test
    void itIsRenamedPreferredAndRemovedByItsOwnerOnly() {
        Officer officer = somebody();
        Officer other = somebody();
        Browser township = Browser.of(application, officer);
        SavedFilter one = filters.save(officer, Box.TODO, "一", "/tasks?box=todo&due=late", true);
        SavedFilter two = filters.save(officer, Box.TODO, "二", "/tasks?box=todo&due=today", true);
        assertThat(filters.of(officer, Box.TODO)).extracting(SavedFilter::preferred).as("only one opens the box").containsExactly(false, true);
        assertThat(filters.of(other, Box.TODO)).isEmpty();
        assertThat(filters.of(officer, Box.SUPERVISED)).isEmpty();

        township.open("/filters?box=todo").expect(200).shows("常用筛选");
        township.post("/filters/" + one.id(), Map.of("name", "超期", "preferred", "true")).expect(302);
        assertThat(filters.of(officer, Box.TODO)).extracting(SavedFilter::name).containsExactly("超期", "二");
        assertThat(filters.of(officer, Box.TODO)).extracting(SavedFilter::preferred).containsExactly(true, false);
        assertThat(township.post("/filters/" + one.id(), Map.of("name", "二")).expect(302).said().toString()).contains("已经有一个叫“二”的");
        assertThatThrownBy(() -> filters.change(other, one.id(), "他的", false)).isInstanceOf(Problem.class);
        filters.delete(other, one.id());
        assertThat(filters.of(officer, Box.TODO)).hasSize(2);
        township.post("/filters/" + two.id() + "/deletion", Map.of()).expect(302);
        assertThat(filters.of(officer, Box.TODO)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsNotKept() {
        Officer officer = somebody();
        Browser township = Browser.of(application, officer);
        assertThat(township.post("/filters", Map.of("filter", "/tasks?box=todo", "name", "全部")).expect(302).said().toString()).contains("没有筛选条件");
        assertThat(township.post("/filters", Map.of("filter", "/tasks?box=todo&due=late", "name", " ")).expect(302).said().toString()).contains("起个名字");
        assertThat(township.post("/filters", Map.of("filter", "https://example.org/?due=late", "name", "别处")).expect(302).said().toString())
                .contains("没有筛选条件");
        for (int i = 0; i < SavedFilters.MOST; i++) {
            filters.save(officer, Box.TODO, "第" + i, "/tasks?box=todo&due=late&step=s" + i, false);
        }
        filters.save(officer, Box.TODO, "第0", "/tasks?box=todo&due=today", false);
        assertThatThrownBy(() -> filters.save(officer, Box.TODO, "多一个", "/tasks?box=todo&due=late", false)).isInstanceOf(Problem.class)
                .hasMessageContaining("最多存 12 个");
        township.open("/tasks?box=todo&flags=flagged").expect(200).hides("存为常用");
    }
}
