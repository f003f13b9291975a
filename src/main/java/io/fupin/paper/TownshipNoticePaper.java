package io.fupin.paper;

import java.util.List;

/**
 * Second notice, issued by the township and posted in the village.
 *
 * @param matter what the list is about
 * @param issuer name in the red head and under the seal, 漂河镇人民政府
 * @param documentNumber 漂政公示〔2017〕3号; may be empty
 * @param spotChecked households of this list that were visited by the township
 * @param board where it is posted
 * @param remark as in {@link VillageNoticePaper}
 */
public record TownshipNoticePaper(Matter matter, Place place, int year, List<RosterLine> roster, NoticePeriod period,
                                  ObjectionTerms objections, String issuer, String documentNumber, int spotChecked,
                                  String board, String remark) {

    public TownshipNoticePaper {
        Fields.present(matter, "matter");
        Fields.present(place, "place");
        roster = Fields.some(roster, "roster");
        Fields.present(period, "period");
        Fields.present(objections, "objections");
        issuer = Fields.required(issuer, "issuer");
        documentNumber = Fields.optional(documentNumber);
        Fields.atLeast(0, spotChecked, "spotChecked");
        board = Fields.required(board, "board");
        remark = Fields.optional(remark);
    }
}
