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
import static io.fupin.exchange.register.Shape.of;

/** The sheet of persons (policy 5.2), in the order of the national register. */
public enum PersonColumn implements Column {

    HOUSEHOLD(of("户编号", LABEL, 30, true)), NUMBER(of("人口编号", LABEL, 34)), NAME_OF(of("姓名", NAME, 50, true)), SEX(of("性别", CODE, CodeLists.SEXES)),
    BORN(of("出生日期", DATE, 0)), DOCUMENT(of("证件类型", CODE, CodeLists.DOCUMENTS)), ID(of("证件号码", ID_NUMBER, 22, true, "身份证号", "身份证号码", "证件号")),
    NATIONALITY(of("民族", CODE, CodeLists.NATIONALITIES)), RELATION(of("与户主关系", CODE, 0, true, CodeLists.RELATIONS)),
    EDUCATION(of("文化程度", CODE, CodeLists.EDUCATION)), SCHOOLING(of("在校生状况", CODE, CodeLists.SCHOOLING)), HEALTH(of("健康状况", CODES, CodeLists.HEALTH)),
    DISABILITY(of("残疾类别", CODE, CodeLists.DISABILITIES)), DISABILITY_GRADE(of("残疾等级", CODE, CodeLists.DISABILITY_GRADES)),
    LABOUR(of("劳动技能", CODE, CodeLists.LABOUR)), MONTHS(of("务工时间(月)", COUNT, 12, "务工时间", "务工时间（月）")), EMPLOYER(of("务工企业", TEXT, 100, "务工企业名称")),
    PLACE(of("务工所在地", TEXT, 100)), POLITICAL(of("政治面貌", CODE, CodeLists.POLITICAL)), PHONE_OF(of("联系电话", PHONE, 20, "成员联系电话")),
    LOW_INCOME(of("是否享受低保", YES_NO)), DESTITUTE(of("是否特困供养", YES_NO)), RESIDENT_MEDICAL(of("是否参加城乡居民基本医疗保险", YES_NO, 0, "是否参加新农合", "是否参加新型农村合作医疗")),
    EMPLOYEE_MEDICAL(of("是否参加城镇职工基本医疗保险", YES_NO, 0, "是否参加城镇职工医疗保险")), SERIOUS(of("是否参加大病保险", YES_NO)), COMMERCIAL(of("是否参加商业补充医疗保险", YES_NO)),
    RESIDENT_PENSION(of("是否参加城乡居民基本养老保险", YES_NO, 0, "是否参加城乡居民养老保险")), EMPLOYEE_PENSION(of("是否参加城镇职工基本养老保险", YES_NO, 0, "是否参加城镇职工养老保险")),
    ILLNESS_AID(of("是否接受大病救助", YES_NO)), OTHER_AID(of("是否接受其他健康扶贫", YES_NO)), DROPOUT(of("失学或辍学原因", TEXT, 100)), POST(of("公益性岗位", TEXT, 60));

    private final Shape shape;

    PersonColumn(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
