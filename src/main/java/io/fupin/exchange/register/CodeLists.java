package io.fupin.exchange.register;

import io.fupin.household.RegisterField;
import java.util.List;
import java.util.Map;

/** The code lists of the national register (policy 5.3), and what else people write for a code. */
final class CodeLists {

    static final List<String> CAUSES = List.of("因病", "因残", "因学", "因灾", "缺土地", "缺水", "缺技术", "缺劳力", "缺资金", "交通条件落后", "自身发展动力不足", "其他",
            "因婚", "因丧");
    static final List<String> TYPES = List.of("一般户", "低保户", "五保户");
    static final List<String> STATES = List.of("未脱贫", "已脱贫", "返贫");
    static final List<String> STANDARDS = List.of("国家标准", "省定标准", "市定标准");
    static final List<String> ROADS = List.of("泥土路", "砂石路", "水泥路", "沥青路");
    static final List<String> FUELS = RegisterField.FUEL.codes();
    static final List<String> GRADES = List.of("A", "B", "C", "D");
    static final List<String> SEXES = List.of("男", "女");
    static final List<String> DOCUMENTS = List.of("居民身份证", "残疾人证", "户口簿", "其他");
    static final List<String> RELATIONS = List.of("户主", "配偶", "之子", "之女", "之儿媳", "之女婿", "之孙子", "之孙女", "之外孙子", "之外孙女", "之父", "之母", "之岳父",
            "之岳母", "之公公", "之婆婆", "之祖父", "之祖母", "之外祖父", "之外祖母", "之兄弟姐妹", "之曾孙子", "之曾孙女", "之侄儿", "之侄女", "之兄弟媳妇", "之叔伯", "其他");
    static final List<String> EDUCATION = RegisterField.EDUCATION.codes();
    static final List<String> SCHOOLING = List.of("学龄前儿童", "学前教育", "小学", "七年级", "八年级", "九年级", "普通高中一年级", "普通高中二年级", "普通高中三年级",
            "中职一年级", "中职二年级", "中职三年级", "高职高专一年级", "高职高专二年级", "高职高专三年级", "技师学院一年级", "技师学院二年级", "技师学院三年级", "技师学院四年级",
            "本科一年级", "本科二年级", "本科三年级", "本科四年级", "本科五年级", "硕士研究生及以上");
    static final List<String> HEALTH = RegisterField.HEALTH.codes();
    static final List<String> LABOUR = RegisterField.LABOUR_SKILL.codes();
    static final List<String> DISABILITIES = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    static final List<String> DISABILITY_GRADES = List.of("一级", "二级", "三级", "四级");
    static final List<String> POLITICAL = List.of("群众", "中共党员", "中共预备党员", "共青团员", "民主党派", "无党派人士");
    static final List<String> NATIONALITIES = List.of(("汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 "
            + "拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 "
            + "保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 其他").split(" "));

    private static final Map<String, String> OTHERWISE = Map.ofEntries(Map.entry("其它", "其他"), Map.entry("一般贫困户", "一般户"), Map.entry("一般", "一般户"),
            Map.entry("低保", "低保户"), Map.entry("低保贫困户", "低保户"), Map.entry("五保", "五保户"), Map.entry("五保户(特困供养)", "五保户"),
            Map.entry("特困供养户", "五保户"), Map.entry("身份证", "居民身份证"), Map.entry("户口本", "户口簿"), Map.entry("党员", "中共党员"),
            Map.entry("团员", "共青团员"), Map.entry("视力残疾", "视力"), Map.entry("听力残疾", "听力"), Map.entry("言语残疾", "言语"),
            Map.entry("肢体残疾", "肢体"), Map.entry("智力残疾", "智力"), Map.entry("精神残疾", "精神"), Map.entry("多重残疾", "多重"));
    private static final List<String> KINDS = DISABILITIES;

    private CodeLists() {
    }

    /** The code that is meant; the text itself when none is known. */
    static String meant(Column column, String text) {
        if (column.codes().contains(text)) {
            return text;
        }
        if (column.codes() == GRADES && text.matches("[a-dA-D]级?")) {
            return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        }
        if (column.codes() == KINDS && text.matches("[1-7]")) {
            return KINDS.get(text.charAt(0) - '1');
        }
        if (column.codes() == DISABILITY_GRADES && text.matches("[1-4]级?")) {
            return DISABILITY_GRADES.get(text.charAt(0) - '1');
        }
        if (column.codes() == NATIONALITIES && NATIONALITIES.contains(text + "族")) {
            return text + "族";
        }
        if (text.equals("其他") && column.codes().contains("其它")) {
            return "其它";
        }
        return OTHERWISE.getOrDefault(text, text);
    }
}
