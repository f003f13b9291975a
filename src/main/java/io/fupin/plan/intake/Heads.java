package io.fupin.plan.intake;

import io.fupin.exchange.TableRows.TableRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a plan's table says what: by the words that counties put above them. */
record Heads(int line, Map<Column, Integer> columns) {

    enum Column {
        YEAR("年度", "年份", "年", "时间"),
        PLACE("乡镇", "乡镇街", "乡（镇）", "镇街", "地区", "单位", "乡镇（街）", "乡镇（街道）", "乡镇街道"),
        VILLAGE_PLACE("村名", "行政村", "村屯", "行政村名称"),
        HOUSEHOLDS("户", "户数", "退出户数", "退出户", "脱贫户数", "贫困户", "贫困户数"),
        PERSONS("人", "人数", "人口", "退出人数", "退出人口", "脱贫人数", "脱贫人口", "减贫人数", "减贫人口", "贫困人口", "贫困人口数"),
        VILLAGES("村", "村数", "个", "贫困村", "退出村", "退出村数", "贫困村数", "退出贫困村", "出列村", "脱贫村", "销号村", "退出村名单", "贫困村名单"),
        WAY("途径", "脱贫途径", "方式", "脱贫方式", "帮扶方式", "措施"),
        PERSON_TIMES("人次", "受益人次", "人次数");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }
    }

    /** The first row that names a year or a way beside a number. */
    static Optional<Heads> find(List<TableRow> rows) {
        return rows.stream().limit(10).map(Heads::of).filter(Heads::usable).findFirst();
    }

    private static Heads of(TableRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String head = plain(row.cell(i));
            for (Column column : Column.values()) {
                if (column.words.contains(head)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return new Heads(row.line(), columns);
    }

    private boolean usable() {
        boolean counted = has(Column.PERSONS) || has(Column.HOUSEHOLDS) || has(Column.VILLAGES);
        return has(Column.WAY) && (has(Column.PERSON_TIMES) || has(Column.PERSONS))
                || counted && (has(Column.YEAR) || has(Column.PLACE) || has(Column.VILLAGE_PLACE));
    }

    /** 计划退出人口（人） is 退出人口. */
    private static String plain(String head) {
        String bare = head.replaceAll("\\s", "");
        String without = bare.replaceAll("[（(](户|人|个|村|人次|单位.*)[）)]$", "").replaceFirst("^(计划|规划|拟)", "");
        return without.isEmpty() ? bare : without;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** Empty where there is no such column. */
    String cell(TableRow row, Column column) {
        return has(column) ? row.cell(columns.get(column)) : "";
    }

    boolean ofWays() {
        return has(Column.WAY);
    }
}
