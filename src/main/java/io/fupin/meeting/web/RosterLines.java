package io.fupin.meeting.web;

import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.meeting.roster.Roster.Body;
import io.fupin.meeting.roster.Rosters.NewMember;
import java.util.ArrayList;
import java.util.List;

/** A roster as pasted from a table: name, sex, 村委会成员 or 村民代表, and the group if one likes; one person to the line. */
final class RosterLines {

    private RosterLines() {
    }

    /** @throws Refusal at {@code rows}, naming each line that cannot be read */
    static List<NewMember> read(String text) {
        List<NewMember> members = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("[\\s,，、;；]+");
            Body body = parts.length < 3 ? null : body(parts[2]);
            if (parts.length < 3 || body == null || !parts[1].matches("[男女]")) {
                errors.add(new FieldError("rows", "第" + number + "行：要写姓名、男或女、村委会成员或村民代表"));
            } else {
                members.add(new NewMember(parts[0], "女".equals(parts[1]), body, parts.length > 3 ? parts[3] : null));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return members;
    }

    /** As people write it: 村委会, 委员, 代表. */
    static Body body(String text) {
        if (text.contains("代表")) {
            return Body.REPRESENTATIVE;
        }
        return text.contains("委") ? Body.COMMITTEE : null;
    }
}
