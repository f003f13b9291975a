package io.fupin.exchange.register;

import io.fupin.account.Officer;
import io.fupin.exchange.sheet.XlsxWriter;
import io.fupin.household.PersonalData;
import io.fupin.household.RegisterBook;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register of an area in the national columns, by number, written while it is read. Whoever holds numbers against documents gets all of it,
 * phones and accounts included, as the national register wants it; whoever does not gets numbers masked and no phones.
 */
@Component
public class RegisterExport {

    private final RegisterBook book;
    private final NationalRows rows;
    private final IdentityVault vault;
    private final TransactionTemplate snapshot;

    RegisterExport(RegisterBook book, NationalRows rows, IdentityVault vault, PlatformTransactionManager transactions) {
        this.book = book;
        this.rows = rows;
        this.vault = vault;
        this.snapshot = new TransactionTemplate(transactions);
        // both sheets show the same moment
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** @param full whether numbers, phones and accounts stood in it as they are */
    public record Written(int households, int persons, boolean full) {
    }

    /** @param region null for the officer's whole area */
    public Written write(Officer officer, RegionCode region, OutputStream out) throws IOException {
        boolean full = PersonalData.needsIdentityNumbers(officer);
        NationalRows.Writing writing = rows.writing();
        int[] count = new int[2];
        try (XlsxWriter workbook = new XlsxWriter(out)) {
            snapshot.executeWithoutResult(status -> {
                NationalWorkbook.sheet(workbook, NationalWorkbook.HOUSEHOLDS, HouseholdColumn.values());
                book.each(officer, region, null, household -> {
                    count[0]++;
                    NationalWorkbook.row(workbook, HouseholdColumn.values(), shown(writing.household(household), officer, full, household.village()));
                });
                NationalWorkbook.sheet(workbook, NationalWorkbook.PERSONS, PersonColumn.values());
                book.each(officer, region, null, household -> writing.persons(household).forEach(person -> {
                    count[1]++;
                    NationalWorkbook.row(workbook, PersonColumn.values(), shownPerson(person, officer, full, household.village()));
                }));
                NationalWorkbook.codes(workbook);
            });
        }
        return new Written(count[0], count[1], full);
    }

    private Values shown(Values row, Officer officer, boolean full, RegionCode village) {
        if (!full) {
            mask(row, HouseholdColumn.HEAD_ID, village);
            mask(row, HouseholdColumn.CARD, village);
            row.put(HouseholdColumn.PHONE_OF, null);
        }
        if (!PersonalData.needsHealth(officer)) {
            row.put(HouseholdColumn.MAIN_CAUSE, null);
            row.put(HouseholdColumn.OTHER_CAUSES, null);
        }
        return row;
    }

    private Values shownPerson(Values row, Officer officer, boolean full, RegionCode village) {
        if (!full) {
            mask(row, PersonColumn.ID, village);
            row.put(PersonColumn.PHONE_OF, null);
            row.put(PersonColumn.BORN, null);
        }
        if (!PersonalData.needsHealth(officer)) {
            for (PersonColumn column : new PersonColumn[] {PersonColumn.HEALTH, PersonColumn.DISABILITY, PersonColumn.DISABILITY_GRADE,
                PersonColumn.LABOUR, PersonColumn.ILLNESS_AID, PersonColumn.OTHER_AID}) {
                row.put(column, null);
            }
        }
        return row;
    }

    private void mask(Values row, Column column, RegionCode village) {
        if (row.has(column)) {
            row.put(column, vault.mask(row.text(column), village.county()));
        }
    }
}
