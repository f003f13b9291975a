package io.fupin.meeting.web;

import java.util.List;
import java.util.Map;

/**
 * 组成人员 of a village's 村民代表会议 ({@code meeting/roster.html}).
 *
 * @param place          漂河镇青背村
 * @param village        code
 * @param mayEdit        the village's committee only
 * @param women          of the members, as {@code representatives}
 * @param needed         how many of them make a quorum
 * @param warnings       what the law says of the composition; invalidates nothing
 * @param typed          what was typed before a refusal, by field: name, groupName, rows
 * @param errors         message by field: name, body, groupName, rows
 */
public record RosterView(String place, String village, boolean mayEdit, List<Member> members, int women, int representatives, int needed,
                         List<String> warnings, Map<String, String> typed, Map<String, String> errors) {

    /** @param body 村委会成员 or 村民代表 */
    public record Member(long id, String name, boolean woman, String body, String group) {
    }
}
