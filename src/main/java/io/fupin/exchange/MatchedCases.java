package io.fupin.exchange;

import io.fupin.casework.CaseFile;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A procedure whose cases bring people of their own; it says who they are, and what a new hit does to a case. One bean per procedure, which
 * adds its people to the view {@code case_person}, too.
 */
public interface MatchedCases {

    String process();

    /** Open cases of the county in which somebody has one of these keyed hashes. */
    List<String> openWith(RegionCode county, Collection<String> idHashes);

    /** Everybody in the open cases of a county, or of a village. */
    List<Standing> standing(RegionCode area);

    /**
     * The case, locked and open, was hit anew.
     *
     * @return whether it went back a step for it
     */
    boolean hit(CaseFile file, String department);

    /**
     * @param bornOn         null without an identity number
     * @param registerNumber of the household that the case is about, where it is on the register already; null else
     */
    record Standing(String caseNumber, RegionCode village, String head, int position, String name, String idHash, LocalDate bornOn,
                    String registerNumber) {
    }
}
