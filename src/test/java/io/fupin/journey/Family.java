package io.fupin.journey;

import cn.hutool.core.util.IdcardUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up households with right identity numbers; sequences below 900. */
final class Family {

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Family() {
    }

    /** @param birth eight digits; {@code male} decides the parity of the sequence */
    static String idNumber(String birth, boolean male) {
        int next = NEXT.getAndAdd(2) % 800;
        int sequence = male ? next | 1 : next & ~1;
        String body = "220281" + birth + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        String number = body + "10X98765432".charAt(sum % 11);
        if (!IdcardUtil.isValidCard18(number)) {
            throw new IllegalStateException(number);
        }
        return number;
    }

    static Map<String, Object> application(String head, String group, String today, String consent) {
        return Map.ofEntries(Map.entry("ground", "新识别"), Map.entry("applicantName", head), Map.entry("groupName", group),
                Map.entry("phone", "13804420001"), Map.entry("reason", "户主患病，缺少劳力，收入低"), Map.entry("appliedOn", today),
                Map.entry("members", List.of(
                        Map.of("name", head, "idType", "居民身份证", "idNumber", idNumber("19540312", true), "relation", "户主", "education", "小学",
                                "health", List.of("长期慢性病"), "labourSkill", "弱劳动力或半劳动力"),
                        Map.of("name", "孟秀芝", "idType", "居民身份证", "idNumber", idNumber("19570820", false), "relation", "配偶", "education", "文盲或半文盲",
                                "health", List.of("健康"), "labourSkill", "普通劳动力"))),
                Map.entry("consent", true), Map.entry("consentEvidence", List.of(consent)));
    }

    static Map<String, Object> visit(String today, String photo, double wages) {
        return Map.ofEntries(Map.entry("visitedOn", today), Map.entry("investigators", List.of("李国军", "王桂兰")), Map.entry("incomeYear", 2016),
                Map.entry("wageIncome", wages), Map.entry("businessIncome", 5200.5), Map.entry("propertyIncome", 600),
                Map.entry("transferIncome", Map.of("pension", 1440, "dibao", 0, "other", 300)), Map.entry("businessExpense", 2600),
                Map.entry("housingGrade", "B"), Map.entry("housingArea", 62.5), Map.entry("foodSecure", true), Map.entry("clothingSecure", true),
                Map.entry("educationSecure", true), Map.entry("medicalSecure", false), Map.entry("waterSecure", true),
                Map.entry("mainCause", "因病"), Map.entry("otherCauses", List.of("缺劳力")), Map.entry("findings", "两人慢性病，种地5亩"),
                Map.entry("evidence", List.of(photo)));
    }
}
