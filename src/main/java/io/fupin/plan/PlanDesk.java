package io.fupin.plan;

import io.fupin.account.Officer;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.region.RegionCode;
import java.util.List;

/** Taking a plan over from its table. */
public interface PlanDesk {

    /**
     * @param title    of the document, and {@code fileName} where it came from; a file name may be null
     * @param year     of a table that has no column for it; null where it has
     * @return what does not add up in it; it was taken over as it stands all the same
     * @throws io.fupin.casework.NotAllowed for whoever is not the county's office
     * @throws io.fupin.casework.Refusal    at {@code file}, naming each line that cannot be read; nothing is kept then
     */
    List<YearlyTargets.Fault> take(Officer officer, RegionCode county, String title, String fileName, Integer year, List<TableRow> rows);
}
