package io.fupin.admin.people;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.admin.input.PlaceInput;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a form that asks for a post.
 *
 * @param unit  blank for roles without units
 * @param place code or name
 * @param from  blank for today
 * @param to    blank for no end
 */
record PostForm(String role, String unit, String place, String from, String to) {

    record Wanted(Post post, LocalDate from, LocalDate to) {
    }

    static PostForm empty() {
        return new PostForm("", "", "", "", "");
    }

    /** @throws Problem 422 at {@code role}, {@code unit}, {@code place}, {@code from} or {@code to} */
    Wanted read(PlaceInput places, Officer admin, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Role wanted = roleOf(errors);
        LocalDate first = day("from", from, errors);
        LocalDate last = day("to", to, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Wanted(new Post(wanted, blank(unit) ? null : unit.strip(), places.read(place, admin.post().region(), wanted.level(), "place")),
                first == null ? today : first, last);
    }

    private Role roleOf(List<FieldError> errors) {
        try {
            return Role.valueOf(role == null ? "" : role);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("role", "请选择岗位。"));
            return null;
        }
    }

    private static LocalDate day(String field, String text, List<FieldError> errors) {
        try {
            return blank(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "日期写法如 2016-10-10。"));
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
