package io.fupin.inbox.web;

import io.fupin.inbox.HomeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Home of a township's and of a county's office ({@code inbox/home-office.html}).
 *
 * @param title         漂河镇扶贫办
 * @param figures       up to five, the most urgent first
 * @param days          fourteen, beginning on a Monday; empty leaves the strip out
 * @param previousFrom  first day of the two weeks before; null leaves the arrows out
 * @param openTasks     what waits for this post, in all
 * @param notices       running; shown at the county, where the strip has no room for them
 * @param rounds        open rounds; empty below the county
 * @param since         last sign-in before this one; null at the first
 * @param matrix        null where there is no level below
 * @param stuck         the worst queue; null where nothing is late
 * @param warned        queues past their threshold, the longest first
 */
public record OfficeHomeView(String title, List<HomeParts.Figure> figures, List<HomeParts.Day> days, LocalDate previousFrom,
                             LocalDate nextFrom, int openTasks, List<HomeParts.StepCount> steps, List<HomeParts.RunningNotice> notices,
                             List<Round> rounds, Instant since, List<HomeParts.News> news, HomeParts.Matrix matrix,
                             HomeSource.Stuck stuck, List<HomeSource.Warned> warned) {

    /**
     * @param quota persons; null without 规模控制
     */
    public record Round(String name, String href, LocalDate from, LocalDate to, int cases, int registered, Integer quota) {
    }
}
