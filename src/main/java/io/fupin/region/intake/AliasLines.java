package io.fupin.region.intake;

import io.fupin.region.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks the lines of a list of other spellings. */
final class AliasLines {

    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("", "否", "n", "no", "false", "0");
    private static final int LONGEST = 60;

    private final LineErrors errors;

    AliasLines(LineErrors errors) {
        this.errors = errors;
    }

    /** @param spoken whether the spelling is the name to be shown */
    record AliasLine(RegionCode code, String alias, boolean spoken) {
    }

    List<AliasLine> read(CsvText csv, Predicate<RegionCode> onFile) {
        for (String column : List.of("code", "alias")) {
            if (!csv.has(column)) {
                errors.add(1, column, "缺少“" + column + "”列；第一行应为 code,alias,spoken");
            }
        }
        List<AliasLine> lines = new ArrayList<>();
        Map<RegionCode, Long> spokenAt = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (CsvText.Row row : errors.none() ? csv.rows() : List.<CsvText.Row>of()) {
            String code = row.get("code");
            String alias = row.get("alias");
            String spoken = row.get("spoken").toLowerCase(Locale.ROOT);
            if (!code.matches("\\d{12}") || !onFile.test(RegionCode.of(code))) {
                errors.add(row.line(), "code", code.isEmpty() ? "区划代码没有填" : "没有登记过区划 " + code + "，请先导入区划");
            } else if (alias.isEmpty() || alias.length() > LONGEST) {
                errors.add(row.line(), "alias", alias.isEmpty() ? "别名没有填" : "别名超过" + LONGEST + "个字");
            } else if (!YES.contains(spoken) && !NO.contains(spoken)) {
                errors.add(row.line(), "spoken", "“" + spoken + "”不认识，常用名填“是”，否则留空");
            } else if (YES.contains(spoken) && spokenAt.putIfAbsent(RegionCode.of(code), row.line()) != null) {
                errors.add(row.line(), "spoken", "区划 " + code + " 在第" + spokenAt.get(RegionCode.of(code)) + "行已有常用名");
            } else if (seen.add(code + alias)) {
                lines.add(new AliasLine(RegionCode.of(code), alias, YES.contains(spoken)));
            }
        }
        if (lines.isEmpty() && errors.none()) {
            errors.add(1, null, "文件里没有一行别名");
        }
        return lines;
    }
}
