package io.fupin.paper;

/**
 * A member of the meeting's body, as on the sign-in sheet.
 *
 * @param sex 男, 女 or empty
 * @param group 村委会 or the 村民小组
 * @param absence empty for somebody who came (the cell stays free for the signature), else 请假, 外出务工 …
 */
public record Participant(String name, String sex, String group, String absence) {

    public Participant {
        name = Fields.required(name, "name");
        sex = Fields.optional(sex);
        group = Fields.optional(group);
        absence = Fields.optional(absence);
    }
}
