package io.fupin.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A register as a workbook in the national columns, as a spreadsheet saves it: texts shared, numbers as numbers. From a seed; nobody in it exists. */
final class ImportedFile {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final String FAMILY = "王李张刘赵孙于杨周徐马高朱宋郭林姜韩曲吕";
    private static final String GIVEN = "德福贵财长庆永殿广玉振宝文义忠富才凤海学桂兰芝秀珍淑华英素琴";
    static final String[] HOUSEHOLD = {"行政村代码", "组", "户编号", "户主姓名", "户主证件号码", "家庭人口数", "年度", "识别标准", "贫困户属性", "脱贫属性", "主要致贫原因", "次要致贫原因",
        "户联系电话", "开户银行名称", "银行卡号", "工资性收入", "生产经营性收入", "财产性收入", "养老保险金", "低保金", "生产经营性支出", "年收入", "纯收入", "耕地面积", "林地面积",
        "是否加入农民专业合作组织", "是否通生活用电", "是否通广播电视", "是否解决安全饮用水", "是否有卫生厕所", "与村主干路距离", "入户路类型", "住房面积", "是否危房户", "危房级别", "主要燃料类型"};
    static final String[] PERSON = {"户编号", "姓名", "性别", "出生日期", "证件类型", "证件号码", "民族", "与户主关系", "文化程度", "在校生状况", "健康状况", "劳动技能", "政治面貌", "是否享受低保",
        "是否特困供养", "是否参加城乡居民基本医疗保险", "是否参加城镇职工基本医疗保险", "是否参加大病保险", "是否参加城乡居民基本养老保险", "联系电话"};

    private final Random random = new Random(2016);
    private final List<String> villages;
    private int sequence;

    /** @param villages codes; @param first number of the first person: two files do not share one */
    ImportedFile(List<String> villages, int first) {
        this.villages = villages;
        this.sequence = first;
    }

    /** Two and three persons a household by turns: 2.5 on average. */
    Path write(Path file, int households) throws IOException {
        Files.createDirectories(file.getParent());
        int first = sequence;
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet one = workbook.newWorksheet("户");
            Worksheet two = workbook.newWorksheet("人");
            head(one, HOUSEHOLD);
            head(two, PERSON);
            int row = 0;
            for (int household = 0; household < households; household++) {
                int size = 2 + household % 2;
                String label = "户" + (first + household);
                String family = String.valueOf(FAMILY.charAt(random.nextInt(FAMILY.length())));
                String name = family + given();
                String head = number(1955 + household % 25, true);
                household(one, household + 1, label, name, head, size, household);
                person(two, ++row, label, name, head, "户主");
                person(two, ++row, label, FAMILY.charAt(random.nextInt(FAMILY.length())) + given(), number(1957 + household % 25, false), "配偶");
                if (size > 2) {
                    person(two, ++row, label, family + given(), number(2004 + household % 3, true), "之子");
                }
            }
        }
        return file;
    }

    private static void head(Worksheet sheet, String[] head) {
        for (int i = 0; i < head.length; i++) {
            sheet.value(0, i, head[i]);
        }
    }

    private String given() {
        return "" + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    /** Born on one of the days of that year, and a number of that day that is not given out twice. */
    private String number(int year, boolean male) {
        int count = sequence++;
        LocalDate born = LocalDate.ofYearDay(year, 1 + count % 365);
        // a county's numbers of a day run out: the next county's follow
        String body = 220281 + count / (365 * 490) + born.toString().replace("-", "") + "%03d".formatted(2 * (count / 365 % 490) + (male ? 1 : 2));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }

    private void household(Worksheet sheet, int row, String label, String name, String head, int size, int order) {
        int wage = 1000 + order % 4000;
        Object[] cells = {villages.get(order % villages.size()), 1 + order % 6 + "组", label, name, head, size, 2015, "国家标准", order % 3 == 0 ? "低保户" : "一般户", "未脱贫",
            "因病", "缺劳力", "100%08d".formatted(order), "农村信用社", "0000%015d".formatted(order), wage, 800, 100, 1200, order % 3 == 0 ? 600 : 0, 300,
            wage + 2100 + (order % 3 == 0 ? 600 : 0), wage + 1800 + (order % 3 == 0 ? 600 : 0), 6.5, 2, "否", "是", "是", "是", "否", 1.2, "水泥路", 48 + order % 60, "否", "B",
            "柴草"};
        write(sheet, row, cells);
    }

    private void person(Worksheet sheet, int row, String label, String name, String id, String relation) {
        boolean child = relation.equals("之子");
        Object[] cells = {label, name, child || relation.equals("户主") ? "男" : "女", id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14), "居民身份证",
            id, "汉族", relation, child ? null : "小学", child ? "七年级" : null, child ? "健康" : "长期慢性病", child ? "无劳动力" : "普通劳动力", "群众", "否", "否", "是", "否", "是",
            child ? "否" : "是", child ? null : "100%08d".formatted(row)};
        write(sheet, row, cells);
    }

    private static void write(Worksheet sheet, int row, Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] != null) {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }
}
