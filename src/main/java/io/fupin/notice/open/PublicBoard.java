package io.fupin.notice.open;

import io.fupin.casework.Cases;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.Issuers;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anybody may see of a notice (policy 6.4, 9.2): village, group, head of household with one character hidden, persons, dates, issuer;
 * while it runs and not a day longer.
 */
@Component
@Transactional(readOnly = true)
public class PublicBoard {

    private static final int FORMER = 20;

    private final NoticeRows notices;
    private final EntryRows entries;
    private final Issuers issuers;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final Clock clock;

    PublicBoard(NoticeRows notices, EntryRows entries, Issuers issuers, Regions regions, PolicyParameters parameters, Clock clock) {
        this.notices = notices;
        this.entries = entries;
        this.issuers = issuers;
        this.regions = regions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Of a village, in the order in which they were posted. */
    public List<Posted> running(RegionCode village) {
        return notices.running(village, clock.instant()).stream().map(this::posted).toList();
    }

    /** Those that are over, newest first, without their lists. */
    public List<Over> former(RegionCode village) {
        Instant now = clock.instant();
        return notices.latest(village, FORMER).stream().filter(notice -> !notice.runsAt(now))
                .map(notice -> new Over(notice, issuers.of(notice.kind(), notice.village()), entries.of(notice.number()).size())).toList();
    }

    /** @throws Cases.NotFound when it is over, was taken down or never was */
    public Posted get(String number) {
        return notices.find(number).filter(notice -> notice.runsAt(clock.instant())).map(this::posted)
                .orElseThrow(() -> new Cases.NotFound("没有这张公示，或者它已经结束。公示结束后，网上不再显示名单。"));
    }

    /** The case behind a line of a running notice; for objections, never to be shown. */
    public NoticeEntry behind(String number, int position) {
        get(number);
        return entries.of(number).stream().filter(entry -> entry.position() == position && shown(entry)).findFirst()
                .orElseThrow(() -> new Cases.NotFound("名单上没有序号 " + position));
    }

    /** Cases that a notice still shows, by position. */
    public List<String> shownCases(String number) {
        return entries.of(number).stream().filter(PublicBoard::shown).map(NoticeEntry::caseNumber).toList();
    }

    private Posted posted(Notice notice) {
        boolean mask = !notice.kind().matter().ofPlaces() && parameters.flag("notice-name-mask", notice.village(), LocalDate.now(clock));
        List<Line> lines = entries.of(notice.number()).stream().filter(PublicBoard::shown)
                .map(entry -> new Line(entry.position(), entry.group(), mask ? NameMask.of(entry.head()) : entry.head(),
                        entry.persons() == null ? 0 : entry.persons())).toList();
        return new Posted(notice, title(notice) + (notice.kind().matter().ofPlaces() ? "" : "名单"), issuers.of(notice.kind(), notice.village()), regions.fullName(notice.village()), lines);
    }

    /** Whoever was returned or withdrew is no longer shown. */
    private static boolean shown(NoticeEntry entry) {
        return entry.state() == State.RUNNING || entry.state() == State.HELD;
    }

    /** 2016年拟识别贫困户. */
    static String title(Notice notice) {
        return notice.year() + "年" + notice.kind().list();
    }

    /**
     * @param title  2016年拟识别贫困户名单
     * @param place  漂河镇青背村
     */
    public record Posted(Notice notice, String title, String issuer, String place, List<Line> lines) {

        public int persons() {
            return lines.stream().mapToInt(Line::persons).sum();
        }
    }

    /** @param head masked where the county says so */
    public record Line(int position, String group, String head, int persons) {
    }

    /** A notice that is over. */
    public record Over(Notice notice, String issuer, int households) {

        public String title() {
            return PublicBoard.title(notice) + "（" + notice.kind().title() + "）";
        }
    }
}
