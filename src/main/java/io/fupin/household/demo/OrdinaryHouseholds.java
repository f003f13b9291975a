package io.fupin.household.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 一般户 of the demo: some ninety thousand households of one to six persons over all villages, exactly as many persons as asked for.
 *
 * @param village code
 */
record OrdinaryHouseholds(String village, String group, String head, int persons) {

    private static final int[] SIZES = {12, 27, 30, 19, 9, 3};

    static List<OrdinaryHouseholds> of(List<String> villages, int persons, long seed) {
        Random random = new Random(seed);
        double[] reach = new double[villages.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += 0.4 + 1.2 * random.nextDouble();
            reach[i] = sum;
        }
        List<OrdinaryHouseholds> all = new ArrayList<>();
        int settled = 0;
        for (int village = 0; village < reach.length; village++) {
            int until = village == reach.length - 1 ? persons : (int) Math.round(reach[village] / sum * persons);
            while (settled < until) {
                int size = Math.min(size(random), until - settled);
                all.add(new OrdinaryHouseholds(villages.get(village), (1 + random.nextInt(6)) + "组", InventedNames.head(random), size));
                settled += size;
            }
        }
        return all;
    }

    private static int size(Random random) {
        int draw = random.nextInt(100);
        int size = 0;
        while (draw >= SIZES[size]) {
            draw -= SIZES[size++];
        }
        return size + 1;
    }
}
