package io.fupin.change.start;

import io.fupin.change.plan.ChangeKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link to the start form names: the household, and what was chosen before the form opens. 220281103213-0001.death.2
 *
 * @param kind     null where it is to be chosen in the form
 * @param position of the person; null where it is to be chosen in the form
 */
public record Wanted(String registerNumber, ChangeKind kind, Integer position) {

    private static final Pattern LINK = Pattern.compile("(\\d{12}-\\d{1,6})(?:\\.([a-z-]+))?(?:\\.(\\d{1,4}))?");

    public static Optional<Wanted> of(String finding) {
        Matcher matcher = LINK.matcher(finding == null ? "" : finding);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChangeKind kind = ChangeKind.keyed(matcher.group(2) == null ? "" : matcher.group(2));
        return Optional.of(new Wanted(matcher.group(1), kind, kind == null || matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3))));
    }

    /** As it stands in the address of the start form. */
    public String finding() {
        return registerNumber + (kind == null ? "" : "." + kind.key()) + (position == null ? "" : "." + position);
    }
}
