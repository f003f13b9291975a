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
 * @param particulars what else the national register has columns for
 */
public record HouseholdMember(int position, String name, String relation, String idType, String idNumber, String sex,
                              LocalDate birthDate, String education, String schooling, String health, String labourSkill,
                              Disability disability, Work work, Particulars particulars) {

    /** Somebody of whom no more is on file than what an identification asks for. */
    public HouseholdMember(int position, String name, String relation, String idType, String idNumber, String sex, LocalDate birthDate,
                           String education, String schooling, String health, String labourSkill, Disability disability, Work work) {
        this(position, name, relation, idType, idNumber, sex, birthDate, education, schooling, health, labourSkill, disability, work,
                Particulars.NONE);
    }

    /**
     * The national register's further columns (policy 5.2); null for whatever is not on file.
     *
     * @param nationalNumber 人口编号 that the national register gave
     * @param nationality    民族
     * @param politicalStatus 政治面貌
     * @param employer       务工企业
     * @param phone          in clear
     */
    public record Particulars(String nationalNumber, String nationality, String politicalStatus, String employer, String phone, Cover cover,
                              String dropoutReason, String publicPost) {

        public static final Particulars NONE = new Particulars(null, null, null, null, null, Cover.NONE, null, null);
    }

    /**
     * 是否 … of a member: null where it is not on file.
     *
     * @param residentMedical 城乡居民基本医疗保险 (新农合); {@code employeeMedical} 城镇职工基本医疗保险: exactly one of the two (DQ-11)
     * @param seriousIllness  大病保险; {@code commercial} 商业补充医疗保险
     * @param illnessAid      接受大病救助; {@code otherAid} 接受其他健康扶贫
     */
    public record Cover(Boolean lowIncome, Boolean destitute, Boolean residentMedical, Boolean employeeMedical, Boolean seriousIllness,
                        Boolean commercial, Boolean residentPension, Boolean employeePension, Boolean illnessAid, Boolean otherAid) {

        public static final Cover NONE = new Cover(null, null, null, null, null, null, null, null, null, null);
    }

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
