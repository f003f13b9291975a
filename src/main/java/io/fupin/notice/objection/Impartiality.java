package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Timeline;
import io.fupin.notice.Notice;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.data.NoticeRows;
import io.fupin.region.RegionLevel;
import org.springframework.stereotype.Component;

/**
 * Never the person complained of (processes.md 2): an objection goes to the level above, and whoever holds a post there but acted in the
 * matter under a post of the level complained of leaves it to a colleague.
 */
@Component
class Impartiality {

    private final NoticeRows notices;
    private final Timeline timeline;

    Impartiality(NoticeRows notices, Timeline timeline) {
        this.notices = notices;
        this.timeline = timeline;
    }

    /** @throws NotAllowed when the officer is one of those complained of */
    void require(Objection objection, Officer officer) {
        boolean posted = objection.notice() != null
                && notices.find(objection.notice()).map(Notice::issuedBy).filter(by -> by == officer.personId()).isPresent();
        boolean acted = objection.caseNumber() != null && timeline.of(objection.caseNumber()).stream()
                .anyMatch(event -> event.personId() != null && event.personId() == officer.personId() && event.post() != null
                        && level(Post.parse(event.post())) == objection.against());
        if (posted || acted) {
            throw new NotAllowed("您办理过被反映的事项，这件异议须由另一人办理。");
        }
    }

    private static Against level(Post post) {
        RegionLevel level = post.role().level();
        return level == RegionLevel.VILLAGE ? Against.VILLAGE : level == RegionLevel.TOWNSHIP ? Against.TOWNSHIP : Against.COUNTY;
    }
}
