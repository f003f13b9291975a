package io.fupin.household.demo;

import java.util.List;
import java.util.Random;

/**
 * A household's income of 2015 in yuan, below the line of that year (3,000 a head), from sources that fit its people. Each amount is 0 or
 * within what is plausible (policy 5.4, DQ-14 to DQ-17).
 */
record InventedIncome(int wage, int business, int property, int familyPlanning, int lowIncomeAllowance, int destituteAllowance, int pension,
                      int ecology, int otherTransfer, int businessExpense) {

    static final int YEAR = 2015;

    /** @param arable mu of land; without land nothing is grown */
    static InventedIncome of(Slot slot, List<InventedPerson> people, int arable, boolean returnedLand, Random random) {
        int old = (int) people.stream().filter(person -> person.age() >= 60).count();
        int pension = old * 960;
        int destitute = "五保户".equals(slot.type) ? slot.size * (1500 + 50 * random.nextInt(8)) : 0;
        int allowance = "低保户".equals(slot.type) ? slot.size * (600 + 60 * random.nextInt(12)) : 0;
        int room = slot.size * 2950 - pension - destitute - allowance;
        int ecology = returnedLand && room >= 200 ? Math.min(room, 200 + 10 * random.nextInt(30)) : 0;
        int target = slot.size * (1700 + random.nextInt(1180));
        int left = Math.max(0, target - pension - destitute - allowance - ecology);
        int working = (int) people.stream().filter(InventedPerson::canWork).count();
        int wage = working > 0 && left > 1000 ? Math.max(300, left * (20 + random.nextInt(50)) / 100) : 0;
        left -= wage;
        int property = arable > 0 && working == 0 ? Math.min(left, arable * (150 + random.nextInt(100))) : 0;
        left -= property;
        int net = arable > 0 && working > 0 && left >= 100 ? left : 0;
        int business = net > 0 ? net * (150 + random.nextInt(60)) / 100 : 0;
        left -= net;
        return new InventedIncome(wage, business, property, 0, allowance, destitute, pension, ecology, left, business - net);
    }

    int net() {
        return wage + business + property + familyPlanning + lowIncomeAllowance + destituteAllowance + pension + ecology + otherTransfer
                - businessExpense;
    }
}
