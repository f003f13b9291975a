package io.fupin.campaign.rules;

import io.fupin.household.VerificationFacts.Facts;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 问题清单: what the register shows a household to lack before the round begins (EX-11), by the standards of an exit. What is not on file is no
 * fault of the household: the visit asks for it.
 */
public final class Gaps {

    public static final String NO_HELPER = "没有帮扶责任人";
    public static final String NO_MEASURE = "没有帮扶措施";
    public static final String HOUSE = "危房";
    public static final String WATER = "饮水不安全";
    public static final String INSURANCE = "有人没有医保";
    public static final String SCHOOL = "有人失学辍学";
    public static final String NO_PROJECT = "有劳动力没有产业项目";
    public static final String DOUBTS = "档案有疑点";

    private Gaps() {
    }

    /**
     * What differs by place.
     *
     * @param unsafeGrades      of a house that is not safe (policy {@code house-grade-unsafe})
     * @param projectWithLabour whether who can work has to have a project (EX-19, policy {@code exit-project-required-with-labour})
     */
    public record Asked(List<String> unsafeGrades, boolean projectWithLabour) {

        public static Asked of(PolicyParameters parameters, RegionCode county, LocalDate on) {
            return new Asked(parameters.list("house-grade-unsafe", county, on), parameters.flag("exit-project-required-with-labour", county, on));
        }
    }

    /**
     * In a fixed order.
     *
     * @param asked what the place asks for
     */
    public static List<String> of(Facts household, Asked asked) {
        List<String> gaps = new ArrayList<>();
        add(gaps, HOUSE, household.houseGrade() != null && asked.unsafeGrades().contains(household.houseGrade()));
        add(gaps, WATER, Boolean.FALSE.equals(household.safeWater()));
        add(gaps, INSURANCE, household.uninsured() > 0);
        add(gaps, SCHOOL, household.dropouts() > 0);
        add(gaps, NO_HELPER, !household.helper());
        add(gaps, NO_MEASURE, household.measures() == 0);
        add(gaps, NO_PROJECT, asked.projectWithLabour() && household.labour() && !household.industry());
        add(gaps, DOUBTS, household.openDoubts() > 0);
        return gaps;
    }

    private static void add(List<String> gaps, String gap, boolean there) {
        if (there) {
            gaps.add(gap);
        }
    }
}
