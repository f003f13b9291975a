package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.region.RegionCode;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a list and what it asks for: filters travel through the task page and back. */
final class ListAddress {

    private static final String PATH = "/tasks";
    private static final Filter WAITING = new Filter(Box.TODO.key(), null, null, null, null, null, null, null);

    private ListAddress() {
    }

    /** What somebody sends along as the address of a list is taken for nothing but its filters. */
    static Filter parse(String address) {
        if (address == null || !(address.equals(PATH) || address.startsWith(PATH + "?"))) {
            return WAITING;
        }
        try {
            UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
            MultiValueMap<String, String> set = parts.getQueryParams();
            return of(value(set, "box"), value(set, "process"), value(set, "step"), value(set, "region"), value(set, "due"),
                    value(set, "flags"), value(set, "q"), value(set, "after"));
        } catch (IllegalArgumentException e) {
            return WAITING;
        }
    }

    private static String value(MultiValueMap<String, String> set, String key) {
        String raw = set.getFirst(key);
        return raw == null ? null : UriUtils.decode(raw.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A filter that says nothing we know is no filter. */
    static Filter of(String box, String process, String step, String region, String due, String flags, String q, String after) {
        return new Filter(Box.of(box == null ? "" : box).orElse(Box.TODO).key(), blankToNull(process), blankToNull(step),
                region != null && region.matches("\\d{12}") ? region : null, due != null && Set.of("late", "today").contains(due) ? due : null,
                "flagged".equals(flags) ? flags : null, blankToNull(q), blankToNull(after));
    }

    static InboxQuery query(Filter filter, Officer officer) {
        Due due = "late".equals(filter.due()) ? Due.LATE : "today".equals(filter.due()) ? Due.TODAY : null;
        return InboxQuery.of(officer, Box.of(filter.box()).orElseThrow()).at(filter.process(), filter.step())
                .in(filter.region() == null ? null : RegionCode.of(filter.region())).due(due).flagged("flagged".equals(filter.flags()))
                .search(filter.q()).sorted(reviews(officer) ? Sort.URGENCY : Sort.DUE);
    }

    /** Reviewers see red flags on top; a village works along its limits. */
    static boolean reviews(Officer officer) {
        return !officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
