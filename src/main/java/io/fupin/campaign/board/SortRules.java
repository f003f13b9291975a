package io.fupin.campaign.board;

import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.rules.Findings;
import io.fupin.campaign.rules.Findings.Finding;
import io.fupin.campaign.rules.Proposals;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.household.VerificationFacts.Facts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What must hold of a household that is sorted. 拟退出 must stand on a counted income strictly above the line and on every item of
 * 两不愁三保障 (厅字〔2016〕16号); what decides the exit itself is the exit's own procedure.
 */
@Component
class SortRules {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAMES = 100;
    private static final BigDecimal MOST = new BigDecimal("10000000");

    private final Findings findings;
    private final Proposals proposals;
    private final Clock clock;

    SortRules(Findings findings, Proposals proposals, Clock clock) {
        this.findings = findings;
        this.proposals = proposals;
        this.clock = clock;
    }

    void check(Campaign campaign, Facts household, Finding finding, SortInput input) {
        List<FieldError> errors = new ArrayList<>();
        if (input.sorting() == null) {
            errors.add(new FieldError("sorting", "请选一类"));
        } else if (!input.sorting().fits(household.state())) {
            errors.add(new FieldError("sorting", "该户现在是“" + household.state().title() + "”，不能分为" + input.sorting().title()));
        }
        text(errors, "ground", input.ground(), LONGEST, "请写明分类的理由");
        text(errors, "visitors", input.visitors(), LONGEST_NAMES, "请写明谁去入户的");
        visited(errors, campaign, input.visitedOn());
        sums(errors, input.visit());
        if (errors.isEmpty() && input.sorting() == Sorting.EXIT) {
            exit(errors, campaign, household, finding, input);
        }
        if (input.sorting() == Sorting.RELAPSE && input.evidence().isEmpty()) {
            errors.add(new FieldError("evidence", "返贫要有农户签字的授权核查，拍照上传"));
        }
        if (input.sorting() == Sorting.REMOVE && input.evidence().isEmpty()) {
            errors.add(new FieldError("evidence", "清退要有依据，拍照上传"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private static void text(List<FieldError> errors, String field, String text, int longest, String missing) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, missing));
        } else if (text.strip().length() > longest) {
            errors.add(new FieldError(field, "不超过 " + longest + " 个字"));
        }
    }

    private void visited(List<FieldError> errors, Campaign campaign, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on == null) {
            errors.add(new FieldError("visitedOn", "请填入户日期"));
        } else if (on.isAfter(today)) {
            errors.add(new FieldError("visitedOn", "入户日期晚于今天"));
        } else if (on.isBefore(campaign.dates().visitStart()) || on.isAfter(campaign.dates().visitEnd())) {
            errors.add(new FieldError("visitedOn", "入户在 " + campaign.dates().visitStart() + " 到 " + campaign.dates().visitEnd() + " 之间"));
        }
    }

    private static void sums(List<FieldError> errors, Visit visit) {
        sum(errors, "wage", visit.wage());
        sum(errors, "business", visit.business());
        sum(errors, "property", visit.property());
        sum(errors, "transfer", visit.transfer());
        sum(errors, "expense", visit.expense());
    }

    private static void sum(List<FieldError> errors, String field, BigDecimal sum) {
        if (sum != null && (sum.signum() < 0 || sum.compareTo(MOST) > 0 || sum.scale() > 2)) {
            errors.add(new FieldError(field, "写 0 到一千万元之间的数，最多两位小数"));
        }
    }

    private void exit(List<FieldError> errors, Campaign campaign, Facts household, Finding finding, SortInput input) {
        if (finding.taken() == null && findings.page(household.registerNumber()).isPresent()) {
            errors.add(new FieldError("sorting", "拟退出的户要先入户取证：" + campaign.incomeYear() + "年的收入和两不愁三保障，每一项有来源有凭据"));
        } else if (finding.perCapita() == null) {
            errors.add(new FieldError("wage", "拟退出的户，五项收支都要填，没有的填 0"));
        } else if (finding.perCapita().compareTo(campaign.standard()) <= 0) {
            errors.add(new FieldError("sorting", "人均收入 " + finding.perCapita().toPlainString() + " 元，没有超过标准 "
                    + campaign.standard().toPlainString() + " 元，不能拟退出"));
        } else if (finding.unseen() > 0) {
            errors.add(new FieldError("items", "拟退出的户，两不愁三保障和饮水要逐项看过"));
        } else if (!finding.lacking().isEmpty()) {
            errors.add(new FieldError("sorting", String.join("、", finding.lacking()) + "没有保障，不能拟退出"));
        }
        if (proposals.sameYear(campaign, household)) {
            errors.add(new FieldError("sorting", campaign.year() + "年才识别的户，当年不能退出"));
        }
        if (finding.taken() == null && input.evidence().isEmpty()) {
            errors.add(new FieldError("evidence", "拟退出的户要有入户的照片"));
        }
    }
}
