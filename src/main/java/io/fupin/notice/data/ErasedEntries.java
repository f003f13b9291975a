package io.fupin.notice.data;

import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the household out of the notices it stood on, and with it whoever objected about it. That it stood there, and what became of the
 * objection, stays.
 */
@Component
class ErasedEntries implements CaseEraser {

    private final JdbcClient jdbc;
    private final ObjectProvider<CaseErasure> erasure;

    ErasedEntries(JdbcClient jdbc, ObjectProvider<CaseErasure> erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    @Override
    public void erase(CaseFile file) {
        String number = file.caseNumber();
        jdbc.sql("update notice_entry set head = ?, group_name = null where case_number = ?").params(CaseErasure.ERASED, number).update();
        jdbc.sql("delete from receipt where case_number = ?").param(number).update();
        jdbc.sql("""
                update objection set objector_name = null, objector_phone = null, household_name = null, group_name = null, grounds = :erased,
                    refusal = case when refusal is null then null else :erased end, reply = case when reply is null then null else :erased end,
                    appeal_grounds = case when appeal_grounds is null then null else :erased end,
                    appeal_reply = case when appeal_reply is null then null else :erased end
                where number = :case
                """).param("erased", CaseErasure.ERASED).param("case", number).update();
        jdbc.sql("select number from objection where case_number = ? order by number").param(number).query(String.class).list()
                .forEach(objection -> erasure.getObject().erase(objection));
    }
}
