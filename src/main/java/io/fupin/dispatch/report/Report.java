package io.fupin.dispatch.report;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * A report as it is kept.
 *
 * @param region  of the office that reports
 * @param content null in lists
 * @param version counts changes of its words
 * @param issue   null while it is a draft
 */
public record Report(long id, ReportKind kind, RegionCode county, RegionCode region, Period period, Content content, int version, Instant draftedAt,
                     Instant editedAt, String editedBy, Issue issue) {

    /**
     * @param number of the year, {@code total} of all
     * @param by     null where the system issued it
     * @param hash   SHA-256 of what was issued, hexadecimal
     */
    public record Issue(int year, int number, int total, Instant at, String by, Post post, String hash) {

        /** 2016年第11期（总第23期）. */
        public String words() {
            return year + "年第" + number + "期（总第" + total + "期）";
        }

        /** The beginning of the hash, to be compared by eye. */
        public String fingerprint() {
            return hash.substring(0, 16).toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    public Post office() {
        return Post.of(kind.office(), region);
    }
}
