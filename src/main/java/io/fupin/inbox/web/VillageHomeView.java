package io.fupin.inbox.web;

import java.time.Instant;
import java.util.List;

/**
 * Home of a village's committee and of its team ({@code inbox/home-village.html}).
 *
 * @param village     青背村
 * @param township    漂河镇
 * @param openCases   cases of this village under way
 * @param households  registered, and {@code persons} in them
 * @param canStart    committee only: 发起申请, 开评议会, 贴公示
 * @param openTasks   what waits for this post, in all
 * @param late        of them late
 * @param readyToMeet cases that wait for a meeting; 0 hides the button
 * @param readyToPost cases that wait for a village notice; 0 hides the button
 * @param lanes       of identifications; {@code exits} of the {@code openExits} households that are about to leave
 * @param days        the two weeks from today
 * @param since       last sign-in before this one; null at the first
 */
public record VillageHomeView(String village, String township, int openCases, int households, int persons, boolean canStart,
                              int openTasks, int late, int readyToMeet, int readyToPost, List<HomeParts.Job> jobs,
                              List<HomeParts.Returned> returned, List<HomeParts.RunningNotice> notices, int noticeCount,
                              Instant since, List<HomeParts.News> news, List<HomeParts.Lane> lanes, int openExits,
                              List<HomeParts.Lane> exits, List<HomeParts.Day> days) {
}
