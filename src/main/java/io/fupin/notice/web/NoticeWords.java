package io.fupin.notice.web;

import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import io.fupin.web.Words.Due;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** A notice in the words of the pages. */
@Component
class NoticeWords {

    private final Regions regions;
    private final Words words;
    private final Clock clock;

    NoticeWords(Regions regions, Words words, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** 青背村 2016年拟推荐贫困户. */
    String title(Notice notice) {
        return regions.get(notice.village()).name() + " " + notice.year() + "年" + notice.kind().list();
    }

    /** 张贴村级公示. */
    static String posting(NoticeKind kind) {
        return kind.act();
    }

    /** Days from the first to the last that counts, rest days behind the period included. */
    static int days(Notice notice) {
        return (int) ChronoUnit.DAYS.between(notice.firstDay(), notice.endsOn()) + 1;
    }

    /** How many of them have begun, today included; none on the day of posting. */
    int passed(Notice notice) {
        return (int) Math.max(0, Math.min(days(notice), ChronoUnit.DAYS.between(notice.firstDay(), LocalDate.now(clock)) + 1));
    }

    /** 余 3 天, 今天期满, 已期满, 提前撤下, 已撤下; with the mark of its colour. */
    Due state(Notice notice) {
        if (notice.removal() != null) {
            return notice.removal().early() ? new Due("提前撤下", "is-warn") : new Due("已撤下", "");
        }
        return words.noticeLeft(notice.endsOn());
    }
}
