package io.fupin.assessment.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same frame, plan and seed give the same sample anywhere; anything else gives another one. */
class DrawTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final Stratum EXITED = Stratum.of("poor.exited");

    /** 12 villages of growing size, every third poor; household kinds in turn. */
    private static List<FrameUnit> households() {
        List<FrameUnit> units = new ArrayList<>();
        for (int village = 0; village < 12; village++) {
            for (int i = 0; i < 10 + 5 * village; i++) {
                Stratum stratum = new Stratum(village % 3 == 0 ? VillageKind.POOR : VillageKind.OTHER, HouseholdKind.values()[i % 3]);
                units.add(new FrameUnit(stratum, "V%02d".formatted(village), "H%02d%03d".formatted(village, i)));
            }
        }
        return units;
    }

    private static DrawPlan oneStage(int each) {
        return new DrawPlan(Map.of(), new TreeMap<>(Stratum.ALL.stream().collect(Collectors.toMap(stratum -> stratum, stratum -> each))), 20);
    }

    private static DrawPlan twoStages(VillageDraw.Rule rule) {
        return new DrawPlan(Map.of(VillageKind.POOR, new VillageDraw(2, rule), VillageKind.OTHER, new VillageDraw(3, rule)), oneStage(9).take(), 10);
    }

    private static Sample draw(Frame frame, DrawPlan plan, String number) {
        return Draw.of(frame, plan, Seed.of(SECRET, frame, plan, number));
    }

    @Test
    void theOrderOfTheListDoesNotMatterAndTheHashesAreThoseOfAnyMachine() {
        List<FrameUnit> shuffled = households();
        Collections.shuffle(shuffled, new Random(1));
        Frame frame = Frame.of(shuffled);
        assertThat(frame.canonical()).isEqualTo(Frame.of(households()).canonical()).startsWith("fupin-frame 1\nother.exited\tV01\tH01000\n");
        assertThat(Frame.parse(frame.canonical()).hash()).isEqualTo(frame.hash());
        // Worked out by sha256sum, openssl and a script in another language from the texts alone: see ADR 62.
        assertThat(frame.hash()).isEqualTo("9fce42156b63c76e528bddb6381725ccaff0b2274222b4269af7292e0730fcc1");
        assertThat(Seed.commitment(SECRET)).isEqualTo("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
        assertThat(Seed.of(SECRET, frame, oneStage(3), "0427193").hex()).isEqualTo("50fecea7c8344de7d044d40c5544814c2215c5df643523c744fc24c141b9ad17");
        assertThat(draw(frame, oneStage(3), "0427193").hash()).isEqualTo("3d9ac81072adb33c0b1477d52cd895970a1271363a31daf7bdcb08cb9eee59b9");
        assertThat(draw(frame, twoStages(VillageDraw.Rule.SIZE), "0427193").hash()).isEqualTo("ac8a256cec43bdee2290f4a01d7bb44e9606fa50a98a25347609b1415ceba8e9");
        assertThat(draw(frame, twoStages(VillageDraw.Rule.EQUAL), "0427193").hash()).isEqualTo("56f69fe575565633d490086ece38487c20cadb66f8f710be13e500973599d685");
    }

    @Test
    void oneChangedHouseholdChangesTheHashAndAnotherNumberTheSample() {
        byte[] key = new byte[32];
        Pseudonyms pseudonyms = new Pseudonyms(key);
        String four = pseudonyms.household("220281103213-0007", "220281103213", EXITED, 4);
        assertThat(pseudonyms.household("220281103213-0007", "220281103213", EXITED, 5)).isNotEqualTo(four);
        assertThat(pseudonyms.household("220281103213-0007", "220281103213", Stratum.of("poor.registered"), 4)).isNotEqualTo(four);
        List<FrameUnit> changed = households();
        changed.set(5, new FrameUnit(changed.get(5).stratum(), changed.get(5).village(), four));
        Frame frame = Frame.of(households());
        assertThat(Frame.of(changed).hash()).isNotEqualTo(frame.hash());
        assertThat(draw(frame, oneStage(3), "0427193")).isNotEqualTo(draw(frame, oneStage(3), "0427194"));
    }

    @Test
    void aLargerPlanKeepsThePlacesAndReservesComeNextInTheSameOrder() {
        Frame frame = Frame.of(households());
        DrawPlan plan = oneStage(10);
        Seed seed = Seed.of(SECRET, frame, plan, "123");
        List<DrawnHousehold> ten = stratum(Draw.of(frame, plan, seed));
        List<DrawnHousehold> twelve = stratum(Draw.of(frame, oneStage(12), seed));
        assertThat(ten).hasSize(12).filteredOn(DrawnHousehold::reserve).extracting(DrawnHousehold::order).containsExactly(11, 12);
        assertThat(twelve.subList(0, 12)).extracting(DrawnHousehold::unit).isEqualTo(ten.stream().map(DrawnHousehold::unit).toList());
    }

    @Test
    void whoAsksForMoreThanThereIsGetsAllWithoutReserve() {
        Frame frame = Frame.of(households().subList(0, 10));
        Sample sample = draw(frame, oneStage(50), "123");
        assertThat(sample.asked()).hasSize(10);
        assertThat(sample.households()).hasSize(10);
    }

    @Test
    void chancesAreAsTheyAreSaidToBeOverManySeeds() {
        Frame frame = Frame.of(households());
        DrawPlan plan = twoStages(VillageDraw.Rule.SIZE);
        Map<String, Integer> times = new HashMap<>();
        Map<String, Double> chances = new HashMap<>();
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            Sample sample = draw(frame, plan, "%05d".formatted(i));
            assertThat(sample.villages()).hasSize(5);
            sample.villages().forEach(drawn -> {
                times.merge(drawn.village(), 1, Integer::sum);
                chances.put(drawn.village(), drawn.probability());
            });
        }
        assertThat(chances).hasSize(12);
        chances.forEach((village, chance) -> assertThat((double) times.get(village) / draws).as(village)
                .isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / draws) + 1e-9)));
        assertThat(chances.get("V09")).as("V09 has 55 of the 130 households of poor villages").isEqualTo(2 * 55 / 130.0, within(1e-12));
    }

    @Test
    void aVillageTooLargeForChanceIsInForCertainAndTheOthersShareTheRest() {
        List<FrameUnit> units = new ArrayList<>();
        int[] sizes = {100, 10, 10, 10, 10};
        for (int village = 0; village < sizes.length; village++) {
            for (int i = 0; i < sizes[village]; i++) {
                units.add(new FrameUnit(EXITED, "V" + village, "H%d-%d".formatted(village, i)));
            }
        }
        DrawPlan plan = new DrawPlan(Map.of(VillageKind.POOR, new VillageDraw(3, VillageDraw.Rule.SIZE)), new TreeMap<>(Map.of(EXITED, 12)), 0);
        Sample sample = draw(Frame.of(units), plan, "777");
        assertThat(sample.villages()).hasSize(3).filteredOn(drawn -> drawn.village().equals("V0")).extracting(DrawnVillage::probability).containsExactly(1.0);
        assertThat(sample.villages()).filteredOn(drawn -> !drawn.village().equals("V0")).extracting(DrawnVillage::probability).containsExactly(0.5, 0.5);
        Set<String> asked = new HashSet<>(sample.asked().stream().map(drawn -> drawn.unit().village()).toList());
        assertThat(asked).hasSize(3);
        assertThat(sample.asked()).hasSize(12);
    }

    @Test
    void whatCannotBeAFrameAPlanOrASeedIsRefusedInWords() {
        FrameUnit unit = new FrameUnit(EXITED, "V1", "H1");
        assertThatThrownBy(() -> Frame.of(List.of(unit, unit))).hasMessage("农户 H1 在抽样框里出现了两次");
        assertThatThrownBy(() -> Frame.of(List.of(unit, new FrameUnit(Stratum.of("other.exited"), "V1", "H2")))).hasMessage("村 V1 既是贫困村又是非贫困村");
        assertThatThrownBy(() -> Frame.parse("fupin-frame 1\npoor.exited\tV1\n")).hasMessage("抽样框第2行应有三列：层、村、户");
        assertThatThrownBy(() -> new FrameUnit(EXITED, "V1\tH", "H")).hasMessageContaining("化名只能由字母、数字和短横组成");
        assertThatThrownBy(() -> new VillageDraw(1, VillageDraw.Rule.SIZE)).hasMessageContaining("至少抽 2 个");
        assertThatThrownBy(() -> DrawPlan.parse("fupin-plan 1\ntake poor.exited many\n")).hasMessageContaining("“take poor.exited many”读不懂");
        assertThatThrownBy(() -> Seed.of(SECRET, Frame.of(List.of(unit)), oneStage(1), "12 34")).hasMessageContaining("公开数字应为 3 至 60 位数字");
        assertThat(DrawPlan.parse(twoStages(VillageDraw.Rule.EQUAL).canonical())).isEqualTo(twoStages(VillageDraw.Rule.EQUAL));
    }

    private static List<DrawnHousehold> stratum(Sample sample) {
        return sample.households().stream().filter(drawn -> drawn.unit().stratum().equals(EXITED)).sorted(Comparator.comparingInt(DrawnHousehold::order))
                .toList();
    }
}
