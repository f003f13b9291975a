package io.fupin.casework;

import io.fupin.account.Officer;
import java.util.List;

/** What a module contributes to the search box of every page, within the officer's area. Several beans, in their order. */
public interface SearchSource {

    /** 案件, 在册户, 村. */
    String title();

    /**
     * @param text       as typed, without spaces around it
     * @param identityNumber whether it has the form of one; then only an exact match counts
     * @param most       how many may be shown
     * @return one more than {@code most} when there are more
     */
    List<Hit> find(Officer officer, String text, boolean identityNumber, int most);

    /** @param title 于广发户; @param text 漂河镇青背村　识2016-0317; @param mark 乡镇审核, 在册; null for none */
    record Hit(String title, String text, String mark, String href) {
    }
}
