package io.fupin.life.cast;

import io.fupin.region.RegionCode;
import java.util.Set;

/** Where things go wrong in the demo's half year, so that there is something to find. */
public final class Planted {

    /** 青背村, whose accounts the sign-in page offers: nothing is wrong there, it only has more to do than others. */
    public static final RegionCode SHOWN = RegionCode.of("220281103213");
    /** 天北镇: its review takes three times as long, and since September longer still. */
    public static final RegionCode SLOW_REVIEW = RegionCode.of("220281105000");
    /** 前进乡: its only officer was away for three weeks, without a deputy. */
    public static final RegionCode AWAY = RegionCode.of("220281201000");
    /** 葡萄沟村: its dossiers come back for one missing paper. */
    public static final RegionCode WITHOUT_RECEIPTS = RegionCode.of("220281107206");
    /** 新发村 and 天岗村: the clerk fell ill in September, and nobody stands in. */
    public static final Set<RegionCode> ILL = Set.of(RegionCode.of("220281102207"), RegionCode.of("220281101205"));
    /** 松江镇 and 拉法街: sometimes too few come to a meeting. */
    public static final Set<RegionCode> TOO_FEW = Set.of(RegionCode.of("220281106000"), RegionCode.of("220281005000"));
    /** 水利局 has one clerk for this. */
    public static final String LYING_DEPARTMENT = "water";

    private Planted() {
    }
}
