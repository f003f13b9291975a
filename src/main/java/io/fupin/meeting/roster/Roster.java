package io.fupin.meeting.roster;

import io.fupin.region.RegionCode;
import java.util.List;

/** 组成人员 of a village's 村民代表会议: the members of the 村委会 and the 村民代表 (村民委员会组织法 art. 25). */
public record Roster(RegionCode village, List<Member> members) {

    /** Why somebody belongs to it. */
    public enum Body {
        COMMITTEE("村委会成员"), REPRESENTATIVE("村民代表");

        private final String title;

        Body(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param groupName 村民小组; null where none is said */
    public record Member(long id, String name, boolean woman, Body body, String groupName) {
    }

    /** Where none is kept, meetings go by what is typed. */
    public boolean kept() {
        return !members.isEmpty();
    }

    /** 应到: the quorum counts these, not those who came (policy 6.2). */
    public int due() {
        return members.size();
    }

    public int women() {
        return (int) members.stream().filter(Member::woman).count();
    }

    public int representatives() {
        return (int) members.stream().filter(member -> member.body() == Body.REPRESENTATIVE).count();
    }
}
