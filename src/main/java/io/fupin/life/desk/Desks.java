package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.draft.Drafts;
import io.fupin.inbox.Messages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What lies on desks: messages are read on Saturday before the end, later ones wait; some forms are half filled in. */
@Component
@LivedDemo
@Order(10)
class Desks implements Part {

    private static final LocalDate READ_ON = LocalDate.of(2016, 10, 8);
    private static final LocalDate BEGUN_ON = LocalDate.of(2016, 10, 9);
    private static final int DRAFTS = 9;

    private final Tools tools;
    private final Messages messages;
    private final Drafts drafts;

    Desks(Tools tools, Messages messages, Drafts drafts) {
        this.tools = tools;
        this.messages = messages;
        this.drafts = drafts;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        LocalDate today = tools.today();
        SplittableRandom dice = new SplittableRandom(today.toEpochDay());
        if (today.equals(READ_ON)) {
            for (Officer officer : tools.posts().seen()) {
                agenda.add(tools.hours().on(today, LocalTime.of(15, 0), LocalTime.of(16, 50), dice), officer.post().region(), "reads-" + officer.personId(),
                        () -> messages.readAll(officer));
            }
        }
        if (today.equals(BEGUN_ON)) {
            open.stream().filter(task -> task.step().equals("investigate")).limit(DRAFTS).forEach(task ->
                    agenda.add(tools.hours().on(today, LocalTime.of(14, 0), LocalTime.of(16, 30), dice), task.village(), "draft-" + task.id(),
                            () -> {
                                if (tools.waits(task)) {
                                    begin(task, new SplittableRandom(task.caseNumber().hashCode()));
                                }
                            }));
        }
    }

    private void begin(Waiting task, SplittableRandom dice) {
        ObjectNode content = Tools.form();
        content.putObject("page");
        content.putObject("form").put("visitedOn", tools.today().toString()).put("incomeYear", tools.today().getYear())
                .put("findings", tools.words().one("draft.findings", dice));
        drafts.save(tools.officer(task), task.id(), new Drafts.Typed(0, "life", 0, tools.cases().get(task.caseNumber()).subject() + "　入户调查",
                "/tasks/" + task.id(), List.of(), content));
    }
}
