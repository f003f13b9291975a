package io.fupin.campaign.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.data.Entry.FollowUpState;
import io.fupin.household.Household.State;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The villages' boards: a row per household and campaign. */
@Component
public class BoardRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BoardRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a village makes of a household; {@code proposal} is what the rule would have said. */
    public record Sort(Sorting sorting, String proposal, String ground, LocalDate visitedOn, String visitors, Visit visit, List<String> evidence,
                       Officer officer, Instant at) {
    }

    /** Those on the board already stay as they are. @return how many came */
    public int add(long campaign, Collection<Facts> households) {
        return jdbc.sql("""
                insert into campaign_household (campaign_id, register_number, village, township, county, head_name, group_name, persons, state)
                select :campaign, n, v, substring(v, 1, 9) || '000', substring(v, 1, 6) || '000000', h, g, p, s
                from unnest(:numbers, :villages, :heads, :groups, cast(:persons as int[]), :states) as x (n, v, h, g, p, s)
                on conflict do nothing
                """).param("campaign", campaign).param("numbers", texts(households, Facts::registerNumber))
                .param("villages", texts(households, one -> one.village().value())).param("heads", texts(households, Facts::head))
                .param("groups", texts(households, Facts::group)).param("persons", households.stream().map(Facts::persons).toArray(Integer[]::new))
                .param("states", texts(households, one -> one.state().name())).update();
    }

    private static String[] texts(Collection<Facts> households, java.util.function.Function<Facts, String> of) {
        return households.stream().map(of).toArray(String[]::new);
    }

    public List<Entry> of(long campaign, RegionCode village) {
        return jdbc.sql("select * from campaign_household where campaign_id = ? and village = ? order by register_number")
                .params(campaign, village.value()).query(this::map).list();
    }

    public Optional<Entry> find(long campaign, String registerNumber) {
        return jdbc.sql("select * from campaign_household where campaign_id = ? and register_number = ?").params(campaign, registerNumber)
                .query(this::map).optional();
    }

    public Optional<Entry> ofCase(String caseNumber) {
        return jdbc.sql("select * from campaign_household where case_number = ?").param(caseNumber).query(this::map).optional();
    }

    public void sort(Entry entry, Sort sort) {
        jdbc.sql("""
                update campaign_household set sorting = ?, proposal = ?, ground = ?, visited_on = ?, visitors = ?, visit = ?, evidence = ?, sorted_by = ?,
                    sorted_by_name = ?, sorted_post = ?, sorted_at = ?, hindrance = null
                where campaign_id = ? and register_number = ?
                """).params(sort.sorting().name(), sort.proposal(), sort.ground(), sort.visitedOn() == null ? null : Date.valueOf(sort.visitedOn()),
                sort.visitors(), write(sort.visit()), sort.evidence().toArray(String[]::new), sort.officer().personId(), sort.officer().name(),
                sort.officer().post().key(), Timestamp.from(sort.at()), entry.campaign(), entry.registerNumber()).update();
    }

    /** The village has handed its sorting in: what needs a case waits for it. @return how many do, those of before included */
    public int follow(long campaign, RegionCode village) {
        jdbc.sql("""
                update campaign_household set follow_up = 'WAITING' where campaign_id = ? and village = ? and sorting <> 'HELP' and follow_up = 'NONE'
                """).params(campaign, village.value()).update();
        return open(campaign, village);
    }

    /** One whose case nobody else is beginning, locked to the end of the transaction. */
    public Optional<Entry> claim(long campaign) {
        return jdbc.sql("""
                select h.* from campaign_household h join campaign c on c.id = h.campaign_id
                where h.campaign_id = ? and h.follow_up = 'WAITING' and h.hindrance is null and c.state = 'RUNNING'
                order by h.register_number limit 1 for update of h skip locked
                """).param(campaign).query(this::map).optional();
    }

    public void begun(Entry entry, String caseNumber) {
        jdbc.sql("update campaign_household set follow_up = 'BEGUN', case_number = ?, hindrance = null where campaign_id = ? and register_number = ?")
                .params(caseNumber, entry.campaign(), entry.registerNumber()).update();
    }

    public void byHand(Entry entry) {
        jdbc.sql("update campaign_household set follow_up = 'BY_HAND', hindrance = null where campaign_id = ? and register_number = ?")
                .params(entry.campaign(), entry.registerNumber()).update();
    }

    /** A case begun by hand, where one of that kind waits in a campaign that goes on. */
    public void begunByHand(Sorting sorting, String registerNumber, String caseNumber) {
        jdbc.sql("""
                update campaign_household h set follow_up = 'BEGUN', case_number = ?, hindrance = null
                from campaign c where c.id = h.campaign_id and c.state in ('RUNNING', 'PAUSED') and h.register_number = ? and h.sorting = ?
                    and h.follow_up in ('WAITING', 'BY_HAND')
                """).params(caseNumber, registerNumber, sorting.name()).update();
    }

    public void hindered(Entry entry, String why) {
        jdbc.sql("update campaign_household set hindrance = ? where campaign_id = ? and register_number = ? and follow_up = 'WAITING'")
                .params(why, entry.campaign(), entry.registerNumber()).update();
    }

    /** To be tried again. */
    public void retry(Entry entry) {
        jdbc.sql("update campaign_household set hindrance = null where campaign_id = ? and register_number = ? and follow_up = 'WAITING'")
                .params(entry.campaign(), entry.registerNumber()).update();
    }

    /** Nothing is open any more: the village withdraws what could not be begun, or the household is gone from the register. */
    public void settled(Entry entry, String result, Instant at) {
        jdbc.sql("""
                update campaign_household set sorting = coalesce(sorting, 'CHANGE'), follow_up = 'DECIDED', hindrance = null, result = ?, decided_at = ?
                where campaign_id = ? and register_number = ?
                """)
                .params(result, Timestamp.from(at), entry.campaign(), entry.registerNumber()).update();
    }

    /** @return the board entry that this case was about; empty when it was none */
    public Optional<Entry> decided(String caseNumber, String result, Instant at) {
        return jdbc.sql("""
                update campaign_household set follow_up = 'DECIDED', result = ?, decided_at = ? where case_number = ? and follow_up = 'BEGUN' returning *
                """).params(result, Timestamp.from(at), caseNumber).query(this::map).optional();
    }

    /** What a village has to do itself, by campaign: cases to begin by hand, and those that could not be begun. */
    public record AskedOfVillage(long campaign, int byHand, int hindered) {
    }

    /** One statement. */
    public List<AskedOfVillage> asked(RegionCode village) {
        return jdbc.sql("""
                select h.campaign_id as campaign, count(*) filter (where h.follow_up = 'BY_HAND') as by_hand, count(*) filter (where h.hindrance is not null) as hindered
                from campaign_household h join campaign c on c.id = h.campaign_id
                where h.village = ? and (h.follow_up = 'BY_HAND' or h.hindrance is not null) and c.state in ('RUNNING', 'PAUSED') group by 1 order by 1
                """).param(village.value()).query(AskedOfVillage.class).list();
    }

    /** How far a campaign is, as its county sees it. @param hindered households whose cases could not be begun */
    public record InCounty(long campaign, int year, String state, int villages, int handedIn, int hindered) {
    }

    /** Campaigns of a county that go on. One statement. */
    public List<InCounty> going(RegionCode county) {
        return jdbc.sql("""
                select c.id as campaign, c.year, c.state, (select count(*) from campaign_village v where v.campaign_id = c.id) as villages,
                    (select count(*) from campaign_village v where v.campaign_id = c.id and v.state = 'IN') as handed_in,
                    (select count(*) from campaign_household h where h.campaign_id = c.id and h.hindrance is not null) as hindered
                from campaign c where c.county = ? and c.state in ('RUNNING', 'PAUSED') order by c.id
                """).param(county.value()).query(InCounty.class).list();
    }

    /** Households of a village whose cases are not decided. */
    public int open(long campaign, RegionCode village) {
        return jdbc.sql("""
                select count(*) from campaign_household where campaign_id = ? and village = ? and follow_up in ('WAITING', 'BY_HAND', 'BEGUN')
                """).params(campaign, village.value()).query(Integer.class).single();
    }

    private Entry map(ResultSet row, int index) throws SQLException {
        Timestamp sortedAt = row.getTimestamp("sorted_at");
        String sorting = row.getString("sorting");
        return new Entry(row.getLong("campaign_id"), row.getString("register_number"), RegionCode.of(row.getString("village")),
                row.getString("head_name"), row.getString("group_name"), row.getInt("persons"), State.valueOf(row.getString("state")),
                sorting == null ? null : Sorting.valueOf(sorting), row.getString("proposal"), row.getString("ground"),
                row.getObject("visited_on", LocalDate.class), row.getString("visitors"), read(row.getString("visit")),
                Arrays.asList((String[]) row.getArray("evidence").getArray()), row.getObject("sorted_by", Long.class), row.getString("sorted_by_name"),
                row.getString("sorted_post"), sortedAt == null ? null : sortedAt.toInstant(), FollowUpState.valueOf(row.getString("follow_up")),
                row.getString("hindrance"), row.getString("case_number"), row.getString("result"));
    }

    private String write(Visit visit) {
        try {
            return visit == null ? null : json.writeValueAsString(visit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visit read(String visit) {
        try {
            return visit == null ? null : json.readValue(visit, Visit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
