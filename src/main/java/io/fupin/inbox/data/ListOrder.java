package io.fupin.inbox.data;

import io.fupin.casework.KeyCursor;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery.Sort;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of a list, and the key by which it is paged: its last part makes it unique.
 *
 * @param lead       whether rows with red flags come first
 * @param descending newest first
 */
record ListOrder(boolean lead, boolean descending, List<Part> parts) {

    private static final Part DUE = new Part("w", "due_at", item -> KeyCursor.micros(item.dueAt()));
    private static final Part TASK = new Part("w", "id", InboxItem::id);

    static ListOrder of(Box box, Sort sort) {
        return switch (box) {
            case DONE -> new ListOrder(false, true, List.of(new Part("w", "completed_at", item -> KeyCursor.micros(item.completedAt())), TASK));
            case STARTED -> new ListOrder(false, true, List.of(new Part("c", "opened_at", item -> KeyCursor.micros(item.createdAt())),
                    new Part("c", "case_number", InboxItem::caseNumber)));
            case TODO, SUPERVISED -> switch (sort) {
                case DUE -> new ListOrder(false, false, List.of(DUE, TASK));
                case URGENCY -> new ListOrder(true, false, List.of(DUE, TASK));
                case ARRIVAL -> new ListOrder(false, false, List.of(new Part("w", "created_at", item -> KeyCursor.micros(item.createdAt())), TASK));
                case REGION -> new ListOrder(false, false, List.of(new Part("w", "village", item -> item.village().value()), DUE, TASK));
            };
        };
    }

    /** @param alias of the table or of the keys; null keeps each column's own */
    String by(String alias) {
        return String.join(", ", columns(alias).stream().map(column -> descending ? column + " desc" : column).toList());
    }

    List<String> columns(String alias) {
        return parts.stream().map(part -> (alias == null ? part.alias : alias) + "." + part.column).toList();
    }

    /** Rows behind the cursor, within one lead. */
    String behind() {
        List<String> after = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            after.add(parts.get(i).column.equals("village") ? "cast(:after" + i + " as char(12))" : ":after" + i);
        }
        return "(%s) %s (%s)".formatted(String.join(", ", columns(null)), descending ? "<" : ">", String.join(", ", after));
    }

    String cursor(InboxItem last) {
        List<String> key = new ArrayList<>();
        if (lead) {
            key.add(last.flagged() ? "0" : "1");
        }
        parts.forEach(part -> key.add(part.value.apply(last)));
        return KeyCursor.of(key);
    }

    /** Binds the key of a cursor; the answer is the lead it stands in. */
    int bind(String cursor, Map<String, Object> parameters) {
        List<String> key = KeyCursor.parts(cursor, parts.size() + (lead ? 1 : 0));
        int first = lead ? 1 : 0;
        for (int i = 0; i < parts.size(); i++) {
            String value = key.get(first + i);
            parameters.put("after" + i, parts.get(i).column.endsWith("_at") ? Timestamp.from(KeyCursor.instant(value)) : value);
        }
        return lead && "0".equals(key.get(0)) ? 0 : 1;
    }

    /** @param value of a row, as the cursor carries it */
    record Part(String alias, String column, Function<InboxItem, String> value) {
    }
}
