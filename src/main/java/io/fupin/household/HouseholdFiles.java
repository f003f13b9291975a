package io.fupin.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The file of a household on any day. Nothing is ever deleted, so what stood there on a past day is still there; of two changes on one day
 * the later one is told.
 */
public interface HouseholdFiles {

    /** What a household changes by, in the order in which a page tells it. */
    enum Change {
        STATE("状态"), HOUSEHOLD("基本情况"), MEMBERS("家庭成员"), INCOME("收入"), LIVING("生产生活条件"), CONTACT("联系方式和账户"), HELPER("帮扶责任人"), MEASURES("帮扶措施");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param what changed with the beginning of the day, in the order of {@link Change} */
    record ChangeDay(LocalDate day, List<Change> what) {
    }

    Optional<HouseholdFile> today(String registerNumber);

    /** Empty for an unknown number, and for a day before the household came on file. */
    Optional<HouseholdFile> on(String registerNumber, LocalDate day);

    List<HouseholdMember> membersOn(String registerNumber, LocalDate day);

    /** The days on which something on file changed, newest first, at most {@code most}. */
    List<ChangeDay> changeDays(String registerNumber, int most);
}
