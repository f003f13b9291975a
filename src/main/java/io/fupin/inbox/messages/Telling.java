package io.fupin.inbox.messages;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.Consultations;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In whose words which event is told to whom. */
@Component
class Telling {

    private static final String ENDED = "ENDED";

    private final MessageRows messages;
    private final Addressees addressees;
    private final WorkItems items;
    private final Consultations consultations;
    private final EndedCases ended;

    Telling(MessageRows messages, Addressees addressees, WorkItems items, Consultations consultations, EndedCases ended) {
        this.messages = messages;
        this.addressees = addressees;
        this.items = items;
        this.consultations = consultations;
        this.ended = ended;
    }

    /** @param entries in the order in which they happened */
    void tell(List<Entry> entries) {
        entries.stream().filter(entry -> !ENDED.equals(entry.kind())).forEach(this::tell);
        ended.tell(entries.stream().filter(entry -> ENDED.equals(entry.kind())).toList());
    }

    private void tell(Entry entry) {
        switch (entry.kind()) {
            case "RETURNED", "SENT_BACK", "DIRECT_RETURN_VOID" -> returned(entry);
            case "URGED" -> onTask(entry, "催办：" + entry.subject() + "，" + entry.stepName(), said(entry));
            case "HANDED_OVER" -> onTask(entry, "转给您：" + entry.subject() + "，" + entry.stepName(), entry.who() + entry.text());
            case "ASKED" -> asked(entry);
            case "ANSWERED" -> answered(entry);
            case "OBJECTION" -> to(holding(Role.VILLAGE_COMMITTEE, entry, true), entry, "有异议：" + entry.subject(), entry.text(), entry.casePath());
            default -> throw new IllegalStateException("nobody is told of " + entry.kind());
        }
    }

    private void returned(Entry entry) {
        List<WorkItem> open = items.open(List.of(entry.caseNumber()));
        String what = "DIRECT_RETURN_VOID".equals(entry.kind()) ? "须重新评议、公示：" : "退回：";
        for (WorkItem item : open) {
            to(addressees.of(List.of(item), entry.person()), entry, what + entry.subject() + "，到“" + item.stepName() + "”",
                    entry.who() + (entry.text() == null ? "" : entry.text()), "/tasks/" + item.id());
        }
    }

    private void onTask(Entry entry, String title, String text) {
        items.find(entry.workItem()).filter(WorkItem::open).ifPresent(item ->
                to(addressees.of(List.of(item), entry.person()), entry, title, text, "/tasks/" + item.id()));
    }

    private static String said(Entry entry) {
        String words = entry.text() == null ? "" : entry.text().substring(entry.text().indexOf('”') + 1);
        return entry.personName() + (words.isBlank() ? "催您尽快办" : words);
    }

    private void asked(Entry entry) {
        of(entry).filter(Consultation::waits).ifPresent(one -> {
            Collection<Long> persons = one.personId() != null ? List.of(one.personId()) : addressees.holding(one.post());
            List<Long> others = new ArrayList<>(persons);
            others.remove(entry.person());
            to(others, entry, "请您协办：" + entry.subject(), entry.personName() + "问：" + one.question(), "/consultations/" + one.id());
        });
    }

    private void answered(Entry entry) {
        consultations.of(entry.caseNumber()).stream().filter(one -> one.workItem().equals(entry.workItem()) && entry.at().equals(one.answeredAt()))
                .forEach(one -> to(List.of(one.askedBy()), entry, "协办有答复：" + entry.subject(), entry.personName() + "：" + one.answer(),
                        "/tasks/" + one.workItem()));
    }

    private Optional<Consultation> of(Entry entry) {
        return consultations.of(entry.caseNumber()).stream()
                .filter(one -> one.workItem().equals(entry.workItem()) && one.askedBy() == entry.person() && one.askedAt().equals(entry.at()))
                .findFirst();
    }

    /** The post at its own level of the case's place. @param above the township's office, too */
    private List<Long> holding(Role role, Entry entry, boolean above) {
        List<Long> persons = addressees.holding(Post.of(role, entry.village()));
        if (above) {
            persons.addAll(addressees.holding(Post.of(Role.TOWNSHIP_OFFICE, entry.village().township())));
        }
        return persons;
    }

    private void to(Collection<Long> persons, Entry entry, String title, String text, String href) {
        messages.tell(persons, "event-" + entry.event(), entry.kind().equals("SENT_BACK") ? "RETURNED" : entry.kind(), title, text, href, entry.at());
    }
}
