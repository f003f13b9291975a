package io.fupin.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.inbox.web.TaskListView.Filter;
import org.junit.jupiter.api.Test;

class TaskListViewTest {

    private final Filter filter = new Filter("todo", "household-identification", "township-review", null, "late", "", null, "于 广&发", "due", 50, null, "cursor");

    @Test
    void keepsTheFilterInTheAddress() {
        assertThat(filter.here()).isEqualTo("/tasks?box=todo&process=household-identification&step=township-review&due=late&q=%E4%BA%8E+%E5%B9%BF%26%E5%8F%91&sort=due&size=50&after=cursor");
    }

    @Test
    void beginsAtTheFirstPageWhenTheFilterChanges() {
        assertThat(filter.with("due", null)).isEqualTo("/tasks?box=todo&process=household-identification&step=township-review&q=%E4%BA%8E+%E5%B9%BF%26%E5%8F%91&sort=due&size=50");
        assertThat(filter.with("flags", "drawn")).contains("&due=late&flags=drawn&").doesNotContain("after");
    }

    @Test
    void exportsTheWholeList() {
        assertThat(filter.export("csv")).startsWith("/tasks/export.csv?box=todo&").doesNotContain("after");
    }
}
