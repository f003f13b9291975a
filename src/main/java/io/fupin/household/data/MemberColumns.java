package io.fupin.household.data;

import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.privacy.IdentityVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows of the household file as records. */
@Component
class MemberColumns {

    /** Columns of {@code household_member} beside those that an identification fills. */
    static final String PARTICULARS = """
            national_number, nationality, political_status, employer, phone_sealed, low_income, destitute, medical_resident,
            medical_employee, medical_serious, medical_commercial, pension_resident, pension_employee, illness_aid, other_health_aid,
            dropout_reason, public_post""";
    /** Yes-or-no columns with their headings, in the order of the national register. */
    static final Map<String, String> COVER = new LinkedHashMap<>();

    static {
        COVER.put("low_income", "享受低保");
        COVER.put("destitute", "特困供养");
        COVER.put("medical_resident", "参加城乡居民基本医疗保险");
        COVER.put("medical_employee", "参加城镇职工基本医疗保险");
        COVER.put("medical_serious", "参加大病保险");
        COVER.put("medical_commercial", "参加商业补充医疗保险");
        COVER.put("pension_resident", "参加城乡居民基本养老保险");
        COVER.put("pension_employee", "参加城镇职工基本养老保险");
        COVER.put("illness_aid", "接受大病救助");
        COVER.put("other_health_aid", "接受其他健康扶贫");
    }

    private final IdentityVault vault;

    MemberColumns(IdentityVault vault) {
        this.vault = vault;
    }

    HouseholdMember member(ResultSet row) throws SQLException {
        return new HouseholdMember(row.getInt("position"), row.getString("name"), row.getString("relation"), row.getString("id_type"),
                opened(row, "id_sealed"), row.getString("sex"), row.getObject("birth_date", LocalDate.class), row.getString("education"),
                row.getString("schooling"), row.getString("health"), row.getString("labour_skill"),
                row.getObject("disability_class") == null ? null
                        : new HouseholdMember.Disability(row.getInt("disability_class"), row.getInt("disability_grade")),
                row.getString("work_place") == null ? null : new HouseholdMember.Work(row.getString("work_place"), row.getInt("work_months")),
                new Particulars(row.getString("national_number"), row.getString("nationality"), row.getString("political_status"),
                        row.getString("employer"), opened(row, "phone_sealed"), cover(row), row.getString("dropout_reason"),
                        row.getString("public_post")));
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(flag(row, "low_income"), flag(row, "destitute"), flag(row, "medical_resident"), flag(row, "medical_employee"),
                flag(row, "medical_serious"), flag(row, "medical_commercial"), flag(row, "pension_resident"), flag(row, "pension_employee"),
                flag(row, "illness_aid"), flag(row, "other_health_aid"));
    }

    Income income(ResultSet row) throws SQLException {
        return new Income(row.getInt("year"), row.getInt("persons"), row.getBigDecimal("wage"), row.getBigDecimal("business"),
                row.getBigDecimal("property"), row.getBigDecimal("family_planning"), row.getBigDecimal("low_income"),
                row.getBigDecimal("destitute"), row.getBigDecimal("pension"), row.getBigDecimal("ecology"), row.getBigDecimal("other_transfer"),
                row.getBigDecimal("business_expense"), row.getBigDecimal("net"), row.getBigDecimal("per_capita"),
                row.getBigDecimal("asset_dividend"));
    }

    Living living(ResultSet row) throws SQLException {
        return new Living(row.getBigDecimal("arable"), row.getBigDecimal("forest"), row.getBigDecimal("returned_forest"),
                row.getString("house_grade"), row.getBigDecimal("house_area"), flag(row, "safe_water"), row.getBigDecimal("road_distance"),
                row.getString("road"), row.getString("fuel"), row.getBigDecimal("orchard"), row.getBigDecimal("grassland"),
                row.getBigDecimal("water_area"), flag(row, "production_power"), flag(row, "household_power"), flag(row, "broadcast"),
                flag(row, "toilet"), flag(row, "cooperative"), flag(row, "leading_enterprise"), flag(row, "entrepreneur"));
    }

    Contact contact(ResultSet row) throws SQLException {
        return new Contact(opened(row, "phone_sealed"), row.getString("bank"), opened(row, "bank_card_sealed"), row.getString("village_phone"),
                row.getString("standard"));
    }

    private static Boolean flag(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    private String opened(ResultSet row, String column) throws SQLException {
        String sealed = row.getString(column);
        return sealed == null ? null : vault.open(sealed);
    }
}
