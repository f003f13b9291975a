package io.fupin.notice;

import io.fupin.account.Officer;
import java.util.List;

/**
 * An objection to a household that is on the register was upheld: it should not be there. Told in the transaction of the finding.
 *
 * @param caseNumber by which the household came onto the register
 * @param findings   what was found, in the words of whoever inquired
 * @param evidence   that he handed in
 * @param foundBy    who inquired, or decided the appeal, under the post used
 */
public record RemovalFound(String objectionNumber, String caseNumber, String findings, List<String> evidence, Officer foundBy) {
}
