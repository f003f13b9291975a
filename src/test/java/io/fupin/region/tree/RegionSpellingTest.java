package io.fupin.region.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.region.RegionLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSpellingTest {

    @ParameterizedTest
    @CsvSource({"青背村,青背村,青背村村民委员会", "青背村民委员会,青背村,青背村民委员会", "青背村委会,青背村,青背村村民委员会",
            "青背村村民委员会,青背村,青背村村民委员会", "王村村委会,王村,王村村民委员会",
            "永胜村（天岗石材开发区）（省级）,永胜村,永胜村村民委员会", "红星社区,红星社区,红星社区居民委员会",
            "铁北社区居民委员会,铁北社区,铁北社区居民委员会", "英额门社区居委会,英额门社区,英额门社区居民委员会",
            "站前居委会,站前居委会,站前居民委员会", "雪莲虚拟社区,雪莲虚拟社区,雪莲虚拟社区", "建设林场生活区,建设林场生活区,建设林场生活区"})
    void saysAVillageAsPeopleDoAndKeepsTheOfficialNameBeside(String written, String spoken, String official) {
        assertThat(RegionSpelling.names(written, RegionLevel.VILLAGE)).isEqualTo(new RegionSpelling.Names(spoken, official));
    }

    @ParameterizedTest
    @ValueSource(strings = {"河南街道", "乌林朝鲜族乡", "漂河镇", "清原满族自治县"})
    void leavesTownsAndCountiesAsTheyAre(String written) {
        assertThat(RegionSpelling.names(written, RegionLevel.TOWNSHIP)).isEqualTo(new RegionSpelling.Names(written, written));
    }

    @ParameterizedTest
    @CsvSource({"河南街,河南街道", "河南街道办事处,河南街道", "龙翔办事处,龙翔街道", "乌林乡,乌林朝鲜族乡", "大泉源乡,大泉源满族朝鲜族乡",
            "清原县,清原满族自治县", "延边州,延边朝鲜族自治州", "青背村,青背村委会", "青背村,青背村民委员会", "青背村,青背村村民委员会",
            "王村,王村村委会", "漂河镇,漂河镇人民政府", "天岗石材村,天岗石材村（省级）", "红星社区,红星社区居委会", "青背村,' 青 背　村'"})
    void bringsTwoSpellingsTogether(String one, String other) {
        assertThat(RegionSpelling.canonical(one)).isEqualTo(RegionSpelling.canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"新立村,新兴村", "河南街,河北街", "河南街道,河南村", "红星村,红星社区", "满族乡,乡", "白石山镇,白石村", "二道村,二道河村"})
    void keepsDifferentPlacesApart(String one, String other) {
        assertThat(RegionSpelling.canonical(one)).isNotEqualTo(RegionSpelling.canonical(other));
    }
}
