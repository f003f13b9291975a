package io.fupin.dispatch.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to be reported by a day.
 *
 * @param period  2016年第三季度; 2016年
 * @param year    of it
 * @param members who owes it
 * @param before  whether it was due before the county did anything here: nobody is told that he owes it
 */
public record Due(Duty duty, String period, LocalDate first, int year, LocalDate on, List<Member> members, boolean before) {

    /**
     * @param key    code of the township or the county, or key of the department
     * @param doneOn null while it is owed
     * @param paper  号 of what was handed in; null for none
     * @param report that fulfils it, issued or drafted; null for none
     */
    public record Member(String key, String name, LocalDate doneOn, String paper, Long report) {

        public boolean late(LocalDate due, LocalDate today) {
            return doneOn == null ? today.isAfter(due) : doneOn.isAfter(due);
        }
    }

    public List<Member> owing() {
        return members.stream().filter(member -> member.doneOn() == null).toList();
    }

    public boolean done() {
        return owing().isEmpty();
    }
}
