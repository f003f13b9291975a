package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Difference;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChanges.LedgerLine;
import io.fupin.household.RegisterField;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of change does to the register, with figures. */
class ChangeKindsTest extends ChangeTest {

    @Autowired
    @Qualifier("changePanels")
    private CasePanels panels;
    @Autowired
    private IdentityVault vault;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void household() {
        registered();
    }

    private CaseSheet sheet(ChangeTrace change) {
        return panels.sheet(change.file(), village.township());
    }

    private List<String> persons() {
        return jdbc.sql("select persons || ' ' || state from household_period where register_number = ? order by valid_from").param(household).query(String.class).list();
    }

    @Test
    void aDeathIsSeenInAdvanceWithWhatItDoesToTheIncomePerHead() {
        BigDecimal before = now().perCapita();
        String name = members().get(3).name();
        ChangeTrace change = reported("死亡", deathOf(4));
        CaseSheet sheet = sheet(change);
        assertThat(sheet.differences()).containsExactly(new Difference(name, "家庭成员", "之母", "不再在户"), new Difference("本户", "家庭人口数", "4 人", "3 人"));
        // Four shared it, three do: 2,800 → 3,733.34
        assertThat(sheet.facts()).filteredOn(fact -> fact.term().startsWith("人均")).extracting(Fact::text).singleElement().asString()
                .startsWith("2016 年的收入按变更后的人口算，人均 ").contains("→").contains("当年标准 3,200 元");
        change.townshipApproved();
        assertThat(now().perCapita()).as("what was measured stays").isEqualTo(before);
        assertThat(persons()).containsExactly("4 REGISTERED", "3 REGISTERED");
        LedgerLine line = changes.ledger(household, 10).stream().filter(one -> one.line().what().equals("家庭成员")).findFirst().orElseThrow();
        assertThat(line).extracting(LedgerLine::kind, LedgerLine::effectiveOn, LedgerLine::on, LedgerLine::by, LedgerLine::reason, LedgerLine::caseNumber)
                .containsExactly("死亡", LocalDate.of(2016, 11, 28), LocalDate.of(2016, 12, 5), village.township().name(), "死亡（凭死亡证明）", change.number());
        assertThat(jdbc.sql("select valid_to from household_member where register_number = ? and position = 4").param(household).query(LocalDate.class).single())
                .as("nothing is deleted").isEqualTo(LocalDate.of(2016, 12, 5));
    }

    @Test
    void whenTheHeadDiesAnotherTakesOverAndTheRelationsFollow() {
        String wife = members().get(1).name();
        Expect.refusalAt("newHead", () -> reported("死亡", deathOf(1))).contains("选新户主");
        ChangeTrace change = reported("死亡", form -> deathOf(1).apply(form).put("newHead", person(2)));
        assertThat(change.file().subject()).endsWith("户（死亡）");
        change.townshipApproved();
        assertThat(now().headName()).isEqualTo(wife);
        assertThat(members()).extracting(HouseholdMember::name, HouseholdMember::relation).containsExactly(
                org.assertj.core.api.Assertions.tuple(wife, "户主"), org.assertj.core.api.Assertions.tuple(members().get(1).name(), "之子"),
                org.assertj.core.api.Assertions.tuple(members().get(2).name(), "之婆婆"));
    }

    @Test
    void whatDoesNotFollowHasToBeSaid() {
        assertThat(Expect.refusal(() -> reported("情况变化", form -> form.put("newHead", person(4)).put("happenedOn", "2016-12-01").put("reason", "老人管事"))))
                .hasSize(3).allSatisfy(error -> assertThat(error.message()).startsWith("请写明"));
    }

    @Test
    void whereTheLastOneDiesTheHouseholdIsStruckOff() {
        registered(given.on("2016-10-10T09:00+08:00").application(given.village(), Family.alone()).toTheEnd());
        given.on("2016-12-05T09:00+08:00");
        reported("死亡", deathOf(1)).townshipApproved().hasEnded("已变更");
        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(office.register().count(village.code()).households()).isZero();
        Expect.refusalAt("householdNumber", () -> reported("情况变化", newPhone("13900000001"))).contains("自然销户");
    }

    @Test
    void aChildIsBornAndABrideMarriesIn() {
        reported("出生", form -> newcomer(form, "于小满", "之女", 2016, false).put("proof", "出生医学证明")).townshipApproved();
        assertThat(now().persons()).isEqualTo(5);
        HouseholdMember child = members().get(4);
        assertThat(child).extracting(HouseholdMember::position, HouseholdMember::name, HouseholdMember::sex, HouseholdMember::schooling)
                .containsExactly(5, "于小满", "女", "学龄前儿童");
        assertThat(changes.ledger(household, 20)).allSatisfy(line -> assertThat(line.effectiveOn()).isEqualTo(child.birthDate()));
        Expect.refusalAt("members[0].relation", () -> reported("婚入", form -> newcomer(form, "赵秀", "配偶", 1990, false).put("happenedOn", "2016-11-01")))
                .contains("已经有配偶");
        reported("婚入", form -> newcomer(form, "赵秀", "之儿媳", 1990, false).put("happenedOn", "2016-11-01").put("proof", "结婚证")).townshipApproved();
        assertThat(office.register().count(village.code()).persons()).isEqualTo(6);
        // Who stands in one household does not come into another, and not by an application either.
        String taken = members().get(5).idNumber();
        Expect.refusalAt("members[0].idNumber", () -> reported("迁入", form -> {
            newcomer(form, "赵秀", "其他", 1990, false).put("happenedOn", "2016-11-02").put("reason", "回村");
            ((ObjectNode) form.path("members").get(0)).put("idNumber", taken);
            return form;
        })).contains("此人已在");
    }

    @Test
    void aDaughterMarriesOutAndASonMovesAway() {
        reported("婚出", form -> form.put("member", person(3)).put("happenedOn", "2016-11-01").put("proof", "结婚证")).townshipApproved();
        reported("迁出", form -> {
            form.putArray("leaving").add(person(4));
            return form.put("happenedOn", "2016-11-01").put("reason", "去儿子家");
        }).townshipApproved().waitsAt("county-review").countyApproved();
        assertThat(members()).extracting(HouseholdMember::position).containsExactly(1, 2);
        assertThat(jdbc.sql("select kind || persons_in || persons_out || households_out from household_change where register_number = ? order by case_number")
                .param(household).query(String.class).list()).containsExactly("MARRIAGE_OUT010", "MOVE_OUT010");
    }

    @Test
    void aHouseholdSplitsAndIsJoinedAgain() {
        Expect.refusalAt("consentEvidence", () -> reported("分户", this::split)).contains("签字");
        ChangeTrace change = reported("分户", form -> split(form).set("consentEvidence", ChangeTrace.papers(office.counties().photo(village.committee()))));
        assertThat(sheet(change).differences()).extracting(Difference::who, Difference::what, Difference::before, Difference::after)
                .contains(org.assertj.core.api.Assertions.tuple("本户", "家庭人口数", "4 人", "2 人"),
                        org.assertj.core.api.Assertions.tuple("新户", "家庭人口数", "", "2 人"));
        change.townshipApproved().countyApproved().hasEnded("已变更");
        String made = jdbc.sql("select made_number from household_change where case_number = ?").param(change.number()).query(String.class).single();
        assertThat(office.register().find(made).orElseThrow()).satisfies(one -> {
            assertThat(one.headName()).isEqualTo(office.register().members(made).get(0).name());
            assertThat(one.persons()).isEqualTo(2);
            assertThat(one.state()).isEqualTo(State.REGISTERED);
            assertThat(one.mainCause()).isEqualTo(now().mainCause());
            assertThat(one.ground()).isEqualTo("分户");
        });
        assertThat(office.register().members(made)).extracting(HouseholdMember::relation).containsExactly("户主", "之祖母");
        assertThat(office.register().helpers(made)).hasSize(1);
        assertThat(office.register().count(village.code())).satisfies(count -> {
            assertThat(count.households()).isEqualTo(2);
            assertThat(count.persons()).isEqualTo(4);
        });
        assertThat(changes.links(household)).singleElement().satisfies(link -> assertThat(link.registerNumber()).isEqualTo(made));

        String first = household;
        household = made;
        ChangeTrace back = reported("并户", form -> {
            form.withArray("relations").addObject().put("member", person(1)).put("relation", "之子");
            form.withArray("relations").addObject().put("member", person(2)).put("relation", "之母");
            return form.put("mergeInto", first).put("happenedOn", "2016-12-02").put("reason", "又合在一起过").set("consentEvidence",
                    ChangeTrace.papers(office.counties().photo(village.committee())));
        });
        back.townshipApproved().countyApproved().hasEnded("已变更");
        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(office.register().members(first)).hasSize(4).extracting(HouseholdMember::relation).containsExactly("户主", "配偶", "之子", "之母");
        assertThat(changes.links(first)).hasSize(2);
    }

    private ObjectNode split(ObjectNode form) {
        form.putArray("leaving").add(person(3)).add(person(4));
        return form.put("splitHead", person(3)).put("happenedOn", "2016-12-01").put("reason", "儿子单过");
    }

    @Test
    void entriesChangeAndWhatWasWrongIsPutRight() {
        String right = CitizenNumbers.next(1971, true);
        String wrong = members().get(0).idNumber();
        reported("更正", form -> {
            form.putObject("person").put("idNumber", right).putArray("health").add("长期慢性病").add("残疾");
            return form.put("member", person(1)).put("reason", "本人带户口簿来，照户口簿改");
        }).townshipApproved().countyApproved();
        assertThat(members().get(0)).extracting(HouseholdMember::idNumber, HouseholdMember::birthDate, HouseholdMember::health)
                .containsExactly(right, IdentityNumbers.birthDate(right), "长期慢性病、残疾");
        assertThat(office.register().onFile(List.of(vault.lookupHash(wrong)))).as("the wrong number is free").isEmpty();
        assertThat(jdbc.sql("select before_sealed from household_ledger where register_number = ? and field = '证件号码'").param(household)
                .query(String.class).list().stream().map(vault::open)).containsExactly(wrong);
        reported("情况变化", form -> {
            form.putObject("person").put("education", "初中").put("labourSkill", "普通劳动力").put("workPlace", "长春市").put("workMonths", 8);
            return form.put("member", person(3)).put("happenedOn", "2016-12-01").put("reason", "不念书了，出去打工");
        }).townshipApproved().hasEnded("已变更");
        assertThat(members().get(2)).satisfies(son -> {
            assertThat(son.education()).isEqualTo("初中");
            assertThat(son.schooling()).isNull();
            assertThat(son.work().months()).isEqualTo(8);
        });
        reported("情况变化", form -> {
            form.putObject("household").put("bankName", "吉林省农村信用社").put("bankCard", "6212345678901234567").put("safeWater", "有");
            return form.put("happenedOn", "2016-12-01").put("reason", "换卡").set("consentEvidence", ChangeTrace.papers(office.counties().photo(village.committee())));
        }).waitsAt("township-review").townshipApproved();
        assertThat(changes.entries(household)).containsEntry(RegisterField.BANK_CARD, "6212345678901234567").containsEntry(RegisterField.SAFE_WATER, "有");
        assertThat(jdbc.sql("select count(*) from household_contact where bank_card_sealed like '%6212345%'").query(Integer.class).single()).isZero();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndChangesNothing() {
        Expect.refusalAt("kind", () -> reported("更正", newName(1, now().headName()))).contains("没有要变更的");
        Expect.refusalAt("happenedOn", () -> reported("死亡", form -> deathOf(4).apply(form).put("happenedOn", "2016-12-06"))).contains("晚于今天");
        Expect.refusalAt("member", () -> reported("死亡", form -> form.put("happenedOn", "2016-12-01"))).contains("哪一个人");
        Expect.refusalAt("person.idNumber", () -> reported("更正", form -> {
            form.putObject("person").put("idNumber", members().get(1).idNumber());
            return form.put("member", person(1)).put("reason", "照户口簿改");
        })).contains("名下");
        Expect.refusalAt("person.health", () -> reported("情况变化", form -> {
            form.putObject("person").putArray("health").add("健康").add("残疾");
            return form.put("member", person(1)).put("reason", "病了").put("happenedOn", "2016-12-01");
        })).contains("不能和别的状况一起选");
        Expect.refusalAt("reason", () -> reported("更正", form -> {
            form.putObject("person").put("name", "于广法");
            return form.put("member", person(1));
        })).contains("谁提出的");
        Expect.refusalAt("mergeInto", () -> reported("并户", form -> form.put("mergeInto", household).put("happenedOn", "2016-12-01").put("reason", "合户")
                .set("consentEvidence", ChangeTrace.papers(office.counties().photo(village.committee()))))).contains("不能并到自己");
        assertThat(changes.ledger(household, 5)).isEmpty();
        assertThat(members()).hasSize(4);
    }

    @Test
    void landRoadAndInsuranceAreEntriesLikeAnyOther() {
        ChangeTrace change = reported("情况变化", form -> {
            form.putObject("household").put("returnedForest", 3.5).put("forest", 8).put("distance", 4).put("toilet", "是").put("cooperative", "否");
            form.putObject("person").put("residentMedical", "是").put("employeeMedical", "否").put("seriousIllness", "是");
            return form.put("member", person(1)).put("happenedOn", "2016-12-01").put("reason", "入户核实");
        });
        change.townshipApproved().hasEnded("已变更");
        assertThat(office.register().living(household).orElseThrow()).satisfies(living -> {
            assertThat(living.returnedForest()).isEqualByComparingTo("3.5");
            assertThat(living.distance()).isEqualByComparingTo("4");
            assertThat(living.toilet()).isTrue();
            assertThat(living.cooperative()).isFalse();
        });
        assertThat(members().get(0).particulars().cover()).satisfies(cover -> {
            assertThat(cover.residentMedical()).isTrue();
            assertThat(cover.employeeMedical()).isFalse();
        });
        assertThat(changes.ledger(household, 20)).extracting(line -> line.line().what() + line.line().before() + "→" + line.line().after())
                .contains("退耕还林（亩）→3.5", "与村主干路距离（公里）→4", "卫生厕所→是", "城乡居民医保→是");
        assertThat(changes.entries(household)).containsEntry(RegisterField.DISTANCE, "4").containsEntry(RegisterField.COOPERATIVE, "否");
    }
}
