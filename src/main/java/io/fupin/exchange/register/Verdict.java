package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.RegisterChanges;
import java.util.List;

/**
 * What is to be done with a household of a file.
 *
 * @param now     as it shall be; null for a bad one that could not be read
 * @param before  as it is on the register; null for a new one
 * @param changes line by line; empty unless {@code kind} is CHANGED
 * @param head    name of the head, or of whoever stands first
 */
public record Verdict(Kind kind, FullHousehold now, FullHousehold before, List<RegisterChanges.Line> changes, String head, List<Fault> faults) {

    /** 新增, 更新, 不变, 有错. */
    public enum Kind {
        NEW, CHANGED, SAME, BAD
    }
}
