package io.fupin.campaign.data;

import io.fupin.account.Officer;
import io.fupin.campaign.data.Campaign.Dates;
import io.fupin.campaign.data.Campaign.Plan;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns as rows. */
@Component
public class CampaignRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done to a campaign as a whole. */
    public record Event(Instant at, String by, String what, String text) {
    }

    /** {@code id} and {@code state} of {@code campaign} are not looked at. */
    public long insert(Campaign campaign) {
        Dates dates = campaign.dates();
        return jdbc.sql("""
                insert into campaign (case_number, county, year, income_year, standard, state, visit_start, visit_end, entry_deadline, cleaning_start,
                    cleaning_end, check_start, check_end, report_deadline, planned_households, planned_persons, planned_villages, launched_by,
                    launched_by_name, launched_post, launched_at)
                values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(campaign.caseNumber(), campaign.county().value(), campaign.year(), campaign.incomeYear(), campaign.standard(),
                Date.valueOf(dates.visitStart()), Date.valueOf(dates.visitEnd()), Date.valueOf(dates.entryDeadline()), Date.valueOf(dates.cleaningStart()),
                Date.valueOf(dates.cleaningEnd()), Date.valueOf(dates.checkStart()), Date.valueOf(dates.checkEnd()), Date.valueOf(dates.reportDeadline()),
                campaign.plan().households(), campaign.plan().persons(), campaign.plan().villages(), campaign.launchedBy(), campaign.launchedByName(),
                campaign.launchedPost(), Timestamp.from(campaign.launchedAt())).query(Long.class).single();
    }

    public Optional<Campaign> find(long id) {
        return jdbc.sql("select * from campaign where id = ?").param(id).query(CampaignRows::map).optional();
    }

    public Optional<Campaign> ofCase(String caseNumber) {
        return jdbc.sql("select * from campaign where case_number = ?").param(caseNumber).query(CampaignRows::map).optional();
    }

    /** The campaign that a village's case belongs to. */
    public Optional<Campaign> ofVillageCase(String caseNumber) {
        return jdbc.sql("select c.* from campaign c join campaign_village v on v.campaign_id = c.id where v.case_number = ?").param(caseNumber)
                .query(CampaignRows::map).optional();
    }

    /** Locked to the end of the transaction: whoever counts its villages must be alone. */
    public Campaign lock(long id) {
        return jdbc.sql("select * from campaign where id = ? for no key update").param(id).query(CampaignRows::map).single();
    }

    /** Newest first. */
    public List<Campaign> of(RegionCode county) {
        return jdbc.sql("select * from campaign where county = ? order by id desc limit 50").param(county.value()).query(CampaignRows::map).list();
    }

    /** The campaign of that year that is not stopped. */
    public Optional<Campaign> ofYear(RegionCode county, int year) {
        return jdbc.sql("select * from campaign where county = ? and year = ? and state <> 'STOPPED'").params(county.value(), year)
                .query(CampaignRows::map).optional();
    }

    /** Running ones that have something to start, by id. */
    public List<Long> working() {
        return jdbc.sql("""
                select c.id from campaign c where c.state = 'RUNNING'
                    and (exists (select 1 from campaign_village v where v.campaign_id = c.id and v.state = 'WAITING')
                        or exists (select 1 from campaign_household h where h.campaign_id = c.id and h.follow_up = 'WAITING' and h.hindrance is null))
                union
                select c.id from campaign c where c.state = 'STOPPED'
                    and exists (select 1 from campaign_village v where v.campaign_id = c.id and v.state = 'STARTED')
                order by 1
                """).query(Long.class).list();
    }

    public void state(long id, State state) {
        jdbc.sql("update campaign set state = ? where id = ?").params(state.name(), id).update();
    }

    public void extend(long id, LocalDate visitEnd, LocalDate entryDeadline) {
        jdbc.sql("update campaign set visit_end = ?, entry_deadline = ? where id = ?").params(Date.valueOf(visitEnd), Date.valueOf(entryDeadline), id)
                .update();
    }

    /** @param text the reason; null for none */
    public void tell(long id, Officer officer, String what, String text) {
        jdbc.sql("insert into campaign_event (campaign_id, at, person_id, person_name, what, text) values (?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), officer.personId(), officer.name(), what, text).update();
    }

    /** Newest first. */
    public List<Event> events(long id) {
        return jdbc.sql("select at, person_name, what, text from campaign_event where campaign_id = ? order by id desc limit 50").param(id)
                .query((row, index) -> new Event(row.getTimestamp("at").toInstant(), row.getString("person_name"), row.getString("what"),
                        row.getString("text"))).list();
    }

    private static Campaign map(ResultSet row, int index) throws SQLException {
        return new Campaign(row.getLong("id"), row.getString("case_number"), RegionCode.of(row.getString("county")), row.getInt("year"),
                row.getInt("income_year"), row.getBigDecimal("standard"), State.valueOf(row.getString("state")),
                new Dates(day(row, "visit_start"), day(row, "visit_end"), day(row, "entry_deadline"), day(row, "cleaning_start"),
                        day(row, "cleaning_end"), day(row, "check_start"), day(row, "check_end"), day(row, "report_deadline")),
                new Plan(row.getObject("planned_households", Integer.class), row.getObject("planned_persons", Integer.class),
                        row.getObject("planned_villages", Integer.class)), row.getLong("launched_by"), row.getString("launched_by_name"),
                row.getString("launched_post"), row.getTimestamp("launched_at").toInstant());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
