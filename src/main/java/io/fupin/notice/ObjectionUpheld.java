package io.fupin.notice;

import io.fupin.account.Officer;
import io.fupin.notice.Objection.About;
import io.fupin.region.RegionCode;

/**
 * An objection was upheld, by the inquiry or on appeal, where no open case can be sent back: the household had been refused, or left out
 * altogether, or had left the poor. Told in the transaction of the finding; the procedure's module goes on from here with a linked case of the former ground,
 * or a new one.
 *
 * @param caseNumber    the ended case of the refused household, or the exit; null for a household that never had one
 * @param householdName as the objection names it
 * @param findings      what was found, in the words of whoever inquired
 * @param foundBy       who inquired, or decided the appeal, under the post used
 */
public record ObjectionUpheld(String objectionNumber, String caseNumber, About about, RegionCode village, String householdName,
                              String groupName, String findings, Officer foundBy) {
}
