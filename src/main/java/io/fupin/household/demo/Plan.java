package io.fupin.household.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What 《蛟河市“十三五”脱贫攻坚规划》 counts at the end of 2015: tables 1-1 and 1-2 and the figures of its first chapter. The demo county
 * reproduces them to the person.
 *
 * @param townships 17 of them; 河北街 with none
 * @param poorVillages codes of the 25 省级贫困村
 * @param causes    主要致贫原因
 * @param types     低保户, 五保户, 一般户
 */
record Plan(List<Share> townships, Set<String> poorVillages, List<Share> causes, List<Share> types) {

    /** The 25 poor villages together: 「25个省级贫困村中贫困人口1121户2412人」. */
    static final Share IN_POOR_VILLAGES = new Share("省级贫困村", 1121, 2412);
    /** 「有劳户共计1732户2614人」; read as households with labour and those in them who can work. */
    static final Share WITH_LABOUR = new Share("有劳户", 1732, 2614);
    /** Table 2-2: 危房 93 户. */
    static final int UNSAFE_HOUSES = 93;
    /** 农业户籍人口 27.1 万 (chapter 1), less the persons of table 1-1. */
    static final int RURAL_POPULATION = 271_000;

    /** @param key code of the township, or the name of the cause or type */
    record Share(String key, int households, int persons) {
    }

    static Plan ofJiaohe() {
        return new Plan(shares("table-1-1-poor-households-by-township", 0, 2),
                lines("table-1-2-poor-villages").stream().map(line -> line[0]).collect(Collectors.toUnmodifiableSet()),
                shares("causes-of-poverty", 0, 1),
                shares("household-types", 0, 1));
    }

    int households() {
        return townships.stream().mapToInt(Share::households).sum();
    }

    int persons() {
        return townships.stream().mapToInt(Share::persons).sum();
    }

    private static List<Share> shares(String table, int key, int households) {
        return lines(table).stream().map(line -> new Share(line[key], Integer.parseInt(line[households]),
                Integer.parseInt(line[households + 1]))).toList();
    }

    /** Table 2-2: what it states by figure and day. Where it says 「≥」, or nothing of the base, it sets no figure but an aim. */
    static Map<String, Map<LocalDate, BigDecimal>> indicators() {
        Map<String, Map<LocalDate, BigDecimal>> figures = new LinkedHashMap<>();
        lines("table-2-2-indicators").forEach(line -> figures.computeIfAbsent(line[0], figure -> new LinkedHashMap<>())
                .put(LocalDate.parse(line[1]), new BigDecimal(line[2])));
        return figures;
    }

    private static List<String[]> lines(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/county/" + table + ".csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.strip().split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
