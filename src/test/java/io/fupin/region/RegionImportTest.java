package io.fupin.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fupin.region.RegionImport.LineError;
import io.fupin.region.RegionImport.Result;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FupinTest
class RegionImportTest {

    private static final String HEAD = "code,name,level,parent\n";

    @Autowired
    private RegionImport imports;
    @Autowired
    private Regions regions;

    @BeforeEach
    void jiaohe() {
        Jiaohe.importInto(imports);
    }

    @Test
    void hasTheWholeCounty() {
        assertThat(regions.within(Jiaohe.COUNTY, RegionLevel.TOWNSHIP)).hasSize(17);
        assertThat(Jiaohe.real(regions.within(Jiaohe.COUNTY, RegionLevel.VILLAGE))).hasSize(286);
        assertThat(regions.within(Jiaohe.PIAOHE, RegionLevel.VILLAGE)).isEqualTo(regions.children(Jiaohe.PIAOHE));
        assertThat(Jiaohe.real(regions.children(Jiaohe.PIAOHE))).hasSize(24);
        assertThat(regions.within(Jiaohe.QINGBEI, RegionLevel.VILLAGE)).extracting(Region::name).containsExactly("青背村");
        assertThat(regions.children(RegionCode.NATION)).extracting(Region::name).contains("吉林省");
        assertThat(regions.fullName(Jiaohe.QINGBEI)).isEqualTo("漂河镇青背村");
        assertThat(regions.fullName(Jiaohe.PIAOHE)).isEqualTo("漂河镇");
        assertThat(regions.get(Jiaohe.QINGBEI).officialName()).isEqualTo("青背村村民委员会");
        assertThatThrownBy(() -> regions.get(RegionCode.of("220281103999"))).hasMessage("没有这个区划：220281103999");
    }

    @Test
    void speaksAsThePlanDoesAndKeepsTheOfficialName() {
        Region street = regions.get(RegionCode.of("220281003000"));
        assertThat(street.name()).isEqualTo("河南街");
        assertThat(street.officialName()).isEqualTo("河南街道");
        assertThat(regions.get(RegionCode.of("220281200000")).name()).isEqualTo("乌林乡");
        assertThat(regions.get(RegionCode.of("220281101300")))
                .extracting(Region::name, Region::officialName).containsExactly("永胜村", "永胜村村民委员会");
        assertThat(regions.get(RegionCode.of("220281101300")).aliases()).containsExactly("永胜村（天岗石材开发区）（省级）");
    }

    @Test
    void findsByEverySpelling() {
        for (String name : new String[] {"青背村", "青背村委会", "青背村民委员会", "漂河镇青背村", "蛟河市漂河镇青背村村民委员会", " 青背 村"}) {
            assertThat(regions.findByName(Jiaohe.COUNTY, name)).as(name).extracting(Region::code).containsExactly(Jiaohe.QINGBEI);
        }
        for (String name : new String[] {"河南街", "河南街道", "河南街道办事处"}) {
            assertThat(regions.findByName(Jiaohe.COUNTY, name)).as(name).extracting(region -> region.code().value())
                    .containsExactly("220281003000");
        }
        assertThat(regions.findByName(Jiaohe.COUNTY, "乌林朝鲜族乡")).isEqualTo(regions.findByName(Jiaohe.COUNTY, "乌林乡")).hasSize(1);
        assertThat(regions.findByName(Jiaohe.COUNTY, "没有的村")).isEmpty();
        assertThat(regions.findByName(Jiaohe.COUNTY, " ")).isEmpty();
    }

    @Test
    void givesEveryVillageOfThatNameUntilTheTownIsSaid() {
        assertThat(regions.findByName(Jiaohe.COUNTY, "新立村")).extracting(region -> regions.fullName(region.code()))
                .containsExactlyInAnyOrder("河南街新立村", "河北街新立村");
        assertThat(regions.findByName(Jiaohe.COUNTY, "北沟村")).hasSize(2);
        assertThat(regions.findByName(Jiaohe.COUNTY, "永丰村")).hasSize(2);
        assertThat(regions.findByName(Jiaohe.COUNTY, "河北街道新立村委会")).extracting(region -> region.code().value())
                .containsExactly("220281006201");
        assertThat(regions.findByName(RegionCode.of("220281006000"), "新立村")).hasSize(1);
        assertThat(regions.findByName(RegionCode.of("220281006000"), "河南街新立村")).isEmpty();
    }

    @Test
    void aSecondImportChangesOnlyWhatIsNew() {
        String dunhua = HEAD + "222400000000,延边朝鲜族自治州,CITY,220000000000\n222403000000,敦化市,COUNTY,222400000000\n"
                + "222403001000,渤海街道,乡镇,\n";
        Result first = imports.importRegions(csv(dunhua + "222403001200,新开村,村,222403001000\n222403001201,新合村,,\n"));
        assertThat(first).isEqualTo(new Result(5, 5, 0, List.of(), List.of()));
        imports.importAliases(csv("code,alias,spoken\n222403001000,渤海街,是"));

        Result second = imports.importRegions(csv(dunhua + "222403001200,新开屯村委会,VILLAGE,222403001000\n"));
        assertThat(second.lines()).isEqualTo(4);
        assertThat(second.added()).isZero();
        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.notInFile()).extracting(Region::name).containsExactly("新合村");
        assertThat(regions.get(RegionCode.of("222403001200")).name()).isEqualTo("新开屯村");
        assertThat(regions.get(RegionCode.of("222403001000")).name()).isEqualTo("渤海街");
        assertThat(regions.fullName(RegionCode.of("222403001201"))).isEqualTo("渤海街新合村");
    }

    @Test
    void takesAnotherCountyInWhateverEncodingTheSpreadsheetSaved() {
        String zhongzhan = HEAD + "410000000000,河南省,PROVINCE,\n410800000000,焦作市,CITY,410000000000\n"
                + "410803000000,中站区,COUNTY,410800000000\n410803010000,龙翔街道,TOWNSHIP,410803000000\n"
                + "410803010200,周窑村民委员会,VILLAGE,410803010000\n";
        Result result = imports.importRegions(new ByteArrayInputStream(zhongzhan.getBytes(Charset.forName("GB18030"))));
        assertThat(result.errors()).isEmpty();
        assertThat(result.notInFile()).isEmpty();
        assertThat(imports.importRegions(csv("\ufeff" + zhongzhan.replace("\n", "\r\n"))).added()).isZero();
        assertThat(regions.findByName(RegionCode.of("410803000000"), "龙翔办事处周窑村")).extracting(Region::officialName)
                .containsExactly("周窑村民委员会");
    }

    @Test
    void namesEveryFaultAtItsLineAndTakesNothing() {
        Result result = imports.importRegions(csv(HEAD
                + "220281103289,好村,VILLAGE,220281103000\n"
                + "22028110321,短村,VILLAGE,220281103000\n"
                + ",无码村,VILLAGE,220281103000\n"
                + "220281103290,,VILLAGE,220281103000\n"
                + "220281103291,错级村,TOWNSHIP,220281103000\n"
                + "220281103292,怪级村,HAMLET,220281103000\n"
                + "\n"
                + "220281103293,错父村,VILLAGE,220281104000\n"
                + "220281199200,无父村,VILLAGE,220281199000\n"
                + "220281103289,重村,VILLAGE,220281103000\n"));
        assertThat(result.accepted()).isFalse();
        assertThat(result.added()).isZero();
        assertThat(result.errors()).extracting(LineError::line, LineError::column, LineError::message).containsExactlyInAnyOrder(
                tuple(3L, "code", "区划代码须为12位数字，县和乡镇用0补足，文件里是“22028110321”"),
                tuple(4L, "code", "区划代码没有填"),
                tuple(5L, "name", "名称没有填"),
                tuple(6L, "level", "级别 TOWNSHIP 与区划代码 220281103291 不符，按代码应为 VILLAGE"),
                tuple(7L, "level", "级别“HAMLET”不认识，应为 PROVINCE、CITY、COUNTY、TOWNSHIP、VILLAGE 之一"),
                tuple(9L, "parent", "上级“220281104000”与区划代码 220281103293 不符，应为 220281103000"),
                tuple(10L, "code", "上级区划 220281199000 既不在文件里，也没有登记过"),
                tuple(11L, "code", "区划代码 220281103289 与第2行重复"));
        assertThat(regions.find(RegionCode.of("220281103289"))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFileAsAWhole() {
        assertThat(imports.importRegions(csv("")).errors()).extracting(LineError::message).containsExactly("文件是空的");
        assertThat(imports.importRegions(csv("代码,名称\n1,2")).errors()).extracting(LineError::column).containsExactly("code", "name");
        assertThat(imports.importRegions(csv(HEAD)).errors()).extracting(LineError::message).containsExactly("文件里没有一行区划");
        assertThat(imports.importRegions(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff})).errors())
                .extracting(LineError::message).containsExactly("文件不是 UTF-8 或 GB18030 编码的文本，请另存为 CSV 再导入");
    }

    @Test
    void takesOtherSpellings() {
        Result result = imports.importAliases(csv("code,alias,spoken\n220281103213,青背屯,\n220281103213,青背,否"));
        assertThat(result.errors()).isEmpty();
        assertThat(regions.findByName(Jiaohe.COUNTY, "青背屯")).extracting(Region::code).containsExactly(Jiaohe.QINGBEI);
        assertThat(regions.get(Jiaohe.QINGBEI).name()).isEqualTo("青背村");
        assertThat(regions.get(Jiaohe.QINGBEI).aliases()).contains("青背", "青背屯");
    }

    @Test
    void refusesSpellingsOfNowhere() {
        Result result = imports.importAliases(csv("code,alias,spoken\n220281103999,某村,\n220281103213,,\n220281103213,甲,是\n"
                + "220281103213,乙,是\n220281103213,丙,也许"));
        assertThat(result.errors()).extracting(LineError::line, LineError::message).containsExactly(
                tuple(2L, "没有登记过区划 220281103999，请先导入区划"), tuple(3L, "别名没有填"),
                tuple(5L, "区划 220281103213 在第4行已有常用名"), tuple(6L, "“也许”不认识，常用名填“是”，否则留空"));
        assertThat(regions.findByName(Jiaohe.COUNTY, "甲")).isEmpty();
    }

    private static ByteArrayInputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
