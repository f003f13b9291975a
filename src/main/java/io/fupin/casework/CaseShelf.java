package io.fupin.casework;

import io.fupin.account.Officer;
import java.time.LocalDate;
import java.util.List;

/** What a module keeps of a case beside its evidence: printed papers and notices. Several beans, in their order. */
public interface CaseShelf {

    /** 卷内目录, in the order of the archive. */
    default List<Paper> papers(CaseFile file, Officer officer) {
        return List.of();
    }

    /** Its entries on notices, oldest first. */
    default List<OnNotice> notices(CaseFile file) {
        return List.of();
    }

    /**
     * @param folder 综合, 调查, 评议和公示, 审批
     * @param title  民主评议记录
     * @param by     responsible
     * @param href   the paper as PDF
     */
    record Paper(String folder, String title, String by, LocalDate on, String href) {
    }

    /** @param state 公示中, 有异议，等办结, 公示期满 …; @param mark its colour: is-ok, is-warn, is-late or empty */
    record OnNotice(String title, String href, LocalDate firstDay, LocalDate lastDay, String state, String mark) {
    }
}
