package io.fupin.identification.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.forms.StepForms.Announcement;
import io.fupin.notice.NoticeDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公告, one case at a time; many go through {@link NoticeDesk#post}. */
@Component
class AnnounceHandler implements UserTaskHandler<Announcement> {

    private final NoticeDesk notices;
    private final ObjectMapper json;
    private final Clock clock;

    AnnounceHandler(NoticeDesk notices, ObjectMapper json, Clock clock) {
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("announce");
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
