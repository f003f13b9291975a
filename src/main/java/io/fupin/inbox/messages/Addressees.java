package io.fupin.inbox.messages;

import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.casework.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a message is for: whoever has the task, else everybody of its post; never whoever did the thing himself. */
@Component
class Addressees {

    private final People people;

    Addressees(People people) {
        this.people = people;
    }

    Set<Long> of(List<WorkItem> open, Long doer) {
        Set<Long> persons = new LinkedHashSet<>();
        for (WorkItem item : open) {
            if (item.assignee() != null) {
                persons.add(item.assignee());
            } else {
                persons.addAll(holding(item.post()));
            }
        }
        persons.remove(doer);
        return persons;
    }

    List<Long> holding(Post post) {
        return new ArrayList<>(people.holding(post).stream().map(People.Person::id).toList());
    }
}
