package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.identification.Rounds.Meter;
import io.fupin.region.RegionCode;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 规模控制 and 识别轮次 (policy 1.4). */
class QuotaTest extends TraceTest {

    @Autowired
    private Rounds rounds;

    private Village underQuota(String county, int persons) {
        Village village = office.counties().another(county, "规" + county, 1).get(0);
        RegionCode code = village.code().county();
        office.counties().incomeLine(code, 2016, "2952");
        office.counties().rule("scale-control-enabled", code, "是");
        rounds.open(code).ifPresent(round -> rounds.close(village.county(), round.id()));
        rounds.openRound(village.county(), code, "规模控制轮次", given.today(), "已宣讲", Map.of(village.code(), persons));
        return village;
    }

    private Meter meter(Village village) {
        return rounds.meter(rounds.open(village.code().county()).orElseThrow().id(), village.code());
    }

    @Test
    void theCountyApprovesUpToTheNumberAndWhatItMayBeExceededBy() {
        Village village = underQuota("210425", 10);
        assertThat(meter(village)).isEqualTo(new Meter(0, 10, 11));
        Trace trace = given.applications(village, 3).upTo("county-review");
        trace.one(0).countyApproved();
        trace.one(1).countyApproved();
        assertThat(meter(village)).isEqualTo(new Meter(8, 10, 11));
        Trace third = trace.one(2);
        Expect.refusalAt("outcome", third::countyApproved).isEqualTo("规模控制：本村规模10人（含上浮最多11人），已批8人，再加本户4人就超了");
        third.waitsAt("county-review");

        trace.one(0).terminated("全家迁往外省");
        assertThat(meter(village).approved()).isEqualTo(4);
        third.countyApproved().waitsAt("announce");
        assertThat(meter(village).approved()).isEqualTo(8);
        trace.one(1).toTheEnd().hasEnded("已建档立卡");
        assertThat(meter(village).approved()).isEqualTo(8);
    }

    @Test
    void aHouseholdOfExactlyWhatIsLeftIsStillTaken() {
        Village village = underQuota("210426", 4);
        given.application(village, Family.ofFour()).upTo("county-review").countyApproved().waitsAt("announce");
        assertThat(meter(village)).isEqualTo(new Meter(4, 4, 4));
        Trace one = given.application(village, Family.alone()).upTo("county-review");
        Expect.refusalAt("outcome", one::countyApproved).contains("再加本户1人就超了");
    }

    @Test
    void aCountyUnderQuotaSplitsItWhenItOpensARound() {
        Village village = underQuota("210427", 5);
        RegionCode county = village.code().county();
        Officer office = village.county();
        Expect.refusalAt("name", () -> rounds.openRound(office, county, "第二轮", given.today(), null, Map.of(village.code(), 5)))
                .isEqualTo("“规模控制轮次”还没有结束，先结束它再开新的轮次");
        rounds.close(office, rounds.open(county).orElseThrow().id());
        Expect.refusalAt("quotas", () -> rounds.openRound(office, county, "第二轮", given.today(), null, Map.of()))
                .isEqualTo("本县已开启规模控制，请填各村的规模");
    }

    @Test
    void withoutAnOpenRoundNobodyAppliesAndAMissingBriefingWarns() {
        Village village = office.counties().another("210428", "轮次", 1).get(0);
        RegionCode county = village.code().county();
        rounds.close(village.county(), rounds.open(county).orElseThrow().id());
        Expect.refusalAt("region", () -> given.application(village, Family.ofFour())).isEqualTo("县里还没有开放识别轮次，暂时不能申请");
        rounds.openRound(village.county(), county, "补录轮次", given.today(), " ", Map.of());
        assertThat(office.identification().start(village.committee(), village.code(), given.form(village, Family.ofFour())).warnings())
                .isEqualTo(List.of("本轮识别还没有登记政策宣传记录"));
    }
}
