package io.fupin.assessment.data;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An assessment as it stands.
 *
 * @param firm         key of the assessor's firm
 * @param organiser    who commissioned it and publishes it
 * @param incomeLine   of the county and year, yuan per person; what answers are held against
 * @param limits       of the commission
 * @param pseudonymKey never published
 * @param commitment   hash of the assessor's secret; null before it is given, and so on down the list
 * @param plan         as it was frozen
 */
public record Assessment(String caseNumber, RegionCode county, String firm, Post organiser, int year, String title, BigDecimal incomeLine,
                         Limits limits, byte[] pseudonymKey, String commitment, String publicSource, LocalDate publicOn, String frameHash,
                         String plan, String planHash, Instant frozenAt, String secret, String publicNumber, String sampleHash,
                         Instant drawnAt, Instant fieldEndedAt, String verdict, String verdictReason, Instant publishedAt) {

    /** Percent: the first three at most, the last at least. */
    public record Limits(BigDecimal incidenceMax, BigDecimal wrongExitMax, BigDecimal missedMax, BigDecimal approvalMin) {
    }

    /** The firm's own people: the only ones who see sample and answers. */
    public boolean isOf(Officer officer) {
        return (officer.is(Role.ASSESSOR) || officer.is(Role.SURVEYOR)) && firm.equals(officer.post().unit()) && county.equals(officer.post().region());
    }

    /** Whoever sees that there is this assessment, how far it is and, once it is published, what came out. */
    public boolean isSeenBy(Officer officer) {
        return switch (officer.post().role()) {
            case ASSESSOR, SURVEYOR -> isOf(officer);
            case COUNTY_OFFICE, COUNTY_LEADERS, CITY_OFFICE, PROVINCE_OFFICE, AUDITOR -> officer.covers(county);
            default -> false;
        };
    }

    /** Post of the firm's assessors in this county. */
    public Post assessor() {
        return new Post(Role.ASSESSOR, firm, county);
    }
}
