package io.fupin.household;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A registered household as lists show it.
 *
 * @param ground    新识别, 返贫, 漏评补录, 错退恢复
 * @param caseNumber of the identification; null for a household that came by another way
 * @param type      贫困户属性: 低保户, 五保户, 一般户; null while it is not on file
 * @param perCapita yuan per person in {@code incomeYear}, as it was on identification
 */
public record Household(String registerNumber, RegionCode village, String groupName, String headName, int persons, String ground,
                        State state, String mainCause, String otherCauses, BigDecimal perCapita, Integer incomeYear,
                        LocalDate registeredOn, String caseNumber, String type) {

    /**
     * States of the register (policy 4, processes.md 3): nothing is deleted, a household changes its state, and only to one that can follow.
     */
    public enum State {
        REGISTERED("在册"), EXITED("脱贫（享受政策）"), EXITED_NO_POLICY("脱贫（不享受政策）"), RELAPSED("返贫"), REMOVED("清退"), CLOSED("自然销户");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /**
         * What may follow. A household that has exited comes back as 返贫, or as 在册 when its exit was wrong (错退恢复); one that was removed or
         * is no more does not come back: whoever is poor anew is identified anew.
         */
        public Set<State> next() {
            return switch (this) {
                case REGISTERED, RELAPSED -> EnumSet.of(EXITED, REMOVED, CLOSED);
                case EXITED -> EnumSet.of(EXITED_NO_POLICY, RELAPSED, REGISTERED, REMOVED, CLOSED);
                case EXITED_NO_POLICY -> EnumSet.of(RELAPSED, REGISTERED, CLOSED);
                case REMOVED, CLOSED -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether there still is a household that something can happen to. */
        public boolean stands() {
            return this != REMOVED && this != CLOSED;
        }

        /** Whether the household counts as poor and on the register today. */
        public boolean onRegister() {
            return this == REGISTERED || this == RELAPSED;
        }
    }
}
