package io.fupin.notice.desk;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNotices;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case's entries on notices, for its page. */
@Component
class EntriesOfCase implements CaseNotices {

    private final Notices notices;

    EntriesOfCase(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<OnNotice> of(CaseFile file) {
        return notices.ofCase(file.caseNumber()).stream().map(this::entry).toList();
    }

    private OnNotice entry(NoticeEntry entry) {
        Notice notice = notices.find(entry.notice()).orElseThrow();
        String mark = switch (entry.state()) {
            case RUNNING -> "is-now";
            case HELD -> "is-late";
            case PASSED -> "is-ok";
            case RENOTICED, REPOSTED, WITHDRAWN -> "";
        };
        return new OnNotice(notice.kind().title(), "/notices/" + notice.number(), notice.firstDay(), notice.endsOn(), entry.state().title(), mark);
    }
}
