package io.fupin.inbox.messages;

import io.fupin.inbox.ToldInSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 办结, told to whoever began the case. Many that end alike at the same time, as by one announcement, are one message: twenty of them would
 * hide what is asked of him.
 */
@Component
class EndedCases {

    private static final int MANY = 4;
    private static final int NAMES = 3;

    private final MessageRows messages;
    private final Set<String> inSum;

    EndedCases(MessageRows messages, ObjectProvider<ToldInSum> inSum) {
        this.messages = messages;
        this.inSum = inSum.stream().map(ToldInSum::process).collect(Collectors.toSet());
    }

    private record Alike(Long startedBy, String process, String result) {
    }

    /** @param ended in the order in which they did */
    void tell(List<Entry> ended) {
        Map<Alike, List<Entry>> alike = new LinkedHashMap<>();
        ended.stream().filter(entry -> entry.startedBy() != null && !inSum.contains(entry.process()))
                .forEach(entry -> alike.computeIfAbsent(new Alike(entry.startedBy(), entry.process(), entry.text()), any -> new ArrayList<>()).add(entry));
        alike.forEach((what, entries) -> {
            if (entries.size() >= MANY) {
                String names = entries.stream().limit(NAMES).map(Entry::subject).collect(Collectors.joining("、"));
                tell(entries.get(0), "办结 " + entries.size() + " 件：" + what.result(), names + "等 " + entries.size() + " 件",
                        "/cases?process=" + what.process() + "&state=closed");
            } else {
                entries.forEach(entry -> tell(entry, "办结：" + entry.subject(), entry.text(), entry.casePath()));
            }
        });
    }

    private void tell(Entry entry, String title, String text, String href) {
        messages.tell(Set.of(entry.startedBy()), "event-" + entry.event(), "ENDED", title, text, href, entry.at());
    }
}
