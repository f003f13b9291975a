package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.Household.State;
import io.fupin.region.RegionCode;

/** What a file may not do to a household that is on the register. */
final class AgainstRegister {

    private final Complaints complaints;
    private final int line;

    AgainstRegister(Complaints complaints, int line) {
        this.complaints = complaints;
        this.line = line;
    }

    void check(Values row, FullHousehold before, RegionCode village, Surroundings around) {
        if (before.state() == State.REMOVED || before.state() == State.CLOSED) {
            complaints.error(line, HouseholdColumn.NUMBER, "这一户在档案里已经" + before.state().title(), "从文件里去掉；要恢复的走相应的程序");
            return;
        }
        String tie = around.ties().get(before.registerNumber());
        if (tie != null) {
            complaints.error(line, HouseholdColumn.NUMBER, "这一户" + tie, "等办结以后再导入");
        }
        if (village != null && !village.equals(before.village())) {
            complaints.error(line, row.has(HouseholdColumn.VILLAGE) ? HouseholdColumn.VILLAGE : HouseholdColumn.VILLAGE_CODE,
                    "这一户的档案在另一个村，不能用导入换村", "核对户编号；搬了家的走信息变更");
        }
        if (row.has(HouseholdColumn.STATE) && BuiltHousehold.state(row) != before.state() && !exited(row, before)) {
            complaints.error(line, HouseholdColumn.STATE, "档案里是“" + before.state().title() + "”，不能用导入改成“" + row.text(HouseholdColumn.STATE) + "”",
                    "脱贫、返贫要走相应的程序；这一格可以空着");
        }
    }

    /** 已脱贫 without a word on benefits means either. */
    private static boolean exited(Values row, FullHousehold before) {
        return !row.has(HouseholdColumn.POLICY) && "已脱贫".equals(row.text(HouseholdColumn.STATE))
                && (before.state() == State.EXITED || before.state() == State.EXITED_NO_POLICY);
    }
}
