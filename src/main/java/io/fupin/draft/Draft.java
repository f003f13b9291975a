package io.fupin.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * What an officer typed into one form under one post.
 *
 * @param key     id of the task, or the name of the page: {@code start-<process>}, {@code meeting-<village>} …
 * @param version grows by one with every save
 * @param title   as the box 草稿 shows it
 * @param page    address inside this application where it is gone on with
 * @param cases   numbers of the cases that it is about, where one page covers many; empty else
 * @param savedAt business time
 * @param typedAt real time: of two devices the later one wins
 * @param content as the page kept it; nobody but the page reads it
 */
public record Draft(String key, long version, String title, String page, List<String> cases, Instant savedAt, Instant typedAt,
                    ObjectNode content) {
}
