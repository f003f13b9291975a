package io.fupin.pages;

import io.fupin.privacy.PersonalRecords.Entry;
import io.fupin.privacy.access.PersonDataView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is stored about a person. */
final class PrivacySamples {

    private PrivacySamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("personal-data", person(new PersonDataView("220281197003150015", "本人，核对了身份证原件", entries(), Map.of()), "健康状况", "吉B·C777"));
        pages.put("personal-data-refused", person(new PersonDataView("220281197003150016", "", null, Map.of("idNumber", "身份证号校验码不正确", "basis",
                "请写明谁来查的、怎么核对的身份")), "身份证号校验码不正确"));
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
