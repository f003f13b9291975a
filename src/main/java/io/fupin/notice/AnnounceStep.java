package io.fupin.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.AnnounceStep.Announcement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** 公告, a step of the procedure whose plan it is, one case at a time; many go through {@link NoticeDesk#post}. */
public final class AnnounceStep implements UserTaskHandler<Announcement> {

    private final NoticePlan plan;
    private final NoticeDesk notices;
    private final ObjectMapper json;
    private final Clock clock;

    public AnnounceStep(NoticePlan plan, NoticeDesk notices, ObjectMapper json, Clock clock) {
        this.plan = plan;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    /** {@code announcement}. */
    public record Announcement(LocalDate announcedOn, String documentNumber) {
    }

    @Override
    public String taskKey() {
        return plan.process() + "." + plan.step();
    }

    @Override
    public Class<Announcement> formType() {
        return Announcement.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("announcedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Routing apply(CaseFile file, Announcement form, Decision decision) {
        notices.announce(file, decision, json.valueToTree(form));
        return Routing.none();
    }
}
