package io.fupin.identification.data;

import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the household out of the identification's rows: figures and votes stay. */
@Component
class ErasedMembers implements CaseEraser {

    private final JdbcClient jdbc;

    ErasedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseFile file) {
        String number = file.caseNumber();
        jdbc.sql("update case_member set name = ?, relation = '', id_hash = null, id_sealed = null where case_number = ?")
                .params(CaseErasure.ERASED, number).update();
        jdbc.sql("update assessed_household set head_name = ?, group_name = null where case_number = ?").params(CaseErasure.ERASED, number).update();
        jdbc.sql("update identification_case set former_number = null where case_number = ?").param(number).update();
        // Those in 回避 are the applicant and his relatives; how many they were stands beside the votes.
        jdbc.sql("""
                update meeting m set form = jsonb_set(m.form, '{ballots}', (
                    select jsonb_agg(case when ballot ->> 'caseNumber' = :case then ballot - 'recused' else ballot end order by place)
                    from jsonb_array_elements(m.form -> 'ballots') with ordinality as all_ballots (ballot, place)))
                where m.id in (select b.meeting_id from meeting_ballot b where b.case_number = :case)
                """).param("case", number).update();
    }
}
