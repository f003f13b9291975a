package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a list and what it asks for: filters travel through the task page and back. */
final class ListAddress {

    /** Rows of a page that can be chosen beside the usual number; the largest is what one batch holds. */
    static final List<Integer> SIZES = List.of(50, 100, 200);
    private static final String PATH = "/tasks";
    private static final Filter WAITING = new Filter(Box.TODO.key(), null, null, null, null, null, null, null, null, null, null, null);

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
            return of(key -> value(set, key));
        } catch (IllegalArgumentException e) {
            return WAITING;
        }
    }

    private static String value(MultiValueMap<String, String> set, String key) {
        String raw = set.getFirst(key);
        return raw == null ? null : UriUtils.decode(raw.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A filter that says nothing we know is no filter. */
    static Filter of(UnaryOperator<String> set) {
        Box box = Box.of(Objects.requireNonNullElse(set.apply("box"), "")).orElse(Box.TODO);
        boolean open = box == Box.TODO || box == Box.SUPERVISED;
        String size = set.apply("size");
        Filter filter = new Filter(box.key(), blankToNull(set.apply("process")), blankToNull(set.apply("step")), matching("\\d{12}", set.apply("region")),
                due(set.apply("due")), matching("flagged", set.apply("flags")),
                box == Box.TODO ? matching("yes", set.apply("unread")) : null, blankToNull(set.apply("q")),
                open ? matching("urgency|due|arrival|region", set.apply("sort")) : null,
                SIZES.stream().filter(rows -> rows.toString().equals(size)).findFirst().orElse(null), null, blankToNull(set.apply("after")));
        return !"yes".equals(set.apply("all")) || !filter.plain() ? filter : new Filter(box.key(), null, null, null, null, null, null, null, null,
                null, "yes", filter.after());
    }

    /** late, today, or a day. */
    private static String due(String value) {
        String day = matching("\\d{4}-\\d{2}-\\d{2}", value);
        return day == null ? matching("late|today", value) : day(day) == null ? null : day;
    }

    /** Null for what is no day. */
    static LocalDate day(String due) {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String matching(String pattern, String value) {
        return value != null && value.matches(pattern) ? value : null;
    }

    static InboxQuery query(Filter filter, Officer officer) {
        Due due = "late".equals(filter.due()) ? Due.LATE : "today".equals(filter.due()) ? Due.TODAY : null;
        return InboxQuery.of(officer, Box.of(filter.box()).orElseThrow()).at(filter.process(), filter.step())
                .in(filter.region() == null ? null : RegionCode.of(filter.region())).due(due).dueOn(day(filter.due())).flagged("flagged".equals(filter.flags()))
                .unread(filter.unread() != null).search(filter.q())
                .sorted(filter.sort() == null ? usual(officer) : Sort.valueOf(filter.sort().toUpperCase(Locale.ROOT)));
    }

    /** The order of a list that nobody chose another for. */
    static Sort usual(Officer officer) {
        return reviews(officer) ? Sort.URGENCY : Sort.DUE;
    }

    /** Reviewers see red flags on top; a village works along its limits. */
    static boolean reviews(Officer officer) {
        return !officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
