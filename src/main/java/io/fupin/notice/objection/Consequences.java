package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseProcedure;
import io.fupin.casework.Cases;
import io.fupin.casework.Revisions.Revision;
import io.fupin.casework.WorkItems;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.About;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.ObjectionUpheld;
import io.fupin.notice.RemovalFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a finding does to the household (processes.md 2): 成立, and 部分成立 that changes an input of the recommendation, sends an open case
 * back to the visit; on an ended case a refused household begins anew, a registered one is to be removed and one that has
 * exited is to come back.
 */
@Component
class Consequences {

    private final Cases cases;
    private final CaseMoves moves;
    private final WorkItems items;
    private final Outcomes outcomes;
    private final People people;
    private final ObjectProvider<CaseProcedure> procedures;
    private final ApplicationEventPublisher events;

    Consequences(Cases cases, CaseMoves moves, WorkItems items, Outcomes outcomes, People people,
                 ObjectProvider<CaseProcedure> procedures, ApplicationEventPublisher events) {
        this.cases = cases;
        this.moves = moves;
        this.items = items;
        this.outcomes = outcomes;
        this.people = people;
        this.procedures = procedures;
        this.events = events;
    }

    /**
     * @param finding  what it came to
     * @param decided  the revision of the step that came to it
     * @return the finding with which the objection ends
     */
    Finding apply(Objection objection, Finding finding, boolean changesInput, Revision decided) {
        if (finding != Finding.UPHELD && !(finding == Finding.PARTLY_UPHELD && changesInput)) {
            return finding;
        }
        ObjectionUpheld upheld = new ObjectionUpheld(objection.number(), objection.caseNumber(), objection.about(), objection.village(),
                objection.householdName(), objection.groupName(), decided.form().path("findings").asText(), officer(decided));
        if (objection.caseNumber() == null) {
            if (objection.about() == About.LEFT_OUT) {
                events.publishEvent(upheld);
            }
            return finding;
        }
        CaseFile file = cases.lock(objection.caseNumber());
        if (outcomes.registered(file)) {
            List<String> evidence = new ArrayList<>();
            decided.form().path("evidence").forEach(id -> evidence.add(id.asText()));
            events.publishEvent(new RemovalFound(objection.number(), file.caseNumber(), decided.form().path("findings").asText(), evidence, officer(decided)));
            return Finding.UPHELD_REMOVAL;
        }
        if (file.open()) {
            backToVisit(file, finding);
        } else if (Outcomes.refused(file) || outcomes.struckOff(file)) {
            events.publishEvent(upheld);
        }
        return finding;
    }

    private Officer officer(Revision decided) {
        Post post = Post.parse(decided.post());
        String username = people.find(decided.personId()).map(People.Person::username).orElse("");
        return new Officer(decided.personId(), username, decided.personName(), post, List.of(post));
    }

    /** A case whose visit is still to come is not moved: what was found is on record when it is made. */
    private void backToVisit(CaseFile file, Finding finding) {
        String visit = procedures.stream().filter(one -> one.process().equals(file.process())).findFirst().orElseThrow().visit();
        boolean visited = items.of(file.caseNumber()).stream().anyMatch(item -> item.step().equals(visit) && item.completedBy() != null);
        boolean there = items.of(file.caseNumber()).stream().anyMatch(item -> item.step().equals(visit) && item.open());
        if (visited && !there) {
            moves.sendBack(file.caseNumber(), visit, "异议核查" + finding.title() + "，回到入户这一步，重新评议、重新公示");
        }
    }
}
