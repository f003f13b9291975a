package io.fupin.household.web;

import io.fupin.household.Household;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A registered household ({@code household/household.html}).
 *
 * @param place      漂河镇青背村 2 组
 * @param state      在册; @param mark its colour
 * @param facts      term and text: 识别事由, 主要致贫原因, 其他致贫原因, 识别时人均 …
 * @param states     history of the register, oldest first
 * @param helpers    newest first
 * @param measures   一户多策
 * @param cases      cases of this household, newest first
 * @param living     生产生活条件: 耕地 8 亩 …; empty when nothing is on file
 * @param years      incomes by source, newest first
 * @param on         the past day as of which all is told; null for today
 * @param days       on which something changed, newest first
 * @param phoneShown whether this post sees the helper's phone
 */
public record HouseholdView(String registerNumber, String head, String place, int persons, String state, String mark, List<Fact> facts,
                            List<Member> members, BigDecimal perCapita, Integer incomeYear, BigDecimal line, List<State> states,
                            List<Helper> helpers, List<Measure> measures, List<CaseLink> cases, boolean phoneShown, List<Fact> living,
                            List<Year> years, LocalDate on, List<Day> days) {

    /** @param sources of that year which are not 0, as they are written down */
    public record Year(int year, List<Fact> sources, BigDecimal net, int persons, BigDecimal perCapita, BigDecimal line) {
    }

    public record Fact(String term, String text) {
    }

    /** @param idNumber masked unless a full look was asked for and audited; @param more nationality, insurances and the like, empty for none */
    public record Member(String name, String relation, String sexAndAge, String health, String labourSkill, String education, String idNumber,
                         String more) {
    }

    /** @param what 收入、家庭成员 */
    public record Day(LocalDate day, String what, String href, boolean shown) {
    }

    /** @param text 2016 年度，标准 3,200 元; null for none */
    public record State(Household.State state, LocalDate on, String caseNumber, String text) {
    }

    public record Helper(String name, String unit, String rank, String phone, String plan, LocalDate since) {
    }

    /** @param what 小额信贷，30,000 元，到2019年11月17日; may be empty */
    public record Measure(String kind, String detail, String what, LocalDate since) {
    }

    public record CaseLink(String caseNumber, String process, String text, LocalDate on) {
    }
}
