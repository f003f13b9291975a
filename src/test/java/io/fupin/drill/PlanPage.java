package io.fupin.drill;

import io.fupin.account.Officer;
import io.fupin.support.Surfer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 规划与实绩 as the county reads it. */
final class PlanPage {

    private static final Pattern SENTENCE = Pattern.compile("<p>(\\d{4}年计划退出.*?)</p>", Pattern.DOTALL);

    private PlanPage() {
    }

    /** The sentence on top: what was planned for the year and what has come of it. */
    static String says(int port, Officer county, int year) {
        String page = Surfer.signedIn(port, county.username()).get("/plan?year=" + year).body();
        Matcher sentence = SENTENCE.matcher(page);
        if (!sentence.find()) {
            throw new AssertionError("no plan on the page: " + page);
        }
        return sentence.group(1).replaceAll("<[^>]*>", "").strip();
    }
}
