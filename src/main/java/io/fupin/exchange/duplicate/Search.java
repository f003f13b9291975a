package io.fupin.exchange.duplicate;

import io.fupin.exchange.MatchedCases;
import io.fupin.exchange.MatchedCases.Standing;
import io.fupin.exchange.duplicate.Pair.Entry;
import io.fupin.exchange.duplicate.Pair.Kind;
import io.fupin.exchange.duplicate.Pair.Place;
import io.fupin.naming.NameSounds;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds people who stand twice: under one number (the first 18 characters of it, which is what the keyed hash is made of), or under two, of
 * one village, one birthday and one name as it sounds. The database lays the few that share number or birthday side by side; how names sound
 * is asked of those only.
 */
@Component
class Search {

    private static final String COLUMNS = "m.register_number, m.position, m.name, m.id_hash, m.birth_date, h.head_name, h.village";
    private static final String ON_REGISTER = "m.valid_to is null and h.county = :county and h.state not in ('REMOVED', 'CLOSED')";
    /** Numbers that stand more than once anywhere: counted along the index, without touching the rows. */
    private static final String TWICE = "select id_hash from household_member where valid_to is null and id_hash is not null group by id_hash "
            + "having count(*) > 1";
    private static final String THEIRS = "m.id_hash in (select id_hash from household_member where valid_to is null "
            + "and register_number in (:numbers))";
    /** People and households are joined once, then counted and picked out: twice as fast as joining them for each. */
    private static final String BIRTHDAYS = """
            with p as materialized (select %s from household_member m join household h using (register_number)
                where %s and %s and m.birth_date is not null)
            select p.* from p join (select village, birth_date from p group by 1, 2 having count(*) > 1) twice
                on twice.village = p.village and twice.birth_date = p.birth_date
            """;

    private final JdbcClient jdbc;
    private final List<MatchedCases> procedures;
    private final TransactionTemplate transaction;

    Search(JdbcClient jdbc, List<MatchedCases> procedures, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.transaction = transaction;
    }

    /** On the whole register of a county. */
    List<Pair> sameNumber(RegionCode county) {
        String[] twice = jdbc.sql(TWICE).query(String.class).list().toArray(String[]::new);
        return ofOneNumber(jdbc.sql(oneNumber("m.id_hash = any(:twice)")).param("county", county.value()).param("twice", twice));
    }

    /** Of which one is in these households. */
    List<Pair> sameNumber(RegionCode county, Collection<String> registerNumbers) {
        return ofOneNumber(jdbc.sql(oneNumber(THEIRS)).param("county", county.value()).param("numbers", registerNumbers)).stream()
                .filter(pair -> among(pair, registerNumbers)).toList();
    }

    private static String oneNumber(String which) {
        return "select " + COLUMNS + " from household_member m join household h using (register_number) where " + ON_REGISTER + " and " + which
                + " order by m.id_hash, m.register_number, m.position";
    }

    private static List<Pair> ofOneNumber(StatementSpec statement) {
        return pairs(statement.query(Search::entry).list(), Entry::idHash, Kind.SAME_NUMBER);
    }

    /** On the whole register of a county. */
    List<Pair> samePerson(RegionCode county) {
        return transaction.execute(status -> {
            // All people of the county are counted in memory, not on the disk.
            jdbc.sql("set local work_mem = '64MB'").update();
            return ofOneDay(jdbc.sql(oneDay("true")).param("county", county.value()));
        });
    }

    /** Of which one is in these households. */
    List<Pair> samePerson(RegionCode county, Collection<String> registerNumbers) {
        return ofOneDay(jdbc.sql(oneDay("h.village in (select village from household where register_number in (:numbers))"))
                .param("county", county.value()).param("numbers", registerNumbers)).stream().filter(pair -> among(pair, registerNumbers)).toList();
    }

    private static String oneDay(String which) {
        return BIRTHDAYS.formatted(COLUMNS, ON_REGISTER, which);
    }

    private static List<Pair> ofOneDay(StatementSpec statement) {
        return pairs(statement.query(Search::entry).list(), entry -> entry.village() + " " + entry.bornOn(), Kind.SAME_PERSON);
    }

    private static boolean among(Pair pair, Collection<String> registerNumbers) {
        return registerNumbers.contains(pair.left().reference()) || registerNumbers.contains(pair.right().reference());
    }

    /** Whoever shares the key, two by two; for one person under two numbers the names have to sound alike. */
    private static List<Pair> pairs(List<Entry> entries, Function<Entry, String> by, Kind kind) {
        Map<String, List<Entry>> groups = new HashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(by.apply(entry), key -> new ArrayList<>()).add(entry));
        List<Pair> pairs = new ArrayList<>();
        for (List<Entry> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    Entry one = group.get(i);
                    Entry other = group.get(j);
                    if (kind == Kind.SAME_NUMBER || !one.at().equals(other.at()) && !sameNumber(one, other) && NameSounds.near(one.name(), other.name())) {
                        pairs.add(one.at().compareTo(other.at()) <= 0 ? new Pair(kind, one, other) : new Pair(kind, other, one));
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean sameNumber(Entry one, Entry other) {
        return one.idHash() != null && one.idHash().equals(other.idHash());
    }

    /**
     * People of open cases in {@code area} who stand on the register of their county, too; a case about that very household is in order.
     *
     * @param area a county, or a village
     */
    List<Pair> inCases(RegionCode area) {
        List<Standing> standing = procedures.stream().flatMap(procedure -> procedure.standing(area).stream()).toList();
        if (standing.isEmpty()) {
            return List.of();
        }
        List<Entry> households = jdbc.sql("select " + COLUMNS + " from household_member m join household h using (register_number) where " + ON_REGISTER
                        + " and (m.id_hash = any(:hashes) or (m.birth_date = any(cast(:births as date[])) and h.village = any(:villages)))")
                .param("county", area.county().value())
                .param("hashes", standing.stream().map(Standing::idHash).filter(Objects::nonNull).toArray(String[]::new))
                .param("births", standing.stream().map(Standing::bornOn).filter(Objects::nonNull).map(LocalDate::toString).distinct().toArray(String[]::new))
                .param("villages", standing.stream().map(one -> one.village().value()).distinct().toArray(String[]::new))
                .query(Search::entry).list();
        Map<String, List<Entry>> byNumber = new HashMap<>();
        Map<String, List<Entry>> byBirth = new HashMap<>();
        for (Entry household : households) {
            byNumber.computeIfAbsent(household.idHash(), hash -> new ArrayList<>()).add(household);
            byBirth.computeIfAbsent(household.village() + " " + household.bornOn(), day -> new ArrayList<>()).add(household);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Standing one : standing) {
            Entry entry = new Entry(Place.CASE, one.caseNumber(), one.position(), one.name(), one.idHash(), one.bornOn(), one.head(), one.village());
            byNumber.getOrDefault(one.idHash() == null ? "" : one.idHash(), List.of()).stream().filter(other -> !other.reference().equals(one.registerNumber()))
                    .forEach(other -> pairs.add(new Pair(Kind.SAME_NUMBER, other, entry)));
            byBirth.getOrDefault(one.village() + " " + one.bornOn(), List.of()).stream()
                    .filter(other -> !other.reference().equals(one.registerNumber()) && !sameNumber(other, entry) && NameSounds.near(other.name(), one.name()))
                    .forEach(other -> pairs.add(new Pair(Kind.SAME_PERSON, other, entry)));
        }
        return pairs;
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(Place.HOUSEHOLD, row.getString("register_number"), row.getInt("position"), row.getString("name"), row.getString("id_hash"),
                row.getObject("birth_date", LocalDate.class), row.getString("head_name"), RegionCode.of(row.getString("village")));
    }
}
