package io.fupin.notice.api;

import io.fupin.account.Officer;
import io.fupin.casework.TaskItem;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.notice.PublicAddress;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices as the API writes them. */
@Component
class NoticeJson {

    private final Notices notices;
    private final NoticeDesk desk;
    private final PublicAddress address;
    private final Clock clock;

    NoticeJson(Notices notices, NoticeDesk desk, PublicAddress address, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.address = address;
        this.clock = clock;
    }

    /** @param objections open ones */
    record Line(String number, String kind, String kindName, RegionCode region, int year, LocalDate postedOn, LocalDate firstDay,
                LocalDate endsOn, OffsetDateTime endsAt, boolean running, int households, int persons, int objections,
                boolean photoMissing) {
    }

    /**
     * @param draw      null until the spot check is drawn
     * @param removal   null while it hangs
     * @param publicUrl null once it is over
     */
    record Detail(String number, String kind, String kindName, RegionCode region, int year, LocalDate postedOn,
                  OffsetDateTime publishedAt, LocalDate firstDay, LocalDate endsOn, OffsetDateTime endsAt, int days, boolean workingDays,
                  String place, String documentNumber, String issuer, String issuedBy, boolean running, LocalDate photoDue,
                  List<Entry> entries, List<Photo> photos, Draw draw, Removal removal, String publicUrl) {
    }

    record Entry(int position, String caseNumber, String group, String head, Integer persons, String state, String stateName,
                 boolean drawn) {
    }

    record Photo(String id, String purpose, OffsetDateTime at, String by) {
    }

    /** @param share as a fraction; of the {@code of} cases those with the smallest HMAC-SHA256(seed, case number) were drawn */
    record Draw(String share, int of, String seed, OffsetDateTime at) {
    }

    record Removal(LocalDate removedOn, boolean early, String reason, String by, OffsetDateTime at) {
    }

    Line line(Notices.Line line) {
        Notice notice = line.notice();
        return new Line(notice.number(), notice.kind().name(), notice.kind().title(), notice.village(), notice.year(), notice.postedOn(),
                notice.firstDay(), notice.endsOn(), at(notice.endsAt()), notice.runsAt(clock.instant()), line.households(), line.persons(),
                line.objections(), line.missing());
    }

    Detail detail(Notice notice, Officer officer) {
        List<Entry> entries = notices.entries(notice.number()).stream().map(NoticeJson::entry).toList();
        List<Photo> photos = desk.photos(notice.number(), officer).stream()
                .map(photo -> new Photo(photo.evidenceId(), photo.purpose(), at(photo.at()), photo.personName())).toList();
        boolean running = notice.runsAt(clock.instant());
        return new Detail(notice.number(), notice.kind().name(), notice.kind().title(), notice.village(), notice.year(), notice.postedOn(),
                at(notice.publishedAt()), notice.firstDay(), notice.endsOn(), at(notice.endsAt()), notice.days(), notice.workingDays(),
                notice.place(), notice.documentNumber(), notice.issuer().key(), notice.issuedByName(), running, notice.photoDue(), entries,
                photos, notice.draw() == null ? null : new Draw(notice.draw().share().stripTrailingZeros().toPlainString(),
                        notice.draw().of(), notice.draw().seed(), at(notice.draw().at())),
                notice.removal() == null ? null : new Removal(notice.removal().on(), notice.removal().early(), notice.removal().reason(),
                        notice.removal().byName(), at(notice.removal().at())),
                running ? address.of("/public/notices/" + notice.number()) : null);
    }

    private static Entry entry(NoticeEntry entry) {
        return new Entry(entry.position(), entry.caseNumber(), entry.group(), entry.head(), entry.persons(), entry.state().name(),
                entry.state().title(), entry.drawn());
    }

    static OffsetDateTime at(Instant instant) {
        return TaskItem.time(instant);
    }
}
