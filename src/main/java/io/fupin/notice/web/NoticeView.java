package io.fupin.notice.web;

import io.fupin.casework.CaseSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One notice, for officers ({@code notice/notice.html}).
 *
 * @param state     余 3 天 …; @param mark its colour
 * @param facts     张贴, 起止, 地点, 发布单位, 文号
 * @param entries   by position
 * @param photos    of the board
 * @param draw      the spot check once it was drawn; null before
 * @param pdf       path of the paper
 * @param publicUrl address of the public page, as the QR on the paper has it; null once it is over
 * @param takeDown  whether it may be taken down now (its last day is over), and {@code early} whether its early loss may be recorded
 * @param addPhoto  whether a photo of the board may be added
 * @param statements what is said of villages in place of a list of households; empty else
 * @param errors    message by field after a refusal: day, reason, photoEvidence
 */
public record NoticeView(String number, String title, String kind, String state, String mark, int days, int passed, LocalDate firstDay,
                         LocalDate lastDay, List<CaseSheet.Fact> facts, List<Entry> entries, int persons, List<CaseSheet.Paper> photos,
                         Draw draw, List<Objection> objections, String pdf, String publicUrl, LocalDate today, boolean takeDown,
                         boolean early, boolean addPhoto, Map<String, String> errors, List<String> statements) {

    /** @param state 公示中, 有异议，等办结 …; @param drawn for the spot check */
    public record Entry(int position, String group, String head, Integer persons, String caseNumber, String href, String state, String mark,
                        boolean drawn) {
    }

    /** @param share 20%; @param of cases still open when it was drawn */
    public record Draw(String share, int drawn, int of, Instant at, String seed) {
    }

    public record Objection(String caseNumber, String href, String about, String state, String mark) {
    }

    public List<Boolean> cells() {
        return java.util.stream.IntStream.range(0, days).mapToObj(day -> day < passed).toList();
    }
}
