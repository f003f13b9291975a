package io.fupin.inbox.web;

import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Exceptional;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed into the page on which a batch is put together.
 *
 * @param opinion    of all that are no exception
 * @param exceptions by position in the batch
 */
record BatchForm(String opinion, Map<Integer, Exceptional> exceptions) {

    static BatchForm of(HttpServletRequest request) {
        Map<Integer, Exceptional> exceptions = new TreeMap<>();
        for (int i = 0; i < Batches.MOST; i++) {
            String outcome = set(request, i, "outcome");
            if (outcome != null) {
                exceptions.put(i, new Exceptional(outcome, set(request, i, "returnTo"), set(request, i, "opinion")));
            }
        }
        String opinion = request.getParameter("opinion");
        return new BatchForm(opinion == null ? "" : opinion.strip(), exceptions);
    }

    private static String set(HttpServletRequest request, int position, String field) {
        String value = request.getParameter("items[" + position + "]." + field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
