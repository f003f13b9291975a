package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.exchange.MatchedCases;
import io.fupin.identification.Identification;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in identification cases; an unexplained later hit brings a case back to the visit (processes.md 1, 数据比对). */
@Component
class ComparedCases implements MatchedCases {

    /** Before the visit was handed in a new hit is explained there anyway; what is registered stays. */
    private static final Set<String> STAYING = Set.of("申请", "调查核实", "帮扶");

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final CaseMoves moves;
    private final RedFlags flags;

    ComparedCases(JdbcClient jdbc, IdentityVault vault, CaseMoves moves, RedFlags flags) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.moves = moves;
        this.flags = flags;
    }

    @Override
    public String process() {
        return Identification.PROCESS;
    }

    @Override
    public List<String> openWith(RegionCode county, Collection<String> idHashes) {
        return idHashes.isEmpty() ? List.of() : jdbc.sql("""
                select distinct m.case_number from case_member m join case_file c using (case_number)
                where m.active and c.county = :county and m.id_hash = any(:hashes) order by m.case_number
                """).param("county", county.value()).param("hashes", idHashes.toArray(String[]::new)).query(String.class).list();
    }

    @Override
    public List<Standing> standing(RegionCode area) {
        return jdbc.sql("""
                select m.*, c.village, c.subject, coalesce(i.register_number, i.former_number) as register_number
                from case_member m join case_file c using (case_number) join identification_case i using (case_number)
                where m.active and c.%s = ? order by m.case_number, m.position
                """.formatted(area.level() == RegionLevel.VILLAGE ? "village" : "county")).param(area.value()).query(this::read).list();
    }

    private Standing read(ResultSet row, int index) throws SQLException {
        String sealed = row.getString("id_sealed");
        String number = sealed == null ? null : vault.open(sealed);
        return new Standing(row.getString("case_number"), RegionCode.of(row.getString("village")), row.getString("subject"), row.getInt("position") + 1,
                row.getString("name"), row.getString("id_hash"), number != null && IdentityNumbers.isValid(number) ? IdentityNumbers.birthDate(number) : null,
                row.getString("register_number"));
    }

    @Override
    public boolean hit(CaseFile file, String department) {
        boolean back = !STAYING.contains(file.phase());
        if (back) {
            moves.sendBack(file.caseNumber(), "investigate", department + "的名单新命中，须入户说明");
        }
        flags.refresh(List.of(file.caseNumber()));
        return back;
    }
}
