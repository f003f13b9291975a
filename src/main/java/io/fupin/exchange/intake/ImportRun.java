package io.fupin.exchange.intake;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An import from the upload to its end.
 *
 * @param postKey    of whoever sent it; rows are judged with his rights
 * @param workedTo   the last household worked in this state
 * @param worked     households worked in this state; of an undo, taken back so far
 * @param said       why it was refused or ended, in words for the page; null for nothing to say
 * @param tally      of households by what is to be done with them
 */
public record ImportRun(String id, State state, long personId, String personName, String postKey, RegionCode region, String fileName,
                        String[] householdHead, String[] personHead, String merged, int rowsRead, int households, int persons, String workedTo,
                        int worked, String said, Instant uploadedAt, LocalDate takenOn, Instant takenAt, Instant undoneAt, String undoneBy,
                        Tally tally) {

    /** Where it stands. */
    public enum State {
        READING("读取文件"), CHECKING("检查"), CHECKED("已检查"), TAKING("写入档案"), TAKEN("已导入"), UNDOING("撤销"), UNDONE("已撤销"), REFUSED("不能导入"),
        CANCELLED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether the machine is at work on it. */
        public boolean running() {
            return this == READING || this == CHECKING || this == TAKING || this == UNDOING;
        }
    }

    /**
     * Households, and persons in them.
     *
     * @param taken  on the register by this import
     * @param doubts warnings among all of them
     */
    public record Tally(int fresh, int freshPersons, int changed, int changedPersons, int same, int bad, int badPersons, int taken, int takenPersons,
                        int faults, int doubts) {
    }
}
