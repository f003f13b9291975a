package io.fupin.pages;

import io.fupin.household.Corrections.Field;
import io.fupin.household.Corrections.Made;
import io.fupin.household.web.CorrectionView;
import io.fupin.household.web.CorrectionView.Member;
import io.fupin.household.web.CorrectionView.Typed;
import io.fupin.privacy.PersonalRecords.Entry;
import io.fupin.privacy.access.PersonDataView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is stored about a person, and putting it right. */
final class PrivacySamples {

    static final List<Made> MADE = List.of(new Made(1, Field.NAME, "本人带户口簿来，照户口簿改", "周建华", LocalDate.of(2016, 12, 5)));

    private PrivacySamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("personal-data", person(new PersonDataView("220281197003150015", "本人，核对了身份证原件", entries(), Map.of()), "健康状况", "吉B·C777"));
        pages.put("personal-data-refused", person(new PersonDataView("220281197003150016", "", null, Map.of("idNumber", "身份证号校验码不正确", "basis",
                "请写明谁来查的、怎么核对的身份")), "身份证号校验码不正确"));
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("文化程度", String.join("、", Field.EDUCATION.codes()));
        codes.put("健康状况", String.join("、", Field.HEALTH.codes()));
        codes.put("劳动技能", String.join("、", Field.LABOUR_SKILL.codes()));
        pages.put("correction", new Sample("household/correction", Samples.county(), Map.of("view", new CorrectionView("220281105221-0064", "郝淑珍",
                List.of(new Member(1, "郝淑珍", "户主"), new Member(2, "孙喜", "之孙子")), List.of(Field.values()), codes, new Typed(1, "HEALTH", "健康、残疾",
                "本人带残疾证来"), Map.of("value", "“健康”不能和别的状况一起选"))), "更正档案", "不能和别的状况一起选"));
        return pages;
    }

    private static Sample person(PersonDataView view, String... says) {
        return new Sample("privacy/person", Samples.county(), Map.of("view", view), says);
    }

    private static List<Entry> entries() {
        return List.of(new Entry("档案", "220281105221-0064", "/households/220281105221-0064", "姓名", "郝淑珍"),
                new Entry("档案", "220281105221-0064", "/households/220281105221-0064", "健康状况", "长期慢性病"),
                new Entry("案件", "识2016-0271", "/cases/SB-220281-2016-0271", "申请理由", "我身体不好，种不动地。"),
                new Entry("部门名单", "9", null, "消费型车辆", "郝淑珍 吉B·C777，2014年登记"));
    }
}
