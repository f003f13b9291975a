package io.fupin.notice.open;

import io.fupin.clock.BusinessClock;
import io.fupin.notice.Notice;
import io.fupin.notice.open.PublicBoard.Line;
import io.fupin.notice.open.PublicBoard.Posted;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Public notices as JSON: the same as the pages show, and nothing else. */
public final class PublicJson {

    private PublicJson() {
    }

    /** @param next always null: a village has few notices at a time */
    public record NoticeListing(List<NoticeSummary> items, String next) {
    }

    public record NoticeSummary(String number, String kind, String kindName, RegionCode region, String place, String title, String issuer, int year,
                          LocalDate firstDay, LocalDate endsOn, OffsetDateTime endsAt, int households, int persons) {
    }

    /** @param entries head masked */
    public record NoticeDetail(String number, String kind, String kindName, RegionCode region, String place, String title, String issuer, int year,
                      LocalDate postedOn, LocalDate firstDay, LocalDate endsOn, OffsetDateTime endsAt, int households, int persons,
                      List<Line> entries) {
    }

    public static NoticeSummary summary(Posted posted) {
        Notice notice = posted.notice();
        return new NoticeSummary(notice.number(), notice.kind().name(), notice.kind().title(), notice.village(), posted.place(), posted.title(),
                posted.issuer(), notice.year(), notice.firstDay(), notice.endsOn(), ends(notice), posted.lines().size(), posted.persons());
    }

    public static NoticeDetail one(Posted posted) {
        Notice notice = posted.notice();
        return new NoticeDetail(notice.number(), notice.kind().name(), notice.kind().title(), notice.village(), posted.place(), posted.title(),
                posted.issuer(), notice.year(), notice.postedOn(), notice.firstDay(), notice.endsOn(), ends(notice), posted.lines().size(),
                posted.persons(), posted.lines());
    }

    private static OffsetDateTime ends(Notice notice) {
        return notice.endsAt().atZone(BusinessClock.ZONE).toOffsetDateTime();
    }
}
