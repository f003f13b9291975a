package io.fupin.exchange.register;

import static io.fupin.exchange.register.Kind.AMOUNT;
import static io.fupin.exchange.register.Kind.BALANCE;
import static io.fupin.exchange.register.Kind.BANK_CARD;
import static io.fupin.exchange.register.Kind.CODE;
import static io.fupin.exchange.register.Kind.CODES;
import static io.fupin.exchange.register.Kind.COUNT;
import static io.fupin.exchange.register.Kind.DATE;
import static io.fupin.exchange.register.Kind.ID_NUMBER;
import static io.fupin.exchange.register.Kind.LABEL;
import static io.fupin.exchange.register.Kind.NAME;
import static io.fupin.exchange.register.Kind.PHONE;
import static io.fupin.exchange.register.Kind.TEXT;
import static io.fupin.exchange.register.Kind.YEAR;
import static io.fupin.exchange.register.Kind.YES_NO;

import java.util.Arrays;
import java.util.List;

/** The sheet of households (policy 5.1), in the order of the national register; 行政村代码, 享受政策 and 建档日期 are our own. */
public enum HouseholdColumn implements Column {

    PROVINCE("省", TEXT, 30), CITY("市", TEXT, 30), COUNTY("县", TEXT, 30, "县(市、区)", "县（市、区）", "县市区"),
    TOWNSHIP("乡", TEXT, 30, "乡镇", "乡(镇)", "乡（镇）"), VILLAGE("村", TEXT, 30, "行政村", "村名"),
    VILLAGE_CODE("行政村代码", LABEL, 12, "村代码"), GROUP("组", TEXT, 20, "自然村", "自然村(组)", "村民小组"),
    NUMBER("户编号", LABEL, 30, true), HEAD_NUMBER("户主编号", LABEL, 34), HEAD_NAME("户主姓名", NAME, 50, true, "户主"),
    HEAD_ID("户主证件号码", ID_NUMBER, 22, "户主证件号", "户主身份证号"), PERSONS("家庭人口数", COUNT, 30, "人口数", "家庭人口"), YEAR_OF("年度", YEAR, 0),
    STANDARD("识别标准", CODE, CodeLists.STANDARDS), TYPE("贫困户属性", CODE, CodeLists.TYPES, "贫困户类型"),
    STATE("脱贫属性", CODE, CodeLists.STATES), POLICY("脱贫后享受政策", YES_NO), REGISTERED_ON("建档日期", DATE, 0, "识别时间"),
    MAIN_CAUSE("主要致贫原因", CODE, CodeLists.CAUSES, "致贫原因"), OTHER_CAUSES("次要致贫原因", CODES, CodeLists.CAUSES, "其他致贫原因", "其它致贫原因"),
    PHONE_OF("户联系电话", PHONE, 20, "联系电话"), BANK("开户银行名称", TEXT, 60, "开户银行"), CARD("银行卡号", BANK_CARD, 30, "银行账号"),
    VILLAGE_PHONE("村办公电话", TEXT, 30),
    WAGE("工资性收入", AMOUNT), BUSINESS("生产经营性收入", AMOUNT), PROPERTY("财产性收入", AMOUNT), DIVIDEND("资产收益扶贫分红收入", AMOUNT),
    OTHER_PROPERTY("其他财产性收入", AMOUNT), TRANSFER("转移性收入", AMOUNT), FAMILY_PLANNING("计划生育金", AMOUNT), LOW_INCOME("低保金", AMOUNT),
    DESTITUTE("特困供养金", AMOUNT, 0, "五保金", "五保金/特困供养金"), PENSION("养老保险金", AMOUNT), ECOLOGY("生态补偿金", AMOUNT),
    OTHER_TRANSFER("其他转移性收入", AMOUNT), EXPENSE("生产经营性支出", AMOUNT), GROSS("年收入", AMOUNT, 0, "家庭年收入"), NET("纯收入", BALANCE, 0, "家庭纯收入"),
    PER_CAPITA("人均纯收入", BALANCE, 0, "家庭人均纯收入"),
    ARABLE("耕地面积", AMOUNT), FOREST("林地面积", AMOUNT), RETURNED("退耕还林面积", AMOUNT), ORCHARD("林果面积", AMOUNT), GRASSLAND("牧草地面积", AMOUNT),
    WATER_AREA("水面面积", AMOUNT), COOPERATIVE("是否加入农民专业合作组织", YES_NO), ENTERPRISE("是否有龙头企业带动", YES_NO),
    ENTREPRENEUR("是否有创业致富带头人带动", YES_NO), PRODUCTION_POWER("是否通生产用电", YES_NO), HOUSEHOLD_POWER("是否通生活用电", YES_NO),
    BROADCAST("是否通广播电视", YES_NO), SAFE_WATER("是否解决安全饮用水", YES_NO), TOILET("是否有卫生厕所", YES_NO), DISTANCE("与村主干路距离", AMOUNT),
    ROAD("入户路类型", CODE, CodeLists.ROADS), HOUSE_AREA("住房面积", AMOUNT), UNSAFE("是否危房户", YES_NO), GRADE("危房级别", CODE, CodeLists.GRADES),
    FUEL("主要燃料类型", CODE, CodeLists.FUELS);

    private final String title;
    private final Kind kind;
    private final int most;
    private final boolean needed;
    private final List<String> codes;
    private final List<String> aliases;

    HouseholdColumn(String title, Kind kind) {
        this(title, kind, 0, false, List.of());
    }

    HouseholdColumn(String title, Kind kind, int most, String... aliases) {
        this(title, kind, most, false, List.of(), aliases);
    }

    HouseholdColumn(String title, Kind kind, int most, boolean needed, String... aliases) {
        this(title, kind, most, needed, List.of(), aliases);
    }

    HouseholdColumn(String title, Kind kind, List<String> codes, String... aliases) {
        this(title, kind, 0, false, codes, aliases);
    }

    HouseholdColumn(String title, Kind kind, int most, boolean needed, List<String> codes, String... aliases) {
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
