package io.fupin.exchange.register;

import static io.fupin.exchange.register.Kind.CODE;
import static io.fupin.exchange.register.Kind.CODES;
import static io.fupin.exchange.register.Kind.COUNT;
import static io.fupin.exchange.register.Kind.DATE;
import static io.fupin.exchange.register.Kind.ID_NUMBER;
import static io.fupin.exchange.register.Kind.LABEL;
import static io.fupin.exchange.register.Kind.NAME;
import static io.fupin.exchange.register.Kind.PHONE;
import static io.fupin.exchange.register.Kind.TEXT;
import static io.fupin.exchange.register.Kind.YES_NO;

import java.util.Arrays;
import java.util.List;

/** The sheet of persons (policy 5.2), in the order of the national register. */
public enum PersonColumn implements Column {

    HOUSEHOLD("户编号", LABEL, 30, true), NUMBER("人口编号", LABEL, 34), NAME_OF("姓名", NAME, 50, true), SEX("性别", CODE, CodeLists.SEXES),
    BORN("出生日期", DATE, 0), DOCUMENT("证件类型", CODE, CodeLists.DOCUMENTS), ID("证件号码", ID_NUMBER, 22, true, "身份证号", "身份证号码", "证件号"),
    NATIONALITY("民族", CODE, CodeLists.NATIONALITIES), RELATION("与户主关系", CODE, 0, true, CodeLists.RELATIONS),
    EDUCATION("文化程度", CODE, CodeLists.EDUCATION), SCHOOLING("在校生状况", CODE, CodeLists.SCHOOLING), HEALTH("健康状况", CODES, CodeLists.HEALTH),
    DISABILITY("残疾类别", CODE, CodeLists.DISABILITIES), DISABILITY_GRADE("残疾等级", CODE, CodeLists.DISABILITY_GRADES),
    LABOUR("劳动技能", CODE, CodeLists.LABOUR), MONTHS("务工时间(月)", COUNT, 12, "务工时间", "务工时间（月）"), EMPLOYER("务工企业", TEXT, 100, "务工企业名称"),
    PLACE("务工所在地", TEXT, 100), POLITICAL("政治面貌", CODE, CodeLists.POLITICAL), PHONE_OF("联系电话", PHONE, 20, "成员联系电话"),
    LOW_INCOME("是否享受低保", YES_NO), DESTITUTE("是否特困供养", YES_NO), RESIDENT_MEDICAL("是否参加城乡居民基本医疗保险", YES_NO, 0, "是否参加新农合", "是否参加新型农村合作医疗"),
    EMPLOYEE_MEDICAL("是否参加城镇职工基本医疗保险", YES_NO, 0, "是否参加城镇职工医疗保险"), SERIOUS("是否参加大病保险", YES_NO), COMMERCIAL("是否参加商业补充医疗保险", YES_NO),
    RESIDENT_PENSION("是否参加城乡居民基本养老保险", YES_NO, 0, "是否参加城乡居民养老保险"), EMPLOYEE_PENSION("是否参加城镇职工基本养老保险", YES_NO, 0, "是否参加城镇职工养老保险"),
    ILLNESS_AID("是否接受大病救助", YES_NO), OTHER_AID("是否接受其他健康扶贫", YES_NO), DROPOUT("失学或辍学原因", TEXT, 100), POST("公益性岗位", TEXT, 60);

    private final String title;
    private final Kind kind;
    private final int most;
    private final boolean needed;
    private final List<String> codes;
    private final List<String> aliases;

    PersonColumn(String title, Kind kind) {
        this(title, kind, 0, false, List.of());
    }

    PersonColumn(String title, Kind kind, int most, String... aliases) {
        this(title, kind, most, false, List.of(), aliases);
    }

    PersonColumn(String title, Kind kind, int most, boolean needed, String... aliases) {
        this(title, kind, most, needed, List.of(), aliases);
    }

    PersonColumn(String title, Kind kind, List<String> codes, String... aliases) {
        this(title, kind, 0, false, codes, aliases);
    }

    PersonColumn(String title, Kind kind, int most, boolean needed, List<String> codes, String... aliases) {
        this.title = title;
        this.kind = kind;
        this.most = most;
        this.needed = needed;
        this.codes = codes;
        this.aliases = Arrays.asList(aliases);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<String> codes() {
        return codes;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public boolean needed() {
        return needed;
    }
}
