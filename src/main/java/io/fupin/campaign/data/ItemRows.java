package io.fupin.campaign.data;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 政策落实清单: what a household was found to lack before the round, closed item by item with its proof (EX-10, EX-11). */
@Component
public class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is found. */
    public record New(RegionCode village, String registerNumber, String title) {
    }

    /** @param closedOn null while it is open, as {@code closedBy} and {@code proof} */
    public record Item(long id, long campaign, RegionCode village, String registerNumber, String head, String title, LocalDate foundOn, LocalDate closedOn,
                       String closedBy, String proof) {
    }

    /** Items of a place: how many there were and how many of them are closed. */
    public record Tally(RegionCode place, String title, int found, int closed) {
    }

    /** What stands there already stays. */
    public void add(long campaign, Collection<New> items, LocalDate on) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into campaign_item (campaign_id, village, register_number, title, found_on)
                select :campaign, v, n, t, cast(:on as date) from unnest(:villages, :numbers, :titles) as x (v, n, t) on conflict do nothing
                """).param("campaign", campaign).param("on", Date.valueOf(on))
                .param("villages", items.stream().map(item -> item.village().value()).toArray(String[]::new))
                .param("numbers", items.stream().map(New::registerNumber).toArray(String[]::new))
                .param("titles", items.stream().map(New::title).toArray(String[]::new)).update();
    }

    /** Open ones first, by household. */
    public List<Item> of(long campaign, RegionCode village) {
        return jdbc.sql("""
                select i.*, h.head_name from campaign_item i left join campaign_household h on h.campaign_id = i.campaign_id
                    and h.register_number = i.register_number
                where i.campaign_id = ? and i.village = ? order by i.closed_on is not null, i.register_number, i.id
                """).params(campaign, village.value()).query(ItemRows::map).list();
    }

    public Optional<Item> find(long id) {
        return jdbc.sql("""
                select i.*, h.head_name from campaign_item i left join campaign_household h on h.campaign_id = i.campaign_id
                    and h.register_number = i.register_number where i.id = ?
                """).param(id).query(ItemRows::map).optional();
    }

    /** @return false when somebody was faster */
    public boolean close(long id, Officer officer, LocalDate on, String proof) {
        return jdbc.sql("update campaign_item set closed_on = ?, closed_by = ?, closed_by_name = ?, proof = ? where id = ? and closed_on is null")
                .params(Date.valueOf(on), officer.personId(), officer.name(), proof, id).update() > 0;
    }

    /** By place and item; {@code townships} or villages of the area. */
    public Map<RegionCode, List<Tally>> tally(long campaign, RegionCode area, boolean townships) {
        Map<RegionCode, List<Tally>> tallies = new LinkedHashMap<>();
        String place = townships ? "substring(village, 1, 9) || '000'" : "village";
        jdbc.sql("select " + place + """
                 as place, title, count(*) as found, count(closed_on) as closed from campaign_item
                where campaign_id = :campaign and village like :area group by 1, 2 order by 1, 3 desc, 2
                """).param("campaign", campaign).param("area", area.prefix() + "%").query(row -> {
                    RegionCode code = RegionCode.of(row.getString("place"));
                    tallies.computeIfAbsent(code, any -> new java.util.ArrayList<>())
                            .add(new Tally(code, row.getString("title"), row.getInt("found"), row.getInt("closed")));
                });
        return tallies;
    }

    private static Item map(ResultSet row, int index) throws SQLException {
        return new Item(row.getLong("id"), row.getLong("campaign_id"), RegionCode.of(row.getString("village")), row.getString("register_number"),
                row.getString("head_name"), row.getString("title"), row.getObject("found_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                row.getString("closed_by_name"), row.getString("proof"));
    }
}
