package io.fupin.campaign.data;

import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The villages of a campaign. A row is written once; whoever starts the village's procedure holds its lock. */
@Component
public class VillageRows {

    private final JdbcClient jdbc;

    VillageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** WAITING is still to be started; STARTED works; IN has handed in; STOPPED was terminated. */
    public enum State {
        WAITING("待启动"), STARTED("在办"), IN("已汇总"), STOPPED("已终止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param caseNumber null until it is started; {@code phase} of that case, null until then */
    public record VillageOfCampaign(long campaign, RegionCode village, State state, boolean late, String caseNumber, String phase, Instant startedAt,
                                    Instant endedAt) {
    }

    /** How far the villages are. */
    public record Progress(int waiting, int started, int in, int stopped) {

        public int total() {
            return waiting + started + in + stopped;
        }

        public int begun() {
            return total() - waiting;
        }
    }

    /** How far those of a township are. */
    public record OfTownship(RegionCode township, Progress progress) {
    }

    /** Those that are there already stay as they are. @return how many came */
    public int add(long campaign, Collection<RegionCode> villages, boolean late) {
        return jdbc.sql("""
                insert into campaign_village (campaign_id, village, township, county, state, late)
                select :campaign, v, substring(v, 1, 9) || '000', substring(v, 1, 6) || '000000', 'WAITING', :late from unnest(:villages) as v
                on conflict do nothing
                """).param("campaign", campaign).param("late", late).param("villages", villages.stream().map(RegionCode::value).toArray(String[]::new))
                .update();
    }

    /** Some that wait and that nobody else is starting, locked to the end of the transaction. Empty while the campaign is paused or stopped. */
    public List<RegionCode> claim(long campaign, int most) {
        return jdbc.sql("""
                select v.village from campaign_village v join campaign c on c.id = v.campaign_id
                where v.campaign_id = ? and v.state = 'WAITING' and c.state = 'RUNNING'
                order by v.village limit ? for update of v skip locked
                """).params(campaign, most).query((row, index) -> RegionCode.of(row.getString("village"))).list();
    }

    /** @param cases by village */
    public void started(long campaign, Map<RegionCode, String> cases, Instant at) {
        jdbc.sql("""
                update campaign_village v set state = 'STARTED', case_number = x.number, started_at = :at
                from unnest(:villages, :numbers) as x (village, number) where v.campaign_id = :campaign and v.village = x.village
                """).param("campaign", campaign).param("at", Timestamp.from(at))
                .param("villages", cases.keySet().stream().map(RegionCode::value).toArray(String[]::new))
                .param("numbers", cases.values().toArray(String[]::new)).update();
    }

    /** @return whether it was still at work */
    public boolean ended(String caseNumber, State state, Instant at) {
        return jdbc.sql("update campaign_village set state = ?, ended_at = ? where case_number = ? and state = 'STARTED'")
                .params(state.name(), Timestamp.from(at), caseNumber).update() > 0;
    }

    /** What was never started will not be. */
    public void dropWaiting(long campaign, Instant at) {
        jdbc.sql("update campaign_village set state = 'STOPPED', ended_at = ? where campaign_id = ? and state = 'WAITING'")
                .params(Timestamp.from(at), campaign).update();
    }

    /** Cases that still run of a campaign that was stopped; at most {@code most}. */
    public List<String> toStop(long campaign, int most) {
        return jdbc.sql("""
                select v.case_number from campaign_village v join campaign c on c.id = v.campaign_id
                where v.campaign_id = ? and v.state = 'STARTED' and c.state = 'STOPPED' order by v.village limit ?
                """).params(campaign, most).query(String.class).list();
    }

    /** Locked to the end of the transaction: whoever counts its households must be alone. */
    public Optional<VillageOfCampaign> lockOfCase(String caseNumber) {
        return jdbc.sql("select v.*, null as phase from campaign_village v where v.case_number = ? for no key update").param(caseNumber)
                .query(VillageRows::map).optional();
    }

    public Optional<VillageOfCampaign> ofCase(String caseNumber) {
        return jdbc.sql("select v.*, f.phase from campaign_village v join case_file f on f.case_number = v.case_number where v.case_number = ?")
                .param(caseNumber).query(VillageRows::map).optional();
    }

    public Optional<VillageOfCampaign> find(long campaign, RegionCode village) {
        return jdbc.sql("""
                select v.*, f.phase from campaign_village v left join case_file f on f.case_number = v.case_number
                where v.campaign_id = ? and v.village = ?
                """).params(campaign, village.value()).query(VillageRows::map).optional();
    }

    /** Of an area, by code, after {@code after}; at most {@code size}. */
    public List<VillageOfCampaign> of(long campaign, RegionCode area, String after, int size) {
        return jdbc.sql("""
                select v.*, f.phase from campaign_village v left join case_file f on f.case_number = v.case_number
                where v.campaign_id = :campaign and v.village like :area and v.village > :after order by v.village limit :size
                """).param("campaign", campaign).param("area", area.prefix() + "%").param("after", after == null ? "" : after).param("size", size)
                .query(VillageRows::map).list();
    }

    public Progress progress(long campaign) {
        return jdbc.sql("select '' as township, " + COUNTS + " from campaign_village where campaign_id = ?").param(campaign)
                .query((row, index) -> progress(row)).single();
    }

    /** By township; those without a village in it are not there. */
    public List<OfTownship> townships(long campaign) {
        return jdbc.sql("select township, " + COUNTS + " from campaign_village where campaign_id = ? group by township order by township").param(campaign)
                .query((row, index) -> new OfTownship(RegionCode.of(row.getString("township")), progress(row))).list();
    }

    /** @param came villages that were handed in within the time asked; {@code in} of {@code all}, whenever */
    public record CameIn(long campaign, int year, int came, int in, int all) {
    }

    /** Campaigns of a county into which villages came between two moments, the second not included. */
    public List<CameIn> cameIn(RegionCode county, Instant since, Instant until) {
        return jdbc.sql("""
                select c.id, c.year, count(*) filter (where v.state = 'IN' and v.ended_at >= :since and v.ended_at < :until) as came,
                    count(*) filter (where v.state = 'IN') as handed_in, count(*) filter (where v.state <> 'STOPPED') as all_of_them
                from campaign c join campaign_village v on v.campaign_id = c.id
                where c.county = :county and c.state in ('RUNNING', 'PAUSED', 'IN') group by c.id, c.year order by c.year
                """).param("county", county.value()).param("since", Timestamp.from(since)).param("until", Timestamp.from(until))
                .query((row, index) -> new CameIn(row.getLong("id"), row.getInt("year"), row.getInt("came"), row.getInt("handed_in"),
                        row.getInt("all_of_them"))).list().stream().filter(one -> one.came() > 0).toList();
    }

    private static final String COUNTS = """
            count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'STARTED') as started,
            count(*) filter (where state = 'IN') as handed_in, count(*) filter (where state = 'STOPPED') as stopped""";

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(row.getInt("waiting"), row.getInt("started"), row.getInt("handed_in"), row.getInt("stopped"));
    }

    private static VillageOfCampaign map(ResultSet row, int index) throws SQLException {
        return new VillageOfCampaign(row.getLong("campaign_id"), RegionCode.of(row.getString("village")), State.valueOf(row.getString("state")),
                row.getBoolean("late"), row.getString("case_number"), row.getString("phase"), instant(row, "started_at"), instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
