package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseList.CaseQuery;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.SearchSource;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases in the search box. */
@Component
@Order(1)
class CaseSearchSource implements SearchSource {

    private final CaseList cases;
    private final Regions regions;

    CaseSearchSource(CaseList cases, Regions regions) {
        this.cases = cases;
        this.regions = regions;
    }

    @Override
    public String title() {
        return "案件";
    }

    @Override
    public List<Hit> find(Officer officer, String text, boolean identityNumber, int most) {
        return cases.page(new CaseQuery(officer, null, null, null, null, text), null, most + 1).items().stream()
                .map(row -> new Hit(row.subject(), regions.fullName(row.village()) + "　" + CaseNumbers.shortForm(row.caseNumber()),
                        row.result() == null ? row.phase() : row.result(), "/cases/" + row.caseNumber()))
                .toList();
    }
}
