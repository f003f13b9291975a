package io.fupin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportLists;
import io.fupin.exchange.intake.ImportLists.FaultLine;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.FilledIn;
import io.fupin.support.FilledIn.Formula;
import io.fupin.support.FupinTest;
import io.fupin.support.Office;
import io.fupin.support.Village;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file with more than forty kinds of faults is answered with exactly these, each at its cell, in words that tell how to mend it. */
@FupinTest
class PlantedFaultsTest {

    @Autowired
    private Office office;
    @Autowired
    private ImportDesk desk;
    @Autowired
    private ImportLists lists;
    @Autowired
    private ImportWorker worker;

    @Autowired
    private Regions regions;

    private final FilledIn file = new FilledIn();
    private final List<String> planted = new ArrayList<>();
    private final List<String> doubted = new ArrayList<>();
    private Village village;
    private int households;

    @Test
    void everyFaultIsFoundAtItsCellAndNothingElse() throws IOException {
        List<Village> county = office.counties().another("220294", "查错", 2, 2);
        village = county.get(0);
        Village elsewhere = county.get(2);
        Officer township = village.township();
        String known = registered(township);

        file.household(village, "甲好");
        plantHouseholdFaults(elsewhere);
        plantAmountFaults();
        plantPersonFaults(known);
        plantDoubts();

        ImportRun run = uploaded(township, file.bytes());
        assertThat(run.state()).as(run.said()).isEqualTo(State.CHECKED);
        assertThat(lists.faults(run.id(), true, 0, 500).stream().map(PlantedFaultsTest::told)).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(lists.faults(run.id(), false, 0, 500).stream().map(PlantedFaultsTest::told)).containsExactlyInAnyOrderElementsOf(doubted);
        assertThat(planted.size()).as("kinds").isGreaterThanOrEqualTo(45);
        assertThat(lists.faults(run.id(), true, 0, 500)).as("every one says how to mend it").allMatch(fault -> fault.mend().length() >= 3);
        assertThat(run.tally().fresh()).as("the good one and the doubtful ones").isEqualTo(1 + doubted.size());
    }

    private static String told(FaultLine fault) {
        return (fault.sheet() == 0 ? "户" : "人") + fault.cell() + " " + fault.what();
    }

    private Map<String, Object> next() {
        file.household(village, "甲" + (char) ('一' + ++households));
        return file.lastHousehold();
    }

    private void household(String heading, Object value, String what) {
        next().put(heading, value);
        planted.add("户" + FilledIn.householdCell(heading, file.householdRow()) + " " + what);
    }

    private void person(int position, String heading, Object value, String what) {
        next();
        file.person(position).put(heading, value);
        at(position, heading, what);
    }

    private void at(int position, String heading, String what) {
        planted.add("人" + FilledIn.personCell(heading, file.personRow(position)) + " " + what);
    }

    private String registered(Officer township) throws IOException {
        FilledIn first = new FilledIn();
        first.household(village, "甲先");
        ImportRun run = uploaded(township, first.bytes());
        desk.take(township, run.id());
        worker.drain();
        assertThat(desk.get(township, run.id()).tally().taken()).isEqualTo(1);
        return (String) first.person(1).get("证件号码");
    }

    private void plantHouseholdFaults(Village elsewhere) {
        RegionCode code = village.code();
        household("户编号", null, "户编号没有填");
        for (int position = 1; position <= 2; position++) {
            file.person(position).put("户编号", null);
            at(position, "户编号", "户编号没有填，不知道是哪一户的人");
        }
        Map<String, Object> first = next();
        String number = (String) first.get("户编号");
        int row = file.householdRow();
        Map<String, Object> second = next();
        file.removePersons((String) second.get("户编号"));
        second.put("户编号", number);
        planted.add("户" + FilledIn.householdCell("户编号", file.householdRow()) + " 户编号与第 " + row + " 行重复");
        next().put("行政村代码", null);
        file.lastHousehold().put("行政村", "没有这个村");
        planted.add("户" + FilledIn.householdCell("行政村", file.householdRow()) + " 没有“没有这个村”这个村");
        household("行政村代码", elsewhere.code().value(), regions.fullName(elsewhere.code()) + "不在您的辖区");
        household("行政村代码", "229999999999", "没有行政村代码 229999999999");
        next().put("行政村", regions.get(elsewhere.code()).name());
        planted.add("户" + FilledIn.householdCell("行政村", file.householdRow()) + " 行政村代码 " + code + " 是" + regions.fullName(code)
                + "，与填的“" + regions.get(elsewhere.code()).name() + "”不是一个村");
        String foreign = elsewhere.code() + "-0007";
        household("户编号", foreign, "户编号 " + foreign + " 不是这个村的");
        file.person(1).put("户编号", foreign);
        file.person(2).put("户编号", foreign);
        household("户编号", code + "-0001", "这个人已在 ");
        planted.remove(planted.size() - 1);
        file.person(1).put("户编号", code + "-0001");
        file.person(2).put("户编号", code + "-0001");
        file.lastHousehold().put("脱贫属性", "已脱贫");
        planted.add("户" + FilledIn.householdCell("脱贫属性", file.householdRow()) + " 档案里是“在册”，不能用导入改成“已脱贫”");
        household("家庭人口数", 3, "家庭人口数是 3，“人”表里有 2 人");
        household("户主姓名", "甲换", "户主姓名是“甲换”，“人”表里的户主是“" + file.person(1).get("姓名") + "”");
        planted.set(planted.size() - 1, "户" + FilledIn.householdCell("户主姓名", file.householdRow()) + " 户主姓名是“甲换”，“人”表里的户主是“"
                + file.person(1).get("姓名") + "”");
        next();
        file.removePersons((String) file.lastHousehold().get("户编号"));
        planted.add("户" + FilledIn.householdCell("户编号", file.householdRow()) + " “人”表里没有这一户的人");
        Map<String, Object> nobodys = new LinkedHashMap<>(Map.of("户编号", "新999", "姓名", "甲无户", "与户主关系", "户主"));
        file.addPerson(nobodys);
        at(2, "户编号", "“户”表里没有户编号 新999");
        household("主要致贫原因", null, "主要致贫原因没有填");
        household("主要致贫原因", "因懒", "主要致贫原因“因懒”不在代码表里");
        household("其他致贫原因", "因残、缺技术、缺资金", "次要致贫原因有 3 项，最多 2 项");
        household("其他致贫原因", "因病", "“因病”已经是主要致贫原因");
        household("是否解决安全饮用水", "大概", "是否解决安全饮用水填的是“大概”");
        household("是否危房户", "是", "是否危房户填“是”，危房级别是 B 级");
        household("银行卡号", 6.2284800123456789E18, "银行卡号被 Excel 变成了数字（如 2.20281E+17），后几位已经丢了");
        next();
        int merged = file.householdRow();
        int column = FilledIn.HOUSEHOLD.indexOf("组");
        file.touch(sheets -> sheets[0].range(merged - 1, column, merged, column).merge());
        planted.add("户" + FilledIn.householdCell("组", merged) + " 组是合并单元格（第 " + merged + " 到 " + (merged + 1) + " 行）");
        next();
        planted.add("户" + FilledIn.householdCell("组", merged + 1) + " 组是合并单元格（第 " + merged + " 到 " + (merged + 1) + " 行）");
    }

    private void plantAmountFaults() {
        household("耕地面积", "六亩", "耕地面积“六亩”不是数字");
        household("耕地面积", -1, "耕地面积是负数 -1");
        household("耕地面积", 6.125, "耕地面积的小数超过两位：6.125");
        household("年度", 2099, "年度是 2099，应在 2013 到 2016 之间");
        household("年度", null, "填了收入，没有填年度");
        household("纯收入", 9000, "纯收入填的是 9000，应为 4200.5（年收入 − 生产经营性支出）");
        household("耕地面积", new Formula("3+3"), "耕地面积是公式，不是填好的内容");
    }

    private void plantPersonFaults(String known) {
        person(1, "证件号码", 220281197003150015.0, "证件号码被 Excel 变成了数字（如 2.20281E+17），后几位已经丢了");
        next();
        file.person(1).put("证件号码", CitizenNumbers.misspelt((String) file.person(1).get("证件号码")));
        at(1, "证件号码", "身份证号校验码不正确");
        person(1, "证件号码", "220281620101001", "15位的旧身份证号已停用，请填18位的号码");
        person(2, "证件号码", "220281********0028", "证件号码被星号遮住了");
        person(2, "证件号码", null, "证件号码没有填");
        person(1, "证件号码", known, "这个人已在 " + village.code() + "-0001 甲先户 的档案里");
        file.person(1).put("出生日期", known.substring(6, 14));
        next();
        String twice = (String) file.person(2).get("证件号码");
        String born = (String) file.person(2).get("出生日期");
        int here = file.personRow(2);
        next();
        file.person(2).put("证件号码", twice);
        file.person(2).put("出生日期", born);
        at(2, "证件号码", "证件号码与“人”表第 " + here + " 行相同");
        planted.add("人" + FilledIn.personCell("证件号码", here) + " 证件号码与“人”表第 " + file.personRow(2) + " 行相同");
        next();
        String real = (String) file.person(1).get("证件号码");
        file.person(1).put("出生日期", "1950/1/31");
        at(1, "出生日期", "登记的出生日期是 1950-01-31，身份证号里是 " + real.substring(6, 10) + "-" + real.substring(10, 12) + "-" + real.substring(12, 14));
        person(1, "性别", "女", "性别填的是女，身份证号是男");
        person(2, "出生日期", "六四年", "出生日期“六四年”不是日期");
        person(2, "与户主关系", "老伴", "与户主关系“老伴”不在代码表里");
        person(2, "与户主关系", "户主", "有 2 个户主，只能有一人");
        person(2, "在校生状况", "小学", "文化程度和在校生状况都填了，只能填一项");
        planted.set(planted.size() - 1, "人" + FilledIn.personCell("文化程度", file.personRow(2)) + " 文化程度和在校生状况都填了，只能填一项");
        person(1, "健康状况", null, "健康状况没有填");
        person(1, "劳动技能", "能干", "劳动技能“能干”不在代码表里");
        person(1, "务工时间(月)", 6, "填了务工时间，没有填务工所在地");
        planted.set(planted.size() - 1, "人" + FilledIn.personCell("务工所在地", file.personRow(1)) + " 填了务工时间，没有填务工所在地");
        person(1, "务工时间(月)", 13, "务工时间(月)是 13，最多 12");
        person(1, "残疾类别", "肢体", "填了残疾类别，没有填残疾等级");
        planted.set(planted.size() - 1, "人" + FilledIn.personCell("残疾等级", file.personRow(1)) + " 填了残疾类别，没有填残疾等级");
        person(2, "姓名", "王秀2", "姓名里有数字：王秀2");
        person(2, "民族", "东北族", "民族“东北族”不在代码表里");
        person(2, "务工企业", "厂".repeat(101), "务工企业有 101 个字，最多 100 个");
    }

    private void plantDoubts() {
        next().put("户联系电话", "1001234567");
        doubted.add("户" + FilledIn.householdCell("户联系电话", file.householdRow()) + " 户联系电话应为 11 位数字，现在是 10 个字符");
        next();
        file.person(1).put("是否参加城镇职工基本医疗保险", "是");
        doubted.add("人" + FilledIn.personCell("是否参加城乡居民基本医疗保险", file.personRow(1)) + " 城乡居民医保和城镇职工医保都参加了，只能参加一种");
        next().put("工资性收入", 100);
        file.lastHousehold().put("纯收入", 1300.5);
        doubted.add("户" + FilledIn.householdCell("工资性收入", file.householdRow()) + " 2015年工资性收入 100 元，应为 0 或在 300 到 300000 元之间");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        village = office.counties().village();
        Officer officer = village.township();
        assertThat(uploaded(officer, "户编号,姓名\n1,张三".getBytes()).said()).startsWith("这不是 Excel 文件（.xlsx）");
        assertThat(uploaded(officer, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}).said()).startsWith("这是旧格式（.xls）或加了密码的文件");
        assertThat(uploaded(officer, zip("word/document.xml", new byte[10])).said()).startsWith("这不是 Excel 工作簿");
        assertThat(uploaded(officer, bomb()).said()).startsWith("文件解压后太大");
        FilledIn hidden = new FilledIn();
        hidden.household(village, "乙好");
        hidden.hidePersons();
        assertThat(uploaded(officer, hidden.bytes()).said()).startsWith("工作表“成员”是隐藏的");
        assertThat(uploaded(officer, new FilledIn().bytes()).said()).startsWith("两张表里都没有内容");
        byte[] cut = hidden.bytes();
        assertThat(uploaded(officer, java.util.Arrays.copyOf(cut, cut.length / 2)).said()).startsWith("工作簿已经损坏");
        ImportRun refused = uploaded(officer, "x".getBytes());
        assertThat(refused.state()).isEqualTo(State.REFUSED);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** Some kilobytes that unpack to sixty megabytes of blanks. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships/>".getBytes());
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes());
            byte[] blanks = " ".repeat(1 << 20).getBytes();
            for (int i = 0; i < 60; i++) {
                zip.write(blanks);
            }
            zip.write("</workbook>".getBytes());
        }
        return out.toByteArray();
    }

    private ImportRun uploaded(Officer officer, byte[] bytes) {
        String id = desk.upload(officer, "查错.xlsx", new ByteArrayInputStream(bytes));
        worker.drain();
        return desk.get(officer, id);
    }
}
