package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.notice.Notice;
import io.fupin.notice.Objection.Against;

/**
 * What an objection is about, once it was looked up.
 *
 * @param notice null where none was named
 * @param file   the household's case, locked; null where none is named or found
 * @param late   the notice had ended: it is about the decision
 */
record Complaint(Notice notice, CaseFile file, Against against, boolean late) {
}
