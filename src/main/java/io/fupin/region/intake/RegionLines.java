package io.fupin.region.intake;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Checks the lines of a division list, each against itself and the others. */
final class RegionLines {

    private static final int LONGEST_NAME = 60;
    private static final Map<String, RegionLevel> LEVELS = Map.ofEntries(
            Map.entry("PROVINCE", RegionLevel.PROVINCE), Map.entry("省", RegionLevel.PROVINCE), Map.entry("省级", RegionLevel.PROVINCE),
            Map.entry("CITY", RegionLevel.CITY), Map.entry("市", RegionLevel.CITY), Map.entry("地级", RegionLevel.CITY),
            Map.entry("COUNTY", RegionLevel.COUNTY), Map.entry("县", RegionLevel.COUNTY), Map.entry("县级", RegionLevel.COUNTY),
            Map.entry("TOWNSHIP", RegionLevel.TOWNSHIP), Map.entry("乡镇", RegionLevel.TOWNSHIP), Map.entry("乡级", RegionLevel.TOWNSHIP),
            Map.entry("VILLAGE", RegionLevel.VILLAGE), Map.entry("村", RegionLevel.VILLAGE), Map.entry("村级", RegionLevel.VILLAGE));

    private final LineErrors errors;
    private final Map<RegionCode, RegionLine> lines = new TreeMap<>();

    RegionLines(LineErrors errors) {
        this.errors = errors;
    }

    /** A line that is right in itself. */
    record RegionLine(long line, RegionCode code, String writtenName) {
    }

    /**
     * @param onFile whether a code is known already, so that a list need not repeat the levels above it
     * @return by code, so that every region comes after the one above it
     */
    List<RegionLine> read(CsvText csv, Predicate<RegionCode> onFile) {
        for (String column : List.of("code", "name")) {
            if (!csv.has(column)) {
                errors.add(1, column, "缺少“" + column + "”列；第一行应为 code,name,level,parent");
            }
        }
        if (!errors.none()) {
            return List.of();
        }
        Set<RegionCode> named = new HashSet<>();
        for (CsvText.Row row : csv.rows()) {
            String code = row.get("code");
            if (code.matches("\\d{12}")) {
                named.add(RegionCode.of(code));
            }
            read(row, code);
        }
        for (RegionLine line : lines.values()) {
            RegionCode parent = line.code().up();
            if (!parent.equals(RegionCode.NATION) && !named.contains(parent) && !onFile.test(parent)) {
                errors.add(line.line(), "code", "上级区划 " + parent + " 既不在文件里，也没有登记过");
            }
        }
        if (lines.isEmpty() && errors.none()) {
            errors.add(1, null, "文件里没有一行区划");
        }
        return List.copyOf(lines.values());
    }

    private void read(CsvText.Row row, String text) {
        if (!text.matches("\\d{12}")) {
            errors.add(row.line(), "code", text.isEmpty() ? "区划代码没有填"
                    : "区划代码须为12位数字，县和乡镇用0补足，文件里是“" + shortened(text) + "”");
            return;
        }
        RegionCode code = RegionCode.of(text);
        String name = row.get("name");
        boolean right = true;
        if (code.equals(RegionCode.NATION)) {
            errors.add(row.line(), "code", "全国不用列入");
            right = false;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\ufffd') >= 0) {
            errors.add(row.line(), "name", name.isEmpty() ? "名称没有填"
                    : name.length() > LONGEST_NAME ? "名称超过" + LONGEST_NAME + "个字" : "名称里有乱码");
            right = false;
        }
        right &= levelFits(row, code) && parentFits(row, code);
        RegionLine before = lines.get(code);
        if (before != null) {
            errors.add(row.line(), "code", "区划代码 " + code + " 与第" + before.line() + "行重复");
        } else if (right) {
            lines.put(code, new RegionLine(row.line(), code, name));
        }
    }

    private boolean levelFits(CsvText.Row row, RegionCode code) {
        String written = row.get("level");
        if (written.isEmpty()) {
            return true;
        }
        RegionLevel level = LEVELS.get(written.toUpperCase(Locale.ROOT));
        if (level == null) {
            errors.add(row.line(), "level", "级别“" + shortened(written) + "”不认识，应为 PROVINCE、CITY、COUNTY、TOWNSHIP、VILLAGE 之一");
        } else if (level != code.level()) {
            errors.add(row.line(), "level", "级别 " + level + " 与区划代码 " + code + " 不符，按代码应为 " + code.level());
        }
        return level == code.level();
    }

    private boolean parentFits(CsvText.Row row, RegionCode code) {
        String written = row.get("parent");
        String expected = code.up().equals(RegionCode.NATION) ? "" : code.up().value();
        boolean fits = written.isEmpty() || written.equals(expected) || expected.isEmpty() && written.equals(RegionCode.NATION.value());
        if (!fits) {
            errors.add(row.line(), "parent", "上级“" + shortened(written) + "”与区划代码 " + code + " 不符"
                    + (expected.isEmpty() ? "，省级没有上级" : "，应为 " + expected));
        }
        return fits;
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
