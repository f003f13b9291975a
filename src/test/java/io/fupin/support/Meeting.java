package io.fupin.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** 民主评议会 as typed; by default 村民代表会议 of 31 members, 11 women among them. */
public final class Meeting {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode form = JsonNodeFactory.instance.objectNode();

    Meeting(LocalDate heldOn, String paper) {
        form.put("kind", "村民代表会议").put("heldOn", heldOn.toString()).put("place", "村部会议室").put("chair", "周书记").put("recorder", "郑文书")
                .put("membersDue", 31).put("womenDue", 11).put("womenPresent", 8);
        form.putArray("minutesEvidence").add(paper);
        form.putArray("signInEvidence").add(paper);
        form.putArray("ballots");
    }

    public Meeting kind(String kind, String countedBy) {
        form.put("kind", kind);
        if (countedBy != null) {
            form.put("countedBy", countedBy);
        }
        return this;
    }

    public Meeting due(int members, int women) {
        form.put("membersDue", members).put("womenDue", women);
        return this;
    }

    public Meeting present(int members, int women) {
        form.put("membersPresent", members).put("womenPresent", women);
        return this;
    }

    public Meeting present(int members) {
        form.put("membersPresent", members);
        return this;
    }

    public Meeting heldOn(LocalDate day) {
        form.put("heldOn", day.toString());
        return this;
    }

    public Meeting convenedOn(LocalDate day) {
        form.put("convenedOn", day.toString());
        return this;
    }

    /** Votes on a case; names are those in 回避. */
    public Meeting ballot(String caseNumber, int yes, int no, int abstain, String... recused) {
        ObjectNode ballot = form.withArray("ballots").addObject().put("caseNumber", caseNumber).put("yes", yes).put("no", no)
                .put("abstain", abstain).put("hitsReadOut", true);
        List.of(recused).forEach(ballot.putArray("recused")::add);
        return this;
    }

    /** Leaves out that the matches were read out. */
    public Meeting silentAboutHits() {
        form.withArray("ballots").forEach(ballot -> ((ObjectNode) ballot).remove("hitsReadOut"));
        return this;
    }

    public Meeting with(String key, Object value) {
        form.set(key, JSON.valueToTree(value));
        return this;
    }

    public ObjectNode form() {
        return form.deepCopy();
    }
}
