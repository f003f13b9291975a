package io.fupin.household.data;

import io.fupin.household.Household.State;
import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.PersonalRecords;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register holds about a person: his own entry, as it is and as it was, and what is said of the household as a whole. */
@Component
@Order(1)
class PeopleOnRegister implements PersonalRecords {

    private static final String PLACE = "档案";

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    PeopleOnRegister(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Entry> of(String idHash, RegionCode county) {
        List<Entry> entries = new ArrayList<>();
        jdbc.sql("""
                select m.*, h.head_name, h.group_name, h.state, h.main_cause, h.other_causes, h.per_capita, h.income_year, h.registered_on
                from household_member m join household h on h.register_number = m.register_number
                where m.register_number in (select register_number from household_member where id_hash = :hash) and m.id_hash = :hash
                    and h.county = :county order by m.register_number, m.valid_from
                """).param("hash", idHash).param("county", county.value()).query(row -> {
                    read(row, entries);
                });
        return entries;
    }

    private void read(ResultSet row, List<Entry> entries) throws SQLException {
        String number = row.getString("register_number");
        boolean former = row.getDate("valid_to") != null;
        String sealed = row.getString("id_sealed");
        add(entries, number, former ? "姓名（到" + row.getDate("valid_to") + "）" : "姓名", row.getString("name"));
        add(entries, number, "与户主关系", row.getString("relation"));
        add(entries, number, row.getString("id_type"), sealed == null ? null : vault.open(sealed));
        add(entries, number, "性别", row.getString("sex"));
        add(entries, number, "出生日期", row.getString("birth_date"));
        add(entries, number, "文化程度", row.getString("education"));
        add(entries, number, "在校生状况", row.getString("schooling"));
        add(entries, number, "健康状况", row.getString("health"));
        add(entries, number, "劳动技能", row.getString("labour_skill"));
        add(entries, number, "民族", row.getString("nationality"));
        add(entries, number, "政治面貌", row.getString("political_status"));
        add(entries, number, "务工企业", row.getString("employer"));
        add(entries, number, "联系电话", row.getString("phone_sealed") == null ? null : vault.open(row.getString("phone_sealed")));
        add(entries, number, "失学或辍学原因", row.getString("dropout_reason"));
        add(entries, number, "公益性岗位", row.getString("public_post"));
        for (Map.Entry<String, String> cover : MemberColumns.COVER.entrySet()) {
            Boolean covered = row.getObject(cover.getKey(), Boolean.class);
            add(entries, number, cover.getValue(), covered == null ? null : covered ? "是" : "否");
        }
        add(entries, number, "记录从哪天起", row.getString("valid_from"));
        if (!former) {
            add(entries, number, "户主", row.getString("head_name"));
            add(entries, number, "状态", State.valueOf(row.getString("state")).title());
            add(entries, number, "建档日期", row.getString("registered_on"));
            add(entries, number, "主要致贫原因", row.getString("main_cause"));
            add(entries, number, "其他致贫原因", row.getString("other_causes"));
            add(entries, number, "人均收入", row.getString("per_capita") == null ? null
                    : row.getString("income_year") + "年 " + row.getString("per_capita") + "元");
        }
    }

    private static void add(List<Entry> entries, String number, String term, String value) {
        if (value != null && !value.isEmpty()) {
            entries.add(new Entry(PLACE, number, "/households/" + number, term, value));
        }
    }
}
