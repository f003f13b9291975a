package io.fupin.notice.open;

import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.data.Receipts.Given;
import io.fupin.notice.data.Receipts.Kind;
import io.fupin.notice.objection.Appeals;
import io.fupin.notice.objection.Deadlines;
import io.fupin.notice.paper.ObjectionPapers;
import io.fupin.paper.Paper;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a receipt may do with it. */
@Component
public class ReceiptDesk {

    private final Receipts receipts;
    private final ObjectionRows objections;
    private final ObjectionProgress objectionProgress;
    private final ApplicationProgress applicationProgress;
    private final Appeals appeals;
    private final Cases cases;
    private final ObjectionPapers papers;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final PolicyParameters parameters;
    private final PostNames posts;

    ReceiptDesk(Receipts receipts, ObjectionRows objections, ObjectionProgress objectionProgress, ApplicationProgress applicationProgress,
                Appeals appeals, Cases cases, ObjectionPapers papers, Deadlines deadlines, WorkingCalendar calendar,
                PolicyParameters parameters, PostNames posts) {
        this.receipts = receipts;
        this.objections = objections;
        this.objectionProgress = objectionProgress;
        this.applicationProgress = applicationProgress;
        this.appeals = appeals;
        this.cases = cases;
        this.papers = papers;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.parameters = parameters;
        this.posts = posts;
    }

    /** @throws Cases.NotFound when there is no such receipt */
    @Transactional(readOnly = true)
    public Progress progress(String receipt) {
        Given given = given(receipt);
        return given.kind() == Kind.OBJECTION ? objectionProgress.of(objection(given)) : applicationProgress.of(given.caseNumber());
    }

    /** @throws Cases.NotFound when there is no such receipt, or it is none of an objection */
    @Transactional(readOnly = true)
    public Objection objection(String receipt) {
        Given given = given(receipt);
        if (given.kind() != Kind.OBJECTION) {
            throw unknown();
        }
        return objection(given);
    }

    /** The one appeal, by the author. */
    public void appeal(String receipt, String grounds) {
        appeals.appeal(objection(receipt).number(), null, grounds);
    }

    /** 撤回 by the author. */
    public void withdraw(String receipt) {
        Given given = given(receipt);
        if (given.kind() != Kind.OBJECTION) {
            throw unknown();
        }
        appeals.withdraw(given.caseNumber());
    }

    /** What stands on the slip. */
    @Transactional(readOnly = true)
    public Slip slip(String receipt) {
        Given given = given(receipt);
        CaseFile file = cases.get(given.caseNumber());
        if (given.kind() == Kind.APPLICATION) {
            LocalDate day = Deadlines.day(file.openedAt());
            int limit = parameters.integer("task-limit-acceptance", file.village(), day);
            return new Slip(true, file.openedAt(), day, calendar.plusWorkingDays(day, limit), null, null, false, false, file.village());
        }
        Objection objection = objections.get(given.caseNumber());
        return new Slip(false, objection.raisedAt(), Deadlines.day(objection.raisedAt()),
                deadlines.acceptUntil(objection.village(), objection.raisedAt()),
                deadlines.replyUntil(objection.village(), objection.raisedAt()), posts.of(objection.handlingPost()), objection.anonymous(),
                objection.caseNumber() != null && !objection.late(), objection.village());
    }

    /** The slip as PDF. */
    @Transactional(readOnly = true)
    public Paper paper(String receipt) {
        Given given = given(receipt);
        if (given.kind() == Kind.OBJECTION) {
            return papers.receipt(objections.get(given.caseNumber()), receipt);
        }
        Slip slip = slip(receipt);
        return papers.applicationReceipt(slip.village(), slip.at(), slip.acceptUntil(), receipt);
    }

    private Given given(String receipt) {
        return receipts.find(receipt).orElseThrow(ReceiptDesk::unknown);
    }

    /**
     * @param replyUntil null for an application
     * @param handler    who looks into it; null for an application
     * @param holds      whether the household waits meanwhile
     */
    public record Slip(boolean application, Instant at, LocalDate day, LocalDate acceptUntil, LocalDate replyUntil, String handler,
                       boolean anonymous, boolean holds, RegionCode village) {
    }

    /** One that was merged is answered with the one it was merged into. */
    private Objection objection(Given given) {
        Objection objection = objections.get(given.caseNumber());
        return objection.mergedInto() == null ? objection : objections.get(objection.mergedInto());
    }

    private static Cases.NotFound unknown() {
        return new Cases.NotFound("没有这个回执号。请对照回执再输一遍，10个字，字母和数字。");
    }
}
