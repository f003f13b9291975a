package io.fupin.notice.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.notice.data.NoticeRows;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("noticeDesk")
class Desk implements NoticeDesk {

    private final NoticeBoard board;
    private final Removals removals;
    private final NoticePlans plans;
    private final NoticeClock days;
    private final Notices directory;
    private final NoticeRows notices;
    private final Clock clock;

    Desk(NoticeBoard board, Removals removals, NoticePlans plans, NoticeClock days, Notices directory, NoticeRows notices, Clock clock) {
        this.board = board;
        this.removals = removals;
        this.plans = plans;
        this.days = days;
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Notice post(Officer officer, NoticeKind kind, RegionCode village, List<String> caseNumbers, ObjectNode form) {
        return board.post(officer, kind, village, caseNumbers, form);
    }

    @Override
    public Notice announce(CaseFile file, Decision decision, ObjectNode form) {
        return board.announce(file, decision, form);
    }

    @Override
    public Period period(NoticeKind kind, RegionCode village) {
        return days.period(plans.require(kind), village, LocalDate.now(clock));
    }

    @Override
    public Notice takeDown(String number, Officer officer, LocalDate day, List<String> photoEvidence) {
        return removals.takeDown(number, officer, day, photoEvidence);
    }

    @Override
    public Notice takenDownEarly(String number, Officer officer, String reason, LocalDate day) {
        return removals.takenDownEarly(number, officer, reason, day);
    }

    @Override
    public Notice addBoardPhoto(String number, Officer officer, List<String> photoEvidence) {
        return removals.addBoardPhoto(number, officer, photoEvidence);
    }

    @Override
    public List<Photo> photos(String number, Officer officer) {
        directory.get(number, officer);
        return notices.photos(number);
    }
}
