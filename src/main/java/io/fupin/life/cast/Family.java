package io.fupin.life.cast;

import java.time.LocalDate;
import java.util.List;

/**
 * A household that applies.
 *
 * @param group as 3组
 * @param phone begins as no real one does
 */
public record Family(String group, String phone, List<Member> members) {

    /** Exactly one of education and schooling is told (policy 5.4 DQ-7). */
    public record Member(String name, String idNumber, String relation, LocalDate born, String education, String schooling, String health,
                         String labourSkill) {
    }

    public String head() {
        return members.get(0).name();
    }

    public int size() {
        return members.size();
    }
}
