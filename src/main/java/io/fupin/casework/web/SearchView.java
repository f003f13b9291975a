package io.fupin.casework.web;

import java.util.List;

/**
 * What the search box found ({@code casework/search.html}).
 *
 * @param q      as typed; an identity number is not repeated: {@code byNumber} stands instead
 * @param groups 案件, 在册户, 村; without the empty ones
 */
public record SearchView(String q, boolean byNumber, List<Group> groups) {

    /** @param more whether there is more than is shown */
    public record Group(String title, List<Hit> hits, boolean more) {
    }

    /** @param title 于广发户; @param text 漂河镇青背村　识2016-0317; @param mark 乡镇审核, 在册; null for none */
    public record Hit(String title, String text, String mark, String href) {
    }
}
