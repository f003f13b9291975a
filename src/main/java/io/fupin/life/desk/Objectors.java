package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseFile;
import io.fupin.clock.BusinessClock;
import io.fupin.life.cast.Story;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.notice.ObjectionDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Neighbours who object while a list hangs on the board: on the public page, or at the township's counter. */
@Component
@LivedDemo
@Order(5)
class Objectors implements Part {

    private final Tools tools;
    private final StoryBook book;
    private final Notices notices;
    private final ObjectionDesk objections;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    Objectors(Tools tools, StoryBook book, Notices notices, ObjectionDesk objections) {
        this.tools = tools;
        this.book = book;
        this.notices = notices;
        this.objections = objections;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Story story : book.begun()) {
            if (story.objected() != null && !settled.contains(story.key())) {
                plan(story, book.caseOf(story), agenda);
            }
        }
    }

    private void plan(Story story, String number, Agenda agenda) {
        Optional<Notice> shown = notices.openEntry(number).map(NoticeEntry::notice).flatMap(notices::find)
                .filter(notice -> notice.kind() == NoticeKind.VILLAGE_NOTICE);
        if (shown.isEmpty()) {
            return;
        }
        if (!objections.of(number).isEmpty()) {
            settled.add(story.key());
            return;
        }
        SplittableRandom dice = story.dice("objects");
        Instant at = tools.hours().after(shown.get().postedOn().atTime(18, 0).atZone(BusinessClock.ZONE).toInstant(), dice.nextInt(1, 4), dice);
        agenda.add(at, story.village(), "objection-" + number, () -> {
            object(story, number, dice);
            settled.add(story.key());
        });
    }

    private void object(Story story, String number, SplittableRandom dice) {
        CaseFile file = tools.cases().get(number);
        ObjectNode form = Tools.form().put("about", "listed").put("village", story.village().value()).put("caseNumber", number)
                .put("householdName", file.subject()).put("groupName", story.family().group()).put("grounds", tools.words().one("objection.listed", dice));
        if (dice.nextInt(3) > 0) {
            form.put("name", HelperNames.of(dice)).put("phone", "1006%07d".formatted(dice.nextInt(10_000_000)));
        }
        boolean atTheCounter = dice.nextInt(3) == 0;
        if (atTheCounter) {
            form.put("channel", dice.nextBoolean() ? "来访" : "来电");
        }
        objections.file(atTheCounter ? tools.posts().township(story.village()) : null, form);
    }
}
