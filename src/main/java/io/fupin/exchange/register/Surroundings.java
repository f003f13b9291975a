package io.fupin.exchange.register;

import io.fupin.account.Officer;
import io.fupin.exchange.sheet.SheetRows.Area;
import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.privacy.IdentityNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a household of a file is held against.
 *
 * @param officer    who sent the file: his area is asked for each row
 * @param known      households of the register by 户编号, theirs and ours
 * @param ties       of known households: what forbids a change just now
 * @param onFile     by identity number's hash, whoever is on the register
 * @param busy       by identity number's hash, whoever stands in an open case, with the case
 * @param twice      by identity number's hash, where it stands in the file; only those that stand there twice
 * @param merged     cells, by sheet
 * @param mostCauses 次要致贫原因
 * @param unsafe     grades of houses that are not safe
 */
public record Surroundings(Officer officer, LocalDate today, Map<String, FullHousehold> known, Map<String, String> ties, Map<String, OnFile> onFile,
                           Map<String, Matter> busy, Map<String, List<Place>> twice, List<List<Area>> merged, int mostCauses,
                           List<String> unsafe) {

    /** @param sheet 0 户, 1 人 */
    public record Place(int sheet, int row) {
    }

    /** A row as it was read. @param idHash of a person's identity number; null for none */
    public record Line(int row, String idHash, String[] cells) {
    }

    static boolean isCard(String document) {
        return document == null || "居民身份证".equals(document);
    }

    static boolean derivable(String number) {
        return number != null && number.length() >= 18 && IdentityNumbers.isValid(number);
    }
}
