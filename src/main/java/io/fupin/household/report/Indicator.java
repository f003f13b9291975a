package io.fupin.household.report;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of table 2-2 of 《蛟河市“十三五”脱贫攻坚规划》, in its words (policy J-9). Whatever the household files tell is counted from them; what
 * they do not tell a department tells of the county, or there is no data.
 */
enum Indicator {

    INCIDENCE("贫困发生率", Unit.PERCENT, null, null),
    PERSONS("建档立卡贫困人口", Unit.PERSONS, null, null),
    UNSAFE_HOUSES("贫困户危房改造数", Unit.HOUSEHOLDS, "l.house_grade in (:unsafe)", null),
    SPENDING("人均教育、卫生、社保和就业三项支出相当于全省平均水平", Unit.PERCENT, null, null),
    INSURED("贫困户参加新型合作医疗人数比例", Unit.PERCENT, "m.insured > 0", null),
    SAFE_WATER("解决农村安全饮水农户比例", Unit.PERCENT, "l.safe_water", null),
    VILLAGE_ROADS("通沥青（水泥）路行政村率", Unit.PERCENT, null, null),
    HAMLET_ROADS("自然村通路率", Unit.PERCENT, null, null),
    HAMLET_POWER("自然村通电率", Unit.PERCENT, null, null),
    INDUSTRY("产业项目覆盖贫困户比例", Unit.PERCENT, "i.measures > 0", "industry-coverage-min"),
    YIELD("产业项目收益率", Unit.PERCENT, "i.income is not null", "industry-yield-min"),
    COOPERATIVE("贫困户参加新型经济合作体比例", Unit.PERCENT, "l.cooperative", "cooperative-share-min");

    /** What a figure is a number of. */
    enum Unit {
        PERCENT("%"), PERSONS(" 人"), HOUSEHOLDS(" 户");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final String title;
    private final Unit unit;
    private final String behind;
    private final String least;

    Indicator(String title, Unit unit, String behind, String least) {
        this.title = title;
        this.unit = unit;
        this.behind = behind;
        this.least = least;
    }

    /** As the plan calls it, and as stated figures are filed. */
    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    /** The condition of the households behind the number; null for all of them. */
    String behind() {
        return behind;
    }

    /** The policy parameter that says how much it must be at least; null for none. */
    String least() {
        return least;
    }

    /** In addresses: industry. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * What no household file tells: a department knows it of the whole county, year by year, and the county enters it.
     *
     * @param parameter by year, in percent
     */
    record Department(String parameter, String name) {
    }

    /** Null for whatever is counted from the files. */
    Department department() {
        return switch (this) {
            case SPENDING -> new Department("spending-share-of-province", "财政局");
            case VILLAGE_ROADS -> new Department("village-road-share", "交通运输局");
            case HAMLET_ROADS -> new Department("hamlet-road-share", "交通运输局");
            case HAMLET_POWER -> new Department("hamlet-power-share", "供电公司");
            default -> null;
        };
    }

    static Optional<Indicator> of(String key) {
        return Arrays.stream(values()).filter(indicator -> indicator.key().equals(key)).findFirst();
    }
}
