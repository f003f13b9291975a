package io.fupin.assessment.web;

import io.fupin.web.PublicSide;
import java.util.List;

/**
 * The result of an assessment for everybody, as it was published.
 *
 * @param sub    蛟河市。东辽评估中心评估，2017年12月26日发布
 * @param words  the conclusion, line by line
 * @param state  of the line above
 * @param strata how it was asked: 调查, 抽样框, 村, 问卷
 * @param pdf    size of the report, as {@code word}: 96 KB
 * @param hash   of the published record
 */
public record PublicResultView(String caseNumber, String title, String sub, String verdict, String state, List<String> words, List<Rate> rates,
                               List<Fact> facts, String pdf, String word, List<File> files, String hash, PublicSide side) {

    /** @param unit 标准≤2%; @param said 每1,000名已退出的人中，估计约13人不该退出; {@code more} what a larger sample would have settled; null for nothing */
    public record Rate(String name, String unit, String rate, String interval, String verdict, String state, boolean open, double left, double width, double dot,
                       double limit, List<AssessmentView.Tick> ticks, String spoken, String said, String more) {
    }

    public record Fact(String key, String value) {
    }

    public record File(String name, String what) {
    }

    /** Those that were published, newest first. @param next address of the next page; null on the last */
    public record Listing(List<Row> rows, String first, String next, PublicSide side) {
    }

    public record Row(String caseNumber, String title, String sub, String verdict, String state) {
    }
}
