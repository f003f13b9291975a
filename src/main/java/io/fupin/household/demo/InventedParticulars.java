package io.fupin.household.demo;

import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import java.util.Random;

/** The further columns of the national register for people who do not exist; phones and cards begin as no real one does. */
final class InventedParticulars {

    private static final String KOREAN_TOWNSHIP = "220281200000";
    private static final String PHONE = "100%08d";
    private static final String CARD = "0000%015d";

    private final Random random;
    private int phones;

    InventedParticulars(long seed) {
        this.random = new Random(seed);
    }

    Contact contact(InventedHousehold household) {
        return new Contact(PHONE.formatted(++phones), "农村信用社", CARD.formatted(phones), "0000-" + household.slot().village.substring(6), "国家标准");
    }

    Particulars of(InventedPerson person, InventedHousehold household) {
        boolean employee = "技能劳动力".equals(person.labourSkill) && person.workPlace != null;
        boolean grownUp = person.age() >= 16 && !person.atSchool();
        boolean ill = "患有大病".equals(person.health);
        String nationality = KOREAN_TOWNSHIP.equals(household.slot().township) && random.nextInt(3) == 0 ? "朝鲜族"
                : random.nextInt(12) == 0 ? "满族" : "汉族";
        String political = person.age() >= 14 && person.age() < 28 && random.nextInt(3) == 0 ? "共青团员"
                : grownUp && random.nextInt(25) == 0 ? "中共党员" : "群众";
        return new Particulars(null, nationality, political, employee ? "县内建筑公司" : null,
                grownUp && person.age() < 70 && random.nextInt(3) > 0 ? PHONE.formatted(++phones) : null,
                new Cover("低保户".equals(household.slot().type), "五保户".equals(household.slot().type), !employee, employee, true,
                        random.nextInt(5) == 0, grownUp && !employee, employee, ill, ill && random.nextBoolean()), null,
                person.canWork() && person.workPlace == null && random.nextInt(8) == 0 ? "护林员" : null);
    }
}
