package io.fupin.notice.posting;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.database.Writes;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk.Period;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.posting.PostingRules.Checked;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a notice and lists households on it. */
@Component
class NoticeMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final NoticeClock days;
    private final NoticeRows notices;
    private final EntryRows entries;
    private final Timeline timeline;
    private final Writes writes;
    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    NoticeMaker(NoticeClock days, NoticeRows notices, EntryRows entries, Timeline timeline, Writes writes, PolicyParameters parameters,
                WorkingCalendar calendar, Clock clock) {
        this.days = days;
        this.notices = notices;
        this.entries = entries;
        this.timeline = timeline;
        this.writes = writes;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A 公示; its clock runs from the later of posting and publication. */
    Notice notice(NoticePlan plan, RegionCode village, Officer officer, Checked checked) {
        LocalDate postedOn = checked.posting().postedOn();
        return add(plan, village, officer, checked, postedOn, days.period(plan, village, later(postedOn)), checked.posting().place(), null,
                null);
    }

    /** A 公告: that of the same village, day and document number, or a new one. The village's photo of its board may follow. */
    Notice announcement(NoticePlan plan, RegionCode village, Officer officer, Checked checked) {
        LocalDate on = checked.posting().announcedOn();
        String document = checked.posting().documentNumber();
        return notices.announcement(plan.kind(), village, document, on).orElseGet(() -> {
            LocalDate today = later(on);
            int limit = parameters.integer("task-limit-posting", village, today);
            return add(plan, village, officer, checked, on, days.period(plan, village, today), null, document,
                    calendar.plusWorkingDays(today, limit));
        });
    }

    private LocalDate later(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isAfter(today) ? day : today;
    }

    private Notice add(NoticePlan plan, RegionCode village, Officer officer, Checked checked, LocalDate on, Period period, String place,
                       String documentNumber, LocalDate photoDue) {
        Notice notice = new Notice(notices.nextNumber(plan.kind(), village.county(), on.getYear()), plan.kind(), plan.process(), village,
                officer.post(), officer.personId(), officer.name(), on.getYear(), on, clock.instant(), period.firstDay(), period.endsOn(),
                NoticeClock.endOf(period.endsOn()), period.days(), period.workingDays(), place, documentNumber, photoDue, null, null);
        notices.add(notice, checked.cleaned());
        return notice;
    }

    /** Adds households at the end; what stood of them on older notices of this kind gives way. */
    void list(Notice notice, List<CaseFile> files, Officer officer) {
        Instant now = clock.instant();
        entries.renotice(files.stream().map(CaseFile::caseNumber).toList(), notice.kind(), notice.number(), now);
        entries.add(notice.number(), files, now);
        String text = notice.kind().holds()
                ? "%s %s，%s至%s，%d%s天".formatted(notice.kind().title(), notice.number(), notice.firstDay().format(DAY),
                        notice.endsOn().format(DAY), notice.days(), notice.workingDays() ? "个工作" : "")
                : "%s %s（%s），张贴到%s".formatted(notice.kind().title(), notice.number(), notice.documentNumber(), notice.endsOn().format(DAY));
        writes.together(() -> files.forEach(file -> timeline.add(new Event(file.caseNumber(), now, Kind.POSTED, null, null, file.phase(), null,
                null, null, officer.personId(), officer.name(), officer.post().key(), null, text))));
    }
}
