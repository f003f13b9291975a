package io.fupin.exit.matrix;

import io.fupin.casework.Refusal;
import io.fupin.exit.matrix.MatrixForm.Proof;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.IncomeTerms;
import io.fupin.household.IncomeTerms.Terms;
import io.fupin.household.NetIncome;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a matrix has no hole: every item asked for is there with source, day, officer and paper, and the visit is young enough. */
@Component
class MatrixRules {

    private final MatrixItems items;
    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final Clock clock;

    MatrixRules(MatrixItems items, IncomeTerms terms, PolicyParameters parameters, Clock clock) {
        this.items = items;
        this.terms = terms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a matrix comes to. */
    record Judged(NetIncome income, BigDecimal line, List<String> lacking) {
    }

    /** @throws Refusal naming every hole */
    Judged judge(Household household, MatrixForm form) {
        RegionCode village = household.village();
        List<FieldError> errors = new ArrayList<>();
        days(village, form, errors);
        Optional<BigDecimal> line = parameters.incomeLine(village.county(), form.incomeYear());
        if (line.isEmpty()) {
            errors.add(new FieldError("incomeYear", "县里还没有录入" + form.incomeYear() + "年的收入标准，请县扶贫办先录入"));
        }
        if (new HashSet<>(form.investigators()).size() < 2) {
            errors.add(new FieldError("investigators", "入户核实须两人以上，且不能是同一个人"));
        }
        income(village, form, errors);
        security(village, form, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new Judged(NetIncome.of(form.income(), form.businessExpense(), household.persons()), line.orElseThrow(),
                form.ofSecurity().stream().filter(proof -> !proof.isSecured()).map(Proof::item).toList());
    }

    private void days(RegionCode village, MatrixForm form, List<FieldError> errors) {
        int most = parameters.integer("exit-matrix-max-age", village, today());
        if (form.visitedOn().isAfter(today())) {
            errors.add(new FieldError("visitedOn", "入户日期晚于今天"));
        } else if (form.visitedOn().isBefore(today().minusDays(most))) {
            errors.add(new FieldError("visitedOn", "取证已经超过" + most + "天（" + form.visitedOn() + "），须重新入户"));
        }
        Terms places = terms.of(village, form.visitedOn());
        int year = places.yearOf(form.visitedOn());
        if (form.incomeYear() != year) {
            errors.add(new FieldError("incomeYear", form.visitedOn() + "入户，看的是" + year + "年度的收入（" + places.period(year) + "）"));
        }
    }

    /** A kind of which there is none needs no paper. */
    private void income(RegionCode village, MatrixForm form, List<FieldError> errors) {
        if (!items.incomeAsked(village, form.visitedOn())) {
            return;
        }
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put(MatrixItems.WAGES, form.wageIncome());
        amounts.put(MatrixItems.BUSINESS, form.businessIncome().max(form.businessExpense()));
        amounts.put(MatrixItems.PROPERTY, form.propertyIncome());
        amounts.put(MatrixItems.TRANSFERS, form.transfers());
        amounts.forEach((kind, amount) -> {
            if (amount.signum() != 0) {
                present("incomeProof", kind, form.ofIncome(), errors);
            }
        });
        known("incomeProof", MatrixItems.KINDS_OF_INCOME, form.ofIncome(), errors);
    }

    private void security(RegionCode village, MatrixForm form, List<FieldError> errors) {
        List<String> asked = items.security(village, form.visitedOn());
        asked.forEach(item -> present("securityProof", item, form.ofSecurity(), errors));
        known("securityProof", asked, form.ofSecurity(), errors);
    }

    private void present(String list, String item, List<Proof> proofs, List<FieldError> errors) {
        for (int i = 0; i < proofs.size(); i++) {
            Proof proof = proofs.get(i);
            if (item.equals(proof.item())) {
                String at = list + "[" + i + "]";
                if (!proof.complete()) {
                    errors.add(new FieldError(at + hole(proof), item + "的来源、核实日期、核实人、凭据都要有"));
                } else if (proof.checkedOn().isAfter(today())) {
                    errors.add(new FieldError(at + ".checkedOn", item + "的核实日期晚于今天"));
                }
                return;
            }
        }
        errors.add(new FieldError(list, "缺“" + item + "”这一项"));
    }

    private static String hole(Proof proof) {
        return proof.source() == null || proof.source().isBlank() ? ".source" : proof.checkedOn() == null ? ".checkedOn"
                : proof.officer() == null || proof.officer().isBlank() ? ".officer" : ".evidence";
    }

    /** An item twice, or one that nobody asked for, would say two things of one matter. */
    private static void known(String list, List<String> asked, List<Proof> proofs, List<FieldError> errors) {
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < proofs.size(); i++) {
            String item = proofs.get(i).item();
            if (!asked.contains(item)) {
                errors.add(new FieldError(list + "[" + i + "].item", "没有“" + item + "”这一项"));
            } else if (!seen.add(item)) {
                errors.add(new FieldError(list + "[" + i + "].item", "“" + item + "”填了两次"));
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
