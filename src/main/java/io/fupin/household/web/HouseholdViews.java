package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdFiles;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.HouseholdRegister.Measure;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.household.PersonalData;
import io.fupin.household.web.HouseholdView.CaseLink;
import io.fupin.household.web.HouseholdView.Fact;
import io.fupin.household.web.HouseholdView.Member;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of one household shows, as far as the post needs it. */
@Component
class HouseholdViews {

    private static final int MOST_DAYS = 60;

    private final HouseholdFiles files;
    private final Regions regions;
    private final IdentityVault vault;
    private final PolicyParameters parameters;
    private final Words words;
    private final Clock clock;

    HouseholdViews(HouseholdFiles files, Regions regions, IdentityVault vault, PolicyParameters parameters, Words words, Clock clock) {
        this.files = files;
        this.regions = regions;
        this.vault = vault;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    /** @param on the day that the file is of; null for today @param here whether days after that one are the officer's, too */
    HouseholdView view(HouseholdFile file, LocalDate on, boolean here, Officer officer) {
        Household household = file.household();
        String number = household.registerNumber();
        boolean phones = PersonalData.needsPhones(officer);
        return new HouseholdView(number, household.headName(), place(household), household.persons(), household.state().title(),
                mark(household.state()), facts(household, file.contact(), officer), members(household, file.members(), on, officer, false), household.perCapita(),
                household.incomeYear(), household.incomeYear() == null ? null
                        : parameters.incomeLine(household.village().county(), household.incomeYear()).orElse(null),
                file.states().stream().map(state -> new HouseholdView.State(state.state(), state.on(), state.caseNumber(), text(state))).toList(),
                file.helpers().stream().map(helper -> new HouseholdView.Helper(helper.name(), helper.unit(), helper.rank(),
                        phones ? helper.phone() : null, helper.plan(), helper.since())).toList(),
                file.measures().stream().map(one -> new HouseholdView.Measure(one.kind(), one.detail(), what(one), one.since())).toList(),
                cases(file.states()), phones, living(file.living()), years(household, file.incomes()), on, days(number, on, here));
    }

    private String what(Measure one) {
        return Stream.of(one.item(), one.quantity() == null ? null : words.number(one.quantity().stripTrailingZeros()) + " " + one.unit(),
                one.funds() == null ? null : words.yuan(one.funds()) + " 元", one.responsible(),
                one.lastDay() == null ? null : "到" + words.fullDay(one.lastDay())).filter(text -> text != null).collect(Collectors.joining("，"));
    }

    private String text(StateChange change) {
        String exit = change.exit() == null ? "" : change.exit().year() + " 年度，标准 " + words.yuan(change.exit().standard()) + " 元";
        String note = word(change.note());
        return exit.isEmpty() && note.isEmpty() ? null : exit.isEmpty() || note.isEmpty() ? exit + note : exit + "；" + note;
    }

    private List<HouseholdView.Day> days(String number, LocalDate on, boolean here) {
        return files.changeDays(number, MOST_DAYS).stream().filter(one -> here || !one.day().isAfter(on)).map(one -> new HouseholdView.Day(one.day(),
                one.what().stream().map(HouseholdFiles.Change::title).collect(Collectors.joining("、")), address(number, one.day()),
                one.day().equals(on))).toList();
    }

    /** @param on null for today */
    static String address(String number, LocalDate on) {
        return FilterAddress.of("/households/" + number, "on", on == null ? null : on.toString()).toString();
    }

    private static List<Fact> living(Living living) {
        List<Fact> facts = new ArrayList<>();
        if (living != null) {
            add(facts, "耕地", living.arable(), " 亩");
            add(facts, "林地", living.forest(), " 亩");
            add(facts, "退耕还林", living.returnedForest(), " 亩");
            add(facts, "住房面积", living.houseArea(), " 平方米");
            add(facts, "房屋等级", living.houseGrade(), " 级");
            add(facts, "安全饮水", living.safeWater() == null ? null : living.safeWater() ? "有" : "没有", "");
            add(facts, "离村主干路", living.distance(), " 公里");
            add(facts, "入户路", living.road(), "");
            add(facts, "主要燃料", living.fuel(), "");
            add(facts, "林果", positive(living.orchard()), " 亩");
            add(facts, "牧草地", positive(living.grassland()), " 亩");
            add(facts, "水面", positive(living.waterArea()), " 亩");
            add(facts, "生产用电", yes(living.productionPower()), "");
            add(facts, "生活用电", yes(living.householdPower()), "");
            add(facts, "广播电视", yes(living.broadcast()), "");
            add(facts, "卫生厕所", yes(living.toilet()), "");
            add(facts, "合作组织", living.cooperative() == null ? null : living.cooperative() ? "已加入" : "没有加入", "");
            add(facts, "龙头企业带动", yes(living.leadingEnterprise()), "");
            add(facts, "致富带头人带动", yes(living.entrepreneur()), "");
        }
        return facts;
    }

    private static BigDecimal positive(BigDecimal area) {
        return area == null || area.signum() == 0 ? null : area;
    }

    private static String yes(Boolean has) {
        return has == null ? null : has ? "有" : "没有";
    }

    /** Phones for those who call, accounts for those who hold them against documents. */
    private void contact(List<Fact> facts, Household household, Contact contact, Officer officer) {
        if (contact != null) {
            add(facts, "识别标准", contact.standard(), "");
            if (PersonalData.needsPhones(officer)) {
                add(facts, "联系电话", contact.phone(), "");
            }
            if (PersonalData.needsIdentityNumbers(officer)) {
                add(facts, "开户银行", contact.bank(), "");
                add(facts, "银行卡号", contact.bankCard() == null ? null : vault.mask(contact.bankCard(), household.village().county()), "");
            }
            add(facts, "村办公电话", contact.villagePhone(), "");
        }
    }

    private static void add(List<Fact> facts, String term, Object value, String unit) {
        if (value != null) {
            facts.add(new Fact(term, (value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value) + unit));
        }
    }

    private List<HouseholdView.Year> years(Household household, List<Income> incomes) {
        return incomes.stream().map(income -> {
            List<Fact> sources = new ArrayList<>();
            source(sources, "工资性收入", income.wage());
            source(sources, "生产经营性收入", income.business());
            source(sources, "财产性收入", income.property());
            source(sources, "计划生育金", income.familyPlanning());
            source(sources, "低保金", income.lowIncomeAllowance());
            source(sources, "特困供养金", income.destituteAllowance());
            source(sources, "养老保险金", income.pension());
            source(sources, "生态补偿金", income.ecology());
            source(sources, "其他转移性收入", income.otherTransfer());
            source(sources, "减 生产经营性支出", income.businessExpense().negate());
            return new HouseholdView.Year(income.year(), sources, income.net(), income.persons(), income.perCapita(),
                    parameters.incomeLine(household.village().county(), income.year()).orElse(null));
        }).toList();
    }

    private void source(List<Fact> sources, String term, BigDecimal yuan) {
        if (yuan.signum() != 0) {
            sources.add(new Fact(term, words.yuan(yuan)));
        }
    }

    /**
     * @param on   the day on which they are as old as is told; null for today
     * @param full identity numbers in clear: the caller has asked whether this post may, and records the look
     */
    List<Member> members(Household household, List<HouseholdMember> members, LocalDate on, Officer officer, boolean full) {
        boolean health = PersonalData.needsHealth(officer);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return members.stream().map(member -> new Member(member.name(), member.relation(), sexAndAge(member, day), health ? health(member) : "", labour(member),
                word(member.education()) + word(member.schooling()), number(member, household, full), more(member))).toList();
    }

    /** Colour of a state in lists. */
    static String mark(State state) {
        return state == State.RELAPSED ? "is-warn" : state.onRegister() ? "is-ok" : "";
    }

    private String place(Household household) {
        return regions.fullName(household.village()) + (household.groupName() == null ? "" : " " + household.groupName());
    }

    private List<Fact> facts(Household household, Contact contact, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        if (household.ground() != null) {
            facts.add(new Fact("识别事由", household.ground()));
        }
        if (household.type() != null) {
            facts.add(new Fact("类型", household.type()));
        }
        if (PersonalData.needsHealth(officer)) {
            facts.add(new Fact("主要致贫原因", word(household.mainCause())));
            if (!word(household.otherCauses()).isEmpty()) {
                facts.add(new Fact("其他致贫原因", household.otherCauses()));
            }
        }
        contact(facts, household, contact, officer);
        facts.add(new Fact("建档", words.fullDay(household.registeredOn())));
        return facts;
    }

    private static String health(HouseholdMember member) {
        return word(member.health()) + (member.disability() == null ? "" : "（" + member.disability().words() + "）");
    }

    private static String labour(HouseholdMember member) {
        return word(member.labourSkill()) + (member.work() == null ? "" : "，" + member.work().place() + "务工 " + member.work().months() + " 个月");
    }

    /** 满族，中共党员，低保，居民医保、大病保险，护林员. */
    private static String more(HouseholdMember member) {
        Particulars more = member.particulars();
        Cover cover = more.cover();
        Map<String, Boolean> covers = new LinkedHashMap<>();
        covers.put("低保", cover.lowIncome());
        covers.put("特困供养", cover.destitute());
        covers.put("居民医保", cover.residentMedical());
        covers.put("职工医保", cover.employeeMedical());
        covers.put("大病保险", cover.seriousIllness());
        covers.put("商业补充医保", cover.commercial());
        covers.put("居民养老", cover.residentPension());
        covers.put("职工养老", cover.employeePension());
        covers.put("大病救助", cover.illnessAid());
        covers.put("其他健康扶贫", cover.otherAid());
        String covered = covers.entrySet().stream().filter(one -> Boolean.TRUE.equals(one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        return Stream.of(more.nationality(), more.politicalStatus(), covered, more.publicPost(), more.employer(),
                more.dropoutReason() == null ? null : "失学辍学：" + more.dropoutReason()).filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String sexAndAge(HouseholdMember member, LocalDate day) {
        String age = member.birthDate() == null ? "" : " " + Period.between(member.birthDate(), day).getYears();
        return word(member.sex()) + age;
    }

    private String number(HouseholdMember member, Household household, boolean full) {
        if (member.idNumber() == null) {
            return "没有证件号";
        }
        return full ? member.idNumber() : vault.mask(member.idNumber(), household.village().county());
    }

    /** The cases that changed the household's state, newest first. */
    private static List<CaseLink> cases(List<StateChange> states) {
        Map<String, CaseLink> cases = new LinkedHashMap<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            StateChange change = states.get(i);
            if (change.caseNumber() != null) {
                cases.putIfAbsent(change.caseNumber(), new CaseLink(change.caseNumber(), procedure(change.caseNumber()), change.state().title(), change.on()));
            }
        }
        return List.copyOf(cases.values());
    }

    private static String procedure(String caseNumber) {
        return switch (caseNumber.substring(0, 2)) {
            case "BG" -> "信息变更";
            case "TC" -> "贫困户退出";
            case "QT" -> "贫困户清退";
            default -> "贫困户识别";
        };
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}
