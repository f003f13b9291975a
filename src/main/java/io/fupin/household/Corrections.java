package io.fupin.household;

import io.fupin.account.Officer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 更正 of what the register holds about a person (个人信息保护法 art. 46): by the county, with the ground. The former entry stays on file. While a
 * case is open its own facts are corrected by returning it to the visit.
 */
public interface Corrections {

    /** What can be corrected, with its code list (policy 5.3); an empty list takes text. */
    enum Field {
        NAME("姓名"), ID_NUMBER("证件号码"),
        EDUCATION("文化程度", "文盲或半文盲", "小学", "初中", "高中", "大专", "本科及以上"),
        HEALTH("健康状况", "健康", "长期慢性病", "患有大病", "残疾"),
        LABOUR_SKILL("劳动技能", "普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力");

        private final String title;
        private final List<String> codes;

        Field(String title, String... codes) {
            this.title = title;
            this.codes = List.of(codes);
        }

        public String title() {
            return title;
        }

        public List<String> codes() {
            return codes;
        }

        public static Optional<Field> of(String name) {
            return Arrays.stream(values()).filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /**
     * @param position of the member on the household's list
     * @param value    several of a code list are joined by 、
     * @param reason   who asked, and what proves it
     */
    record Correction(String registerNumber, int position, Field field, String value, String reason) {
    }

    /**
     * @throws io.fupin.casework.NotAllowed for anybody but the county's office
     * @throws io.fupin.casework.Refusal    when the value cannot be, or stands there already; nothing is changed then
     */
    void correct(Officer officer, Correction correction);

    /** Oldest first; values are not told. */
    List<Made> of(String registerNumber);

    /** A correction that was made. */
    record Made(int position, Field field, String reason, String by, LocalDate on) {
    }
}
