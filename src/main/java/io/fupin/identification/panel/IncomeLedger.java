package io.fupin.identification.panel;

import io.fupin.casework.CaseSheet.Ledger;
import io.fupin.casework.CaseSheet.Line;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.household.IncomeTerms;
import io.fupin.household.IncomeTerms.Terms;
import io.fupin.household.Transfers;
import io.fupin.identification.steps.RedFlags;
import io.fupin.policy.PolicyParameters;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The income worked out line by line: four kinds, transfers by item, less production costs, by persons, against the line (policy 1.2). */
@Component
class IncomeLedger {

    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final RedFlags flags;
    private final Words words;
    private final Clock clock;

    IncomeLedger(IncomeTerms terms, PolicyParameters parameters, RedFlags flags, Words words, Clock clock) {
        this.terms = terms;
        this.parameters = parameters;
        this.flags = flags;
        this.words = words;
        this.clock = clock;
    }

    /** Null before the visit. */
    Ledger of(KnownCase known) {
        InvestigationForm visit = known.visit();
        if (visit == null || known.facts().perCapita() == null) {
            return null;
        }
        int year = known.facts().incomeYear();
        boolean near = flags.near(known.facts());
        Terms places = terms.of(known.file().village(), visit.visitedOn());
        return new Ledger(places.concept(), places.period(year), lines(visit), known.facts().netIncome(), known.facts().persons(), known.facts().perCapita(),
                known.facts().incomeLine(), year, near, false, remark(known, near));
    }

    private List<Line> lines(InvestigationForm visit) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("工资性收入", "", 0, visit.wageIncome()));
        lines.add(new Line("生产经营性收入", "", 0, visit.businessIncome()));
        lines.add(new Line("财产性收入", "", 0, visit.propertyIncome()));
        lines.add(new Line("转移性收入", items(visit.transferIncome()), 0, visit.transfers()));
        lines.add(new Line("减 生产经营性支出", "", 0, visit.businessExpense().negate()));
        return lines;
    }

    private String items(Transfers transfers) {
        if (transfers == null) {
            return "";
        }
        List<String> items = new ArrayList<>();
        item(items, "计划生育金", transfers.familyPlanning());
        item(items, "低保金", transfers.dibao());
        item(items, "特困供养金", transfers.destituteSupport());
        item(items, "养老保险金", transfers.pension());
        item(items, "生态补偿金", transfers.ecological());
        item(items, "其他", transfers.other());
        return String.join("，", items);
    }

    private void item(List<String> items, String name, BigDecimal amount) {
        if (amount != null && amount.signum() != 0) {
            items.add(name + " " + words.yuan(amount));
        }
    }

    private String remark(KnownCase known, boolean near) {
        List<String> said = new ArrayList<>();
        if (near) {
            String share = parameters.number("near-line-share", known.file().village(), LocalDate.now(clock)).stripTrailingZeros().toPlainString();
            said.add("在标准上下 " + share + "% 以内");
        }
        int papers = known.visit().evidence() == null ? 0 : known.visit().evidence().size();
        said.add("照片和凭据 " + papers + " 份，见佐证");
        return String.join("；", said) + "。";
    }
}
