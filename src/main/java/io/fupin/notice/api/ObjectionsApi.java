package io.fupin.notice.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.ObjectionDesk.Filter;
import io.fupin.notice.ObjectionDesk.Page;
import io.fupin.notice.ObjectionDesk.State;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections over the open API: recorded by staff, listed, appealed. Their steps are tasks like all others. */
@RestController
@RequestMapping("/api/v1/objections")
class ObjectionsApi {

    private static final int LARGEST_PAGE = 200;

    private final ObjectionDesk desk;

    ObjectionsApi(ObjectionDesk desk) {
        this.desk = desk;
    }

    record Recording(ObjectNode form) {
    }

    /** @param caseNumber null for a village, which sees no objection */
    record Recorded(String caseNumber, String receipt, LocalDate acceptUntil, LocalDate replyUntil, String handler) {
    }

    record Appeal(String grounds) {
    }

    record Listing(List<Line> items, String next) {
    }

    record Line(String number, String about, String caseNumber, String notice, RegionCode region, String householdName, boolean anonymous,
                boolean late, String handler, String state, OffsetDateTime raisedAt) {
    }

    /** @param name and {@code phone} of the objector: for the post that handles it only, null for all others */
    record Detail(String number, String about, String against, String caseNumber, String notice, RegionCode region, String householdName,
                  String groupName, String grounds, String channel, boolean anonymous, boolean late, String handler, String appealTo,
                  OffsetDateTime raisedAt, OffsetDateTime acceptedAt, OffsetDateTime closedAt, String refusal, String mergedInto,
                  String finding, boolean changesInput, String reply, LocalDate repliedOn, LocalDate appealUntil, String appealGrounds,
                  OffsetDateTime appealedAt, String appealFinding, String appealReply, String name, String phone) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded record(Officer officer, @RequestBody Recording recording) {
        Filed filed = desk.file(officer, recording.form() == null ? JsonNodeFactory.instance.objectNode() : recording.form());
        boolean village = officer.post().region().level() == RegionLevel.VILLAGE;
        return new Recorded(village ? null : filed.number(), filed.receipt(), filed.acceptUntil(), filed.replyUntil(), filed.handler());
    }

    @GetMapping
    Listing list(Officer officer, @RequestParam(defaultValue = "ALL") State state, @RequestParam(required = false) String q,
                 @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        Page page = desk.listing(officer, new Filter(state, q), after, size);
        return new Listing(page.items().stream().map(ObjectionsApi::line).toList(), page.next());
    }

    @GetMapping("/{number}")
    Detail one(Officer officer, @PathVariable String number) {
        return detail(desk.get(number, officer), officer);
    }

    /** The one appeal, said to staff. */
    @PostMapping("/{number}/appeal")
    Detail appeal(Officer officer, @PathVariable String number, @RequestBody Appeal appeal) {
        return detail(desk.appeal(number, officer, appeal.grounds()), officer);
    }

    private static Line line(ObjectionDesk.Line line) {
        Objection objection = line.objection();
        return new Line(objection.number(), objection.about().key(), objection.caseNumber(), objection.notice(), objection.village(),
                objection.householdName(), objection.anonymous(), objection.late(), objection.handlingPost().key(), line.state(),
                NoticeJson.at(objection.raisedAt()));
    }

    private Detail detail(Objection objection, Officer officer) {
        ObjectionDesk.Objector objector = desk.objector(objection, officer).orElse(null);
        return new Detail(objection.number(), objection.about().key(), objection.against().name(), objection.caseNumber(),
                objection.notice(), objection.village(), objection.householdName(), objection.groupName(), objection.grounds(),
                objection.channel(), objection.anonymous(), objection.late(), objection.handlingPost().key(), objection.appealPost().key(),
                NoticeJson.at(objection.raisedAt()), NoticeJson.at(objection.acceptedAt()), NoticeJson.at(objection.closedAt()),
                objection.refusal(), objection.mergedInto(), key(objection.finding()), objection.changesInput(), objection.reply(),
                objection.repliedOn(), objection.appealUntil(), objection.appealGrounds(), NoticeJson.at(objection.appealedAt()),
                key(objection.appealFinding()), objection.appealReply(), objector == null ? null : objector.name(),
                objector == null ? null : objector.phone());
    }

    private static String key(Objection.Finding finding) {
        return finding == null ? null : finding.key();
    }
}
