package io.fupin.notice.open;

import io.fupin.casework.Cases;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.data.Receipts.Given;
import io.fupin.notice.data.Receipts.Kind;
import io.fupin.notice.objection.Appeals;
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

    ReceiptDesk(Receipts receipts, ObjectionRows objections, ObjectionProgress objectionProgress, ApplicationProgress applicationProgress,
                Appeals appeals) {
        this.receipts = receipts;
        this.objections = objections;
        this.objectionProgress = objectionProgress;
        this.applicationProgress = applicationProgress;
        this.appeals = appeals;
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

    Given given(String receipt) {
        return receipts.find(receipt).orElseThrow(ReceiptDesk::unknown);
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
