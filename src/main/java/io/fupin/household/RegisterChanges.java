package io.fupin.household;

import io.fupin.household.RegisterField.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The one way in which a registered household changes between its identification and its exit. Nothing is deleted: what stood there stays,
 * dated, and the ledger says who changed it, when, why, from what to what.
 */
public interface RegisterChanges {

    /** Takes the households, in order of number, until the transaction ends: whoever else changes one waits. */
    void lock(Collection<String> registerNumbers);

    /** What stands there today: the entries of the household, missing ones left out. */
    Map<RegisterField, String> entries(String registerNumber);

    /** The same of its people, by position. */
    Map<Integer, Map<RegisterField, String>> entriesOfPersons(String registerNumber);

    /** What the change would do to the register as it is now, line by line. */
    Preview preview(RegisterChange change);

    /**
     * Writes it, from this business day on. A household that nobody is left in is 自然销户. Joins the caller's transaction, which holds the
     * locks.
     *
     * @return the number of the household that came of a 分户; null else
     */
    String apply(RegisterChange change, Entry entry);

    /** Everything that was changed, newest first; values open, to be shown as the post may see them. */
    List<LedgerLine> ledger(String registerNumber, int most);

    /** Households that this one came from, or went to, by 分户 and 并户; oldest first. */
    List<Link> links(String registerNumber);

    /**
     * @param lines         what changes
     * @param personsBefore of the household, and of the one that it merges into
     * @param personsAfter  the same when it is done
     * @param closes        whether nobody is left
     */
    record Preview(List<Line> lines, int personsBefore, int personsAfter, int intoBefore, int intoAfter, boolean closes) {
    }

    /**
     * @param registerNumber null for the household that a 分户 makes
     * @param position       of the person; null for the household as a whole
     * @param person         his name; null for the household as a whole
     * @param what           姓名, 家庭成员, 家庭人口数, 户主, 状态 …
     * @param before         empty for nothing, as {@code after}
     */
    record Line(String registerNumber, Integer position, String person, String what, String before, String after, Sight sight) {
    }

    /**
     * @param kind        死亡, 更正 …
     * @param by          who approved it
     * @param on          the day it was written
     * @param effectiveOn the day it happened
     */
    record Entry(String caseNumber, String kind, long personId, String by, LocalDate on, LocalDate effectiveOn, String reason) {
    }

    /** @param caseNumber null for a correction from before there were cases of changes */
    record LedgerLine(Line line, String kind, String reason, String by, LocalDate on, LocalDate effectiveOn, String caseNumber,
                      Instant at) {
    }

    /** @param split whether by 分户; else by 并户 @param to whether the other is where this one went */
    record Link(String registerNumber, String headName, boolean split, boolean to, LocalDate on, String caseNumber) {
    }
}
