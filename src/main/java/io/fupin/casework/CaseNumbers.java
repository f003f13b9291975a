package io.fupin.casework;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Case numbers: kind, county, year, sequence; {@code SB-220281-2016-0317}. The sequence is wider after 9999. */
public final class CaseNumbers {

    private static final Pattern FULL = Pattern.compile("([A-Z]{2})-(\\d{6})-(\\d{4})-(\\d{4,})");
    private static final Pattern SHORT = Pattern.compile("(\\p{IsHan})(\\d{4})-(\\d{4,})");
    private static final Map<String, String> SPOKEN = Map.ofEntries(Map.entry("SB", "识"), Map.entry("YY", "异"), Map.entry("BG", "变"), Map.entry("TC", "退"),
            Map.entry("QT", "清"), Map.entry("JC", "监"), Map.entry("XC", "消"), Map.entry("ND", "年"), Map.entry("HC", "核"), Map.entry("CL", "列"),
            Map.entry("CS", "村"), Map.entry("XZ", "县"), Map.entry("PG", "评"), Map.entry("ZG", "改"), Map.entry("DC", "督"), Map.entry("SJ", "事"));

    private CaseNumbers() {
    }

    /** @param county any code inside the county */
    public static String of(String kind, String county, int year, int sequence) {
        return "%s-%s-%d-%04d".formatted(kind, county.substring(0, 6), year, sequence);
    }

    /** What is shown within the county; a number of another form comes back as it is. */
    public static String shortForm(String caseNumber) {
        Matcher matcher = FULL.matcher(caseNumber);
        return matcher.matches() ? SPOKEN.getOrDefault(matcher.group(1), matcher.group(1)) + matcher.group(3) + "-" + matcher.group(4)
                : caseNumber;
    }

    /** Whether the case is of this county. @param county any code inside it */
    public static boolean within(String caseNumber, String county) {
        Matcher matcher = FULL.matcher(caseNumber);
        return matcher.matches() && matcher.group(2).equals(county.substring(0, 6));
    }

    /** The full number of what somebody typed, in the short form or the full one, in his county; empty when it is no number. */
    public static Optional<String> fullForm(String typed, String county) {
        Matcher matcher = SHORT.matcher(typed.trim());
        if (!matcher.matches()) {
            return FULL.matcher(typed.trim()).matches() ? Optional.of(typed.trim()) : Optional.empty();
        }
        return SPOKEN.entrySet().stream().filter(kind -> kind.getValue().equals(matcher.group(1))).findFirst()
                .map(kind -> "%s-%s-%s-%s".formatted(kind.getKey(), county.substring(0, 6), matcher.group(2), matcher.group(3)));
    }
}
