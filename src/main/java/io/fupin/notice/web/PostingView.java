package io.fupin.notice.web;

import io.fupin.web.FormPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One notice for many cases ({@code notice/posting.html}). Posted: kind, village, caseNumbers (ticked) and form (JSON).
 *
 * @param kind        VILLAGE_NOTICE, TOWNSHIP_NOTICE, ANNOUNCEMENT
 * @param counted     户 or 个村
 * @param title       张贴村级公示
 * @param list        2016年拟推荐贫困户
 * @param villages    the boards for which cases are ready, with their counts; one for the village itself
 * @param village     chosen; null where none is ready
 * @param period      when a notice posted now would run; null for 公告, which holds nothing
 * @param again       why some stand here a second time: 提前撤下，须按全期重新张贴; null for none
 * @param refused     of the whole posting; null for none
 * @param errors      message by case number
 * @param previewHref paper to print and post, of the ticked ones; posted to with the same fields
 */
public record PostingView(String kind, String counted, String title, String list, List<Village> villages, Village village, List<Ready> ready, Period period,
                          String again, String refused, Map<String, String> errors, String previewHref, FormPart form) {

    public record Village(String code, String name, int count) {
    }

    /** @param ticked all are at first. @param persons null where the subject is no household */
    public record Ready(String caseNumber, String href, String subject, String group, Integer persons, String vote, boolean ticked) {
    }

    /** @param days 7, and {@code dayKind} 天 or 个工作日 */
    public record Period(LocalDate firstDay, LocalDate lastDay, int days, String dayKind) {
    }

    public int persons() {
        return ready.stream().filter(Ready::ticked).mapToInt(one -> one.persons() == null ? 0 : one.persons()).sum();
    }
}
