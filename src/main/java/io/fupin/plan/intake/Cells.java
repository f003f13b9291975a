package io.fupin.plan.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single cells of a plan's table. */
final class Cells {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年?度?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern TOTAL = Pattern.compile("合\\s*计|总\\s*计|累\\s*计|基\\s*数|规划总数");
    private static final Pattern WHOLE_COUNTY = Pattern.compile("全[县市区]|本[县市区]");
    private static final Pattern ALL_THE_REST = Pattern.compile("(其余|剩余)?.*全部.*|其余.*|剩余.*");

    private Cells() {
    }

    static boolean total(String cell) {
        return TOTAL.matcher(cell.strip()).matches();
    }

    static boolean wholeCounty(String cell) {
        return WHOLE_COUNTY.matcher(cell.strip()).matches();
    }

    static Optional<Integer> year(String cell) {
        Matcher year = YEAR.matcher(cell.strip());
        return year.matches() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    /** Whether it is written as a number, with thousands, a unit or a remark in brackets behind it. */
    static Optional<Integer> number(String cell) {
        String bare = cell.replaceAll("[（(][^）)]*[）)]", "").replaceAll("[,，\\s]", "").replaceFirst("(户|人次|人|个村|个|村)$", "");
        return NUMBER.matcher(bare).matches() ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
    }

    /** Names of villages out of one cell. */
    static List<String> names(String cell) {
        return Arrays.stream(cell.split("[、，,;；\\s]+")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** 全部退出: counted in words, nobody named. */
    static boolean namesNobody(String cell) {
        return ALL_THE_REST.matcher(cell.strip()).matches();
    }
}
