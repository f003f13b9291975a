package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.audit.AuditLog;
import io.fupin.casework.OutcomeNames;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.region.Regions;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A list of tasks as a file; each leaves a trace. */
@Component
class TaskFile {

    private static final List<String> HEAD = List.of("案件号", "户主或事由", "乡镇和村", "组", "人口", "流程", "环节", "红旗", "承办岗位", "办理人", "到达", "期限",
            "办结", "结果");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final Inbox inbox;
    private final StepNames names;
    private final PostNames posts;
    private final Regions regions;
    private final AuditLog audit;

    TaskFile(Inbox inbox, StepNames names, PostNames posts, Regions regions, AuditLog audit) {
        this.inbox = inbox;
        this.names = names;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
    }

    void send(HttpServletResponse response, String format, InboxQuery query) throws IOException {
        int rows = new TableFile(query.box().title(), HEAD).send(response, format,
                each -> inbox.export(query, item -> each.accept(cells(item))));
        Officer officer = query.officer();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", query.box().key(),
                Map.of("rows", rows));
    }

    private List<String> cells(InboxItem item) {
        return Arrays.asList(item.caseNumber(), item.subject(), regions.fullName(item.village()), item.groupName(),
                item.persons() == null ? null : item.persons().toString(), names.process(item.process()), item.name(),
                item.flagged() ? "有" : null, item.role() == null ? null : posts.of(new Post(item.role(), item.unit(), item.region())),
                item.assigneeName(), time(item.createdAt()), time(item.dueAt()), time(item.completedAt()),
                item.result() != null ? item.result() : OutcomeNames.of(item.outcome()));
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
