package io.fupin.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What was submitted for a batch.
 *
 * @param outcome of all that are no exception
 * @param list    address of the list the batch came from
 */
record BatchForm(String outcome, String opinion, String list, List<Item> items) {

    /** What one page of a list can hold, and more than anybody decides at once. */
    static final int MOST = 200;

    /** @param outcome null for the common one, {@code later} to leave it */
    record Item(String id, String outcome, String returnTo, String opinion) {
    }

    static BatchForm of(HttpServletRequest request) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String id = request.getParameter("items[" + i + "].id");
            if (id != null) {
                items.add(new Item(id, set(request, i, "outcome"), set(request, i, "returnTo"), set(request, i, "opinion")));
            }
        }
        String opinion = request.getParameter("opinion");
        return new BatchForm(request.getParameter("outcome"), opinion == null ? "" : opinion.strip(), request.getParameter("list"), items);
    }

    private static String set(HttpServletRequest request, int index, String field) {
        String value = request.getParameter("items[" + index + "]." + field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Item item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElse(new Item(id, null, null, null));
    }
}
