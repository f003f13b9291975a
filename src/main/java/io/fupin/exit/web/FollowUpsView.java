package io.fupin.exit.web;

import java.time.LocalDate;
import java.util.List;

/**
 * 到期没有回访的户 ({@code exit/follow-ups.html}).
 *
 * @param due   in the area asked
 * @param areas one level below; empty for a village
 * @param first null on the first page; @param next null on the last
 */
public record FollowUpsView(String place, int due, List<Area> areas, List<Row> rows, String first, String next) {

    public record Area(String key, String name, boolean chosen) {
    }

    /** @param late days since it was due */
    public record Row(String href, String head, String place, LocalDate day, long late, String helper) {
    }
}
