package io.fupin.exchange.register;

import io.fupin.exchange.sheet.XlsxWriter;
import io.fupin.exchange.sheet.XlsxWriter.Cell;
import io.fupin.exchange.sheet.XlsxWriter.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The workbook that is filled in: two sample rows that are passed over, drop-downs, and what each column wants in words. */
public final class RegisterTemplate {

    private static final String[][] HELP = {
        {"怎样填", "“户”表一户一行，“人”表一人一行，两张表用户编号对上。第 1 行的列名不要改，列的先后可以变，不用的列可以删。"},
        {"示例", "户编号以“示例”开头的行只给您看怎样填，导入时跳过，可以留着。"},
        {"户编号", "已经建档的户填原来的户编号，系统按它更新；新户自己编一个，如 新1、新2，人表里写同一个。"},
        {"空着的格子", "更新已建档的户时，空着的格子不改动原来的内容。"},
        {"村", "填乡（镇）名和村名，或者只填 12 位行政村代码。"},
        {"号码", "证件号码、银行卡号、电话先把单元格设成“文本”再填，否则 Excel 会把后几位变成 0。"},
        {"文化程度、在校生状况", "只填一项：在校的填在校生状况，不在校的填文化程度。"},
        {"健康状况", "可以有几项，用顿号隔开，如：残疾、长期慢性病。"},
        {"次要致贫原因", "最多两项，用顿号隔开。"},
        {"收入", "按元填，最多两位小数，一年一户。合计各列可以空着，系统会算；填了就要对得上。"},
        {"不能改的", "已建档的户，所在村、脱贫属性不能用导入来改，要走相应的程序。"},
    };

    private RegisterTemplate() {
    }

    public static void write(OutputStream out) throws IOException {
        try (XlsxWriter workbook = new XlsxWriter(out)) {
            NationalWorkbook.sheet(workbook, NationalWorkbook.HOUSEHOLDS, HouseholdColumn.values());
            NationalWorkbook.row(workbook, HouseholdColumn.values(), household());
            NationalWorkbook.sheet(workbook, NationalWorkbook.PERSONS, PersonColumn.values());
            NationalWorkbook.row(workbook, PersonColumn.values(), person("张三", "户主", "男", LocalDate.of(1968, 5, 6), "小学", null));
            NationalWorkbook.row(workbook, PersonColumn.values(), person("张小四", "之女", "女", LocalDate.of(2004, 9, 1), null, "七年级"));
            workbook.sheet("填表说明", false, 0, List.of(new XlsxWriter.Column(24, false, null), new XlsxWriter.Column(90, false, null)));
            for (String[] line : HELP) {
                workbook.row(List.of(new Cell(line[0], Look.HEAD, false), new Cell(line[1], Look.WRAPPED, false)));
            }
            NationalWorkbook.codes(workbook);
        }
    }

    private static Values household() {
        Values row = Values.household();
        row.put(HouseholdColumn.TOWNSHIP, "漂河镇");
        row.put(HouseholdColumn.VILLAGE, "青背村");
        row.put(HouseholdColumn.GROUP, "2组");
        row.put(HouseholdColumn.NUMBER, NationalWorkbook.SAMPLE + "1");
        row.put(HouseholdColumn.HEAD_NAME, "张三");
        row.put(HouseholdColumn.PERSONS, 2);
        row.put(HouseholdColumn.YEAR_OF, 2015);
        row.put(HouseholdColumn.STANDARD, "国家标准");
        row.put(HouseholdColumn.TYPE, "一般户");
        row.put(HouseholdColumn.STATE, "未脱贫");
        row.put(HouseholdColumn.MAIN_CAUSE, "因学");
        row.put(HouseholdColumn.OTHER_CAUSES, "缺资金");
        row.put(HouseholdColumn.PHONE_OF, "10012345678");
        row.put(HouseholdColumn.WAGE, new BigDecimal("3000"));
        row.put(HouseholdColumn.ARABLE, new BigDecimal("6.5"));
        row.put(HouseholdColumn.SAFE_WATER, true);
        row.put(HouseholdColumn.ROAD, "水泥路");
        row.put(HouseholdColumn.UNSAFE, false);
        row.put(HouseholdColumn.GRADE, "B");
        row.put(HouseholdColumn.FUEL, "柴草");
        return row;
    }

    private static Values person(String name, String relation, String sex, LocalDate born, String education, String schooling) {
        Values row = Values.person();
        row.put(PersonColumn.HOUSEHOLD, NationalWorkbook.SAMPLE + "1");
        row.put(PersonColumn.NAME_OF, name);
        row.put(PersonColumn.SEX, sex);
        row.put(PersonColumn.BORN, born);
        row.put(PersonColumn.DOCUMENT, "居民身份证");
        row.put(PersonColumn.ID, "（填 18 位号码）");
        row.put(PersonColumn.NATIONALITY, "汉族");
        row.put(PersonColumn.RELATION, relation);
        row.put(PersonColumn.EDUCATION, education);
        row.put(PersonColumn.SCHOOLING, schooling);
        row.put(PersonColumn.HEALTH, "健康");
        row.put(PersonColumn.LABOUR, schooling == null ? "普通劳动力" : "无劳动力");
        row.put(PersonColumn.POLITICAL, "群众");
        row.put(PersonColumn.RESIDENT_MEDICAL, true);
        row.put(PersonColumn.EMPLOYEE_MEDICAL, false);
        return row;
    }
}
