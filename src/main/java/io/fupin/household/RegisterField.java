package io.fupin.household;

import java.util.Arrays;
import java.util.List;

/**
 * An entry of the household file that can change by itself, with its code list (policy 5.1 to 5.3). What a code list does not hold is free
 * text, or a number.
 */
public enum RegisterField {
    NAME("姓名", Of.PERSON, Weight.IDENTITY, Sight.OPEN),
    ID_NUMBER("证件号码", Of.PERSON, Weight.IDENTITY, Sight.NUMBER),
    SEX("性别", Of.PERSON, Weight.IDENTITY, Sight.OPEN, "男", "女"),
    BIRTH_DATE("出生日期", Of.PERSON, Weight.IDENTITY, Sight.OPEN),
    RELATION("与户主关系", Of.PERSON, Weight.CONDITION, Sight.OPEN),
    EDUCATION("文化程度", Of.PERSON, Weight.CONDITION, Sight.OPEN, "文盲或半文盲", "小学", "初中", "高中", "大专", "本科及以上"),
    SCHOOLING("在校生状况", Of.PERSON, Weight.CONDITION, Sight.OPEN),
    HEALTH("健康状况", Of.PERSON, Weight.CONDITION, Sight.HEALTH, "健康", "长期慢性病", "患有大病", "残疾"),
    LABOUR_SKILL("劳动技能", Of.PERSON, Weight.CONDITION, Sight.OPEN, "普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力"),
    DISABILITY("残疾类别和等级", Of.PERSON, Weight.CONDITION, Sight.HEALTH),
    WORK_PLACE("务工所在地", Of.PERSON, Weight.CONDITION, Sight.OPEN),
    WORK_MONTHS("务工时间（月）", Of.PERSON, Weight.CONDITION, Sight.OPEN),
    RESIDENT_MEDICAL("城乡居民医保", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    EMPLOYEE_MEDICAL("城镇职工医保", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    SERIOUS_ILLNESS("大病保险", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    COMMERCIAL("商业补充医疗保险", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    RESIDENT_PENSION("城乡居民养老保险", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    EMPLOYEE_PENSION("城镇职工养老保险", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    LOW_INCOME("享受低保", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    DESTITUTE("特困供养", Of.PERSON, Weight.CONDITION, Sight.OPEN, "是", "否"),
    GROUP("村民小组", Of.HOUSEHOLD, Weight.CONTACT, Sight.OPEN),
    TYPE("贫困户属性", Of.HOUSEHOLD, Weight.STANDING, Sight.OPEN, "一般户", "低保户", "五保户"),
    MAIN_CAUSE("主要致贫原因", Of.HOUSEHOLD, Weight.STANDING, Sight.HEALTH),
    OTHER_CAUSES("其他致贫原因", Of.HOUSEHOLD, Weight.STANDING, Sight.HEALTH),
    PHONE("联系电话", Of.HOUSEHOLD, Weight.CONTACT, Sight.PHONE),
    BANK_NAME("开户银行", Of.HOUSEHOLD, Weight.CONTACT, Sight.OPEN),
    BANK_CARD("银行卡号", Of.HOUSEHOLD, Weight.CONTACT, Sight.CARD),
    ROAD("入户路类型", Of.HOUSEHOLD, Weight.CONTACT, Sight.OPEN, "泥土路", "砂石路", "水泥路", "沥青路"),
    FUEL("主要燃料", Of.HOUSEHOLD, Weight.CONTACT, Sight.OPEN, "柴草", "干畜粪", "煤炭", "清洁能源", "其它"),
    SAFE_WATER("安全饮水", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "有", "没有"),
    HOUSE_GRADE("房屋等级", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "A", "B", "C", "D"),
    HOUSE_AREA("住房面积（平方米）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    DISTANCE("与村主干路距离（公里）", Of.HOUSEHOLD, Weight.CONTACT, Sight.OPEN),
    ARABLE("耕地（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    FOREST("林地（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    RETURNED_FOREST("退耕还林（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    ORCHARD("林果（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    GRASSLAND("牧草地（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    WATER_AREA("水面（亩）", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN),
    PRODUCTION_POWER("通生产用电", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    HOUSEHOLD_POWER("通生活用电", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    BROADCAST("通广播电视", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    TOILET("卫生厕所", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    COOPERATIVE("加入农民专业合作组织", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    LEADING_ENTERPRISE("有龙头企业带动", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否"),
    ENTREPRENEUR("有致富带头人带动", Of.HOUSEHOLD, Weight.CONDITION, Sight.OPEN, "是", "否");

    private final String title;
    private final Of of;
    private final Weight weight;
    private final Sight sight;
    private final List<String> codes;

    RegisterField(String title, Of of, Weight weight, Sight sight, String... codes) {
        this.title = title;
        this.of = of;
        this.weight = weight;
        this.sight = sight;
        this.codes = List.of(codes);
    }

    private enum Of {
        PERSON, HOUSEHOLD
    }

    /** What hangs on it: whether it is the same person, what the household is entitled to, how it lives, how it is reached. */
    public enum Weight {
        IDENTITY, STANDING, CONDITION, CONTACT
    }

    /** Who may see its values: see {@link PersonalData}; numbers and cards are masked. */
    public enum Sight {
        OPEN, NUMBER, HEALTH, PHONE, CARD
    }

    public String title() {
        return title;
    }

    public boolean ofPerson() {
        return of == Of.PERSON;
    }

    public Weight weight() {
        return weight;
    }

    public Sight sight() {
        return sight;
    }

    /** Empty where any text is taken. */
    public List<String> codes() {
        return codes;
    }

    /** By its title, as the ledger keeps it; null for what is no entry of this kind. */
    public static RegisterField titled(String title) {
        return Arrays.stream(values()).filter(field -> field.title.equals(title)).findFirst().orElse(null);
    }
}
