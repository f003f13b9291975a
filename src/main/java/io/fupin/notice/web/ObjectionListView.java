package io.fupin.notice.web;

import java.time.Instant;
import java.util.List;

/**
 * Objections of an area ({@code notice/objections.html}); the village sees that there are some and how far they are, neither whose nor what they
 * say.
 *
 * @param states   在办, 已办结 with their counts; @param state chosen
 * @param village  as the village sees them: no words, no way in, nothing to look for
 * @param mayEnter whether this post may record one that came by letter, phone or in person
 */
public record ObjectionListView(String title, List<State> states, String state, String q, boolean mayEnter, boolean village, List<Row> rows,
                                String first, String next) {

    public record State(String key, String name, int count) {
    }

    /**
     * @param about   名单上的户：唐桂兰; 被漏掉的户：王德财; 程序问题
     * @param href    null for the village, as place and channel
     * @param channel 网上, 来信, 来电, 来访
     * @param named   whether the objector left a name
     * @param step    核查; its end for a closed one
     * @param mark    colour of the end: is-ok, is-warn, is-late or empty
     * @param start   where the village starts the case of a household that was left out; null for nothing to start
     * @param holds   what it holds up: 村级公示（第 3 期）; null for nothing
     */
    public record Row(String caseNumber, String href, String about, String place, String channel, boolean named, String step, String mark,
                      String handler, String holds, Instant receivedAt, Instant dueAt, String start) {
    }
}
