package io.fupin.account.demo;

import io.fupin.account.web.SignInWelcome;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's sign-in page offers its accounts: those that take a case of 青背村 through, and the offices around it. */
@Component
@Profile("demo")
class DemoWelcome implements SignInWelcome {

    private static final RegionCode VILLAGE = RegionCode.of("220281103213");

    private final Regions regions;

    DemoWelcome(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String place() {
        return name(VILLAGE.province()) + " · " + name(VILLAGE.county());
    }

    @Override
    public String password() {
        return DemoAccounts.PASSWORD;
    }

    @Override
    public List<Level> accounts() {
        String village = name(VILLAGE);
        String township = name(VILLAGE.township());
        String county = name(VILLAGE.county());
        return List.of(
                new Level("村", List.of(
                        new Account(village + "村委会", "发起申请、入户调查、开评议会、贴公示", "village-" + VILLAGE),
                        new Account(village + "驻村工作队", "会签调查、评议后核实", "team-" + VILLAGE))),
                new Level("乡镇", List.of(
                        new Account(township + "扶贫办", "审核、抽查、第二次公示、定帮扶责任人", "township-" + VILLAGE.township()))),
                new Level("县（市）", List.of(
                        new Account(county + "扶贫办", "复审、公告、年度核查、看瓶颈", "county-" + VILLAGE.county()),
                        new Account(county + "领导小组", "签批村退出、年度结果、考核；确认岗位", "leaders-" + VILLAGE.county()),
                        new Account(county + "住建局", "数据比对、核实“八有”", "department-housing-" + VILLAGE.county()),
                        new Account(county + "民政局", "数据比对、低保衔接", "department-civil-affairs-" + VILLAGE.county()),
                        new Account(county + "帮扶责任人", "走访、记措施和成效", "helper-" + VILLAGE.county()))),
                new Level("市、省", List.of(
                        new Account(name(VILLAGE.city()) + "扶贫办", "复核对县的异议，其余只看", "city-" + VILLAGE.city()),
                        new Account(name(VILLAGE.province()) + "扶贫办", "全省情况，只看", "province-" + VILLAGE.province()))),
                new Level("其他", List.of(
                        new Account("第三方评估机构", "抽样、入户问卷、评估结论", "assessor-" + VILLAGE.county()),
                        new Account("审计", "只看留痕，不能改动", "auditor-" + VILLAGE.county()),
                        new Account("系统管理员", "账号、岗位、参数；不办案", "admin-" + VILLAGE.county()))));
    }

    private String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }
}
