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
import static io.fupin.exchange.register.Shape.of;

/** The sheet of households (policy 5.1), in the order of the national register; 行政村代码, 享受政策 and 建档日期 are our own. */
public enum HouseholdColumn implements Column {

    PROVINCE(of("省", TEXT, 30)), CITY(of("市", TEXT, 30)), COUNTY(of("县", TEXT, 30, "县(市、区)", "县（市、区）", "县市区")),
    TOWNSHIP(of("乡", TEXT, 30, "乡镇", "乡(镇)", "乡（镇）")), VILLAGE(of("村", TEXT, 30, "行政村", "村名")), VILLAGE_CODE(of("行政村代码", LABEL, 12, "村代码")),
    GROUP(of("组", TEXT, 20, "自然村", "自然村(组)", "村民小组")), NUMBER(of("户编号", LABEL, 30, true)), HEAD_NUMBER(of("户主编号", LABEL, 34)),
    HEAD_NAME(of("户主姓名", NAME, 50, true, "户主")), HEAD_ID(of("户主证件号码", ID_NUMBER, 22, "户主证件号", "户主身份证号")),
    PERSONS(of("家庭人口数", COUNT, 30, "人口数", "家庭人口")), YEAR_OF(of("年度", YEAR, 0)), STANDARD(of("识别标准", CODE, CodeLists.STANDARDS)),
    TYPE(of("贫困户属性", CODE, CodeLists.TYPES, "贫困户类型")), STATE(of("脱贫属性", CODE, CodeLists.STATES)), POLICY(of("脱贫后享受政策", YES_NO)),
    REGISTERED_ON(of("建档日期", DATE, 0, "识别时间")), MAIN_CAUSE(of("主要致贫原因", CODE, CodeLists.CAUSES, "致贫原因")),
    OTHER_CAUSES(of("次要致贫原因", CODES, CodeLists.CAUSES, "其他致贫原因", "其它致贫原因")), PHONE_OF(of("户联系电话", PHONE, 20, "联系电话")),
    BANK(of("开户银行名称", TEXT, 60, "开户银行")), CARD(of("银行卡号", BANK_CARD, 30, "银行账号")), VILLAGE_PHONE(of("村办公电话", TEXT, 30)), WAGE(of("工资性收入", AMOUNT)),
    BUSINESS(of("生产经营性收入", AMOUNT)), PROPERTY(of("财产性收入", AMOUNT)), DIVIDEND(of("资产收益扶贫分红收入", AMOUNT)), OTHER_PROPERTY(of("其他财产性收入", AMOUNT)),
    TRANSFER(of("转移性收入", AMOUNT)), FAMILY_PLANNING(of("计划生育金", AMOUNT)), LOW_INCOME(of("低保金", AMOUNT)),
    DESTITUTE(of("特困供养金", AMOUNT, 0, "五保金", "五保金/特困供养金")), PENSION(of("养老保险金", AMOUNT)), ECOLOGY(of("生态补偿金", AMOUNT)),
    OTHER_TRANSFER(of("其他转移性收入", AMOUNT)), EXPENSE(of("生产经营性支出", AMOUNT)), GROSS(of("年收入", AMOUNT, 0, "家庭年收入")), NET(of("纯收入", BALANCE, 0, "家庭纯收入")),
    PER_CAPITA(of("人均纯收入", BALANCE, 0, "家庭人均纯收入")), ARABLE(of("耕地面积", AMOUNT)), FOREST(of("林地面积", AMOUNT)), RETURNED(of("退耕还林面积", AMOUNT)),
    ORCHARD(of("林果面积", AMOUNT)), GRASSLAND(of("牧草地面积", AMOUNT)), WATER_AREA(of("水面面积", AMOUNT)), COOPERATIVE(of("是否加入农民专业合作组织", YES_NO)),
    ENTERPRISE(of("是否有龙头企业带动", YES_NO)), ENTREPRENEUR(of("是否有创业致富带头人带动", YES_NO)), PRODUCTION_POWER(of("是否通生产用电", YES_NO)),
    HOUSEHOLD_POWER(of("是否通生活用电", YES_NO)), BROADCAST(of("是否通广播电视", YES_NO)), SAFE_WATER(of("是否解决安全饮用水", YES_NO)), TOILET(of("是否有卫生厕所", YES_NO)),
    DISTANCE(of("与村主干路距离", AMOUNT)), ROAD(of("入户路类型", CODE, CodeLists.ROADS)), HOUSE_AREA(of("住房面积", AMOUNT)), UNSAFE(of("是否危房户", YES_NO)),
    GRADE(of("危房级别", CODE, CodeLists.GRADES)), FUEL(of("主要燃料类型", CODE, CodeLists.FUELS));

    private final Shape shape;

    HouseholdColumn(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
