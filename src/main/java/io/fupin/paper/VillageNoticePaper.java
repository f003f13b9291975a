package io.fupin.paper;

import java.util.List;

/**
 * The village's own notice, the first of an identification or the one of an exit.
 *
 * @param matter what the list is about
 * @param year the year for which the households are recommended
 * @param issuer name under the seal, 青背村村民委员会
 * @param board where it is posted, 村委会公开栏
 * @param remark a sentence of its own, for example that an earlier notice was taken down too soon; may be empty
 */
public record VillageNoticePaper(Matter matter, Place place, int year, List<RosterLine> roster, NoticePeriod period,
                                 ObjectionTerms objections, String issuer, String board, String remark) {

    public VillageNoticePaper {
        Fields.present(matter, "matter");
        Fields.present(place, "place");
        roster = Fields.some(roster, "roster");
        Fields.present(period, "period");
        Fields.present(objections, "objections");
        issuer = Fields.required(issuer, "issuer");
        board = Fields.required(board, "board");
        remark = Fields.optional(remark);
    }
}
