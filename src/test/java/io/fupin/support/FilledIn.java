package io.fupin.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as a clerk fills it in: strings, numbers and formulas as he types them, columns in his own order. */
public final class FilledIn {

    public static final List<String> HOUSEHOLD = List.of("户主姓名", "户编号", "乡镇", "行政村", "行政村代码", "组", "家庭人口数", "年度", "识别标准", "贫困户属性", "脱贫属性",
            "主要致贫原因", "其他致贫原因", "户联系电话", "银行卡号", "工资性收入", "生产经营性收入", "养老保险金", "生产经营性支出", "纯收入", "耕地面积", "是否解决安全饮用水",
            "是否危房户", "危房级别", "备注");
    public static final List<String> PERSON = List.of("户编号", "姓名", "性别", "出生日期", "证件类型", "证件号码", "民族", "与户主关系", "文化程度", "在校生状况", "健康状况",
            "残疾类别", "残疾等级", "劳动技能", "务工时间(月)", "务工所在地", "是否参加城乡居民基本医疗保险", "是否参加城镇职工基本医疗保险", "务工企业");

    private final List<Map<String, Object>> households = new ArrayList<>();
    private final List<Map<String, Object>> persons = new ArrayList<>();
    private final List<Consumer<Worksheet[]>> touches = new ArrayList<>();
    private boolean hidden;

    /** A cell with a formula. */
    public record Formula(String text) {
    }

    /** A household of a couple, faultless. @return its number */
    public String household(Village village, String name) {
        String number = "新" + (households.size() + 1);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("户主姓名", name);
        row.put("户编号", number);
        row.put("行政村代码", village.code().value());
        row.put("组", "2组");
        row.put("家庭人口数", 2);
        row.put("年度", 2015);
        row.put("识别标准", "国家标准");
        row.put("贫困户属性", "一般贫困户");
        row.put("脱贫属性", "未脱贫");
        row.put("主要致贫原因", "因病");
        row.put("其他致贫原因", "缺劳力");
        row.put("户联系电话", "10012345678");
        row.put("工资性收入", 3000);
        row.put("养老保险金", 1200.5);
        row.put("纯收入", 4200.5);
        row.put("耕地面积", 6.4);
        row.put("是否解决安全饮用水", "是");
        row.put("是否危房户", "否");
        row.put("危房级别", "B");
        households.add(row);
        person(number, name, "户主", CitizenNumbers.next(1962, true), "1962");
        person(number, "王秀" + name.charAt(0), "配偶", CitizenNumbers.next(1964, false), "1964");
        return number;
    }

    private void person(String number, String name, String relation, String id, String year) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("户编号", number);
        row.put("姓名", name);
        row.put("出生日期", id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14));
        row.put("性别", relation.equals("户主") ? "男" : "女");
        row.put("证件号码", id);
        row.put("民族", "汉");
        row.put("与户主关系", relation);
        row.put("文化程度", "小学");
        row.put("健康状况", relation.equals("户主") ? "长期慢性病" : "健康");
        row.put("劳动技能", "普通劳动力");
        row.put("是否参加城乡居民基本医疗保险", "是");
        row.put("是否参加城镇职工基本医疗保险", "否");
        persons.add(row);
    }

    public Map<String, Object> lastHousehold() {
        return households.get(households.size() - 1);
    }

    /** Of the last household, from 1. */
    public Map<String, Object> person(int position) {
        return persons.get(persons.size() - 3 + position);
    }

    public void addPerson(Map<String, Object> row) {
        persons.add(row);
    }

    public void removePersons(String number) {
        persons.removeIf(row -> number.equals(row.get("户编号")));
    }

    /** Row of the spreadsheet: two lines of title, one of headings. */
    public int householdRow() {
        return households.size() + 2;
    }

    public int personRow(int position) {
        return persons.size() - 2 + position + 2;
    }

    public static String householdCell(String heading, int row) {
        return letters(HOUSEHOLD.indexOf(heading)) + row;
    }

    public static String personCell(String heading, int row) {
        return letters(PERSON.indexOf(heading)) + row;
    }

    private static String letters(int column) {
        return String.valueOf((char) ('A' + column));
    }

    public void touch(Consumer<Worksheet[]> touch) {
        touches.add(touch);
    }

    public void hidePersons() {
        hidden = true;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "office", "1.0")) {
            Worksheet first = workbook.newWorksheet("贫困户信息");
            first.value(0, 0, "漂河镇贫困户信息表");
            first.range(0, 0, 0, 8).merge();
            fill(first, 1, HOUSEHOLD, households);
            Worksheet second = workbook.newWorksheet("成员");
            second.value(0, 0, "家庭成员");
            fill(second, 1, PERSON, persons);
            touches.forEach(touch -> touch.accept(new Worksheet[] {first, second}));
            if (hidden) {
                second.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int headRow, List<String> head, List<Map<String, Object>> rows) {
        for (int i = 0; i < head.size(); i++) {
            sheet.value(headRow, i, head.get(i));
            for (int j = 0; j < rows.size(); j++) {
                Object value = rows.get(j).get(head.get(i));
                if (value instanceof Formula formula) {
                    sheet.formula(headRow + 1 + j, i, formula.text());
                } else if (value instanceof Number number) {
                    sheet.value(headRow + 1 + j, i, number);
                } else if (value != null) {
                    sheet.value(headRow + 1 + j, i, value.toString());
                }
            }
        }
    }
}
