package io.fupin.notice.web;

import java.time.LocalDate;
import java.util.List;

/**
 * Notices of an area, newest first ({@code notice/notices.html}).
 *
 * @param kinds    with their counts; @param kind chosen, null for all
 * @param running  only those being shown
 * @param noPhoto  only those whose photo of the board is overdue
 * @param post     postings this officer may make now
 * @param next     path of the next page; null on the last
 * @param first    path of the first page; null on it
 */
public record NoticeListView(String title, List<Kind> kinds, String kind, boolean running, boolean noPhoto, List<Post> post, List<Row> rows,
                             String first, String next) {

    public record Kind(String key, String name, int count) {
    }

    /** @param title 张贴村级公示; @param ready cases that wait for it */
    public record Post(String title, String href, int ready) {
    }

    /**
     * @param title     青背村 2016年拟推荐贫困户
     * @param kind      第一次公示
     * @param days      of the period, and {@code passed} of them; 0 for 公告
     * @param state     余 3 天, 今天期满, 已期满, 提前撤下; @param mark its colour
     * @param objections open ones
     * @param missing   the photo of the board is overdue
     */
    public record Row(String number, String href, String title, String kind, String issuer, int households, int persons, LocalDate firstDay,
                      LocalDate lastDay, int days, int passed, String state, String mark, int objections, boolean missing) {

        /** One cell a day: whether it has passed. */
        public List<Boolean> cells() {
            return java.util.stream.IntStream.range(0, days).mapToObj(day -> day < passed).toList();
        }
    }
}
