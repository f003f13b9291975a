package io.fupin.household;

import java.time.LocalDate;
import java.util.List;

/**
 * A member.
 *
 * @param idNumber  in clear; null for people without one
 * @param education 文化程度, or {@code schooling} 在校生状况: exactly one of the two
 * @param health    one or several of the code list, joined by 、
 * @param disability null for none on file
 * @param work       away from the farm; null for none on file
 */
public record HouseholdMember(int position, String name, String relation, String idType, String idNumber, String sex,
                              LocalDate birthDate, String education, String schooling, String health, String labourSkill,
                              Disability disability, Work work) {

    /**
     * As on the certificate (policy 5.3).
     *
     * @param kind  1 to 7
     * @param grade 1, the gravest, to 4
     */
    public record Disability(int kind, int grade) {

        private static final List<String> KINDS = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
        private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");

        /** 肢体二级. */
        public String words() {
            return KINDS.get(kind - 1) + GRADES.get(grade - 1);
        }
    }

    /**
     * 务工: both or neither (DQ-9).
     *
     * @param place  务工所在地
     * @param months of the year
     */
    public record Work(String place, int months) {
    }
}
