package io.fupin.exchange;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 比对命中 of cases. A hit is not a refusal: it is explained in writing at the visit and read out at the meeting (policy 1.5). */
public interface Matches {

    /**
     * @param item        how the explanation names it: 类别（姓名）
     * @param unit        the department that delivered it
     * @param explanation null while it is unexplained
     * @param listedName  as the list writes the name; null where it is the member's
     */
    record Hit(long id, String caseNumber, String memberName, String category, String detail, String item, String unit, LocalDate deliveredOn,
               String explanation, boolean readOut, String listedName) {

        public boolean explained() {
            return explanation != null;
        }
    }

    /** @param item a hit by its item, or all hits of a category */
    record Explanation(String item, String text) {
    }

    default List<Hit> of(String caseNumber) {
        return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** The same for many cases with one statement; cases without a hit are left out. */
    Map<String, List<Hit>> of(Collection<String> caseNumbers);

    int unexplained(String caseNumber);

    /** Compares the members of a case with every list on hand; a hit known already stays as it is. Returns how many are new. */
    int compare(CaseFile file);

    void explain(String caseNumber, Officer officer, List<Explanation> explanations);

    void readOut(Collection<String> caseNumbers);
}
