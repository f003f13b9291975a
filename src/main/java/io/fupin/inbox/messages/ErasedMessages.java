package io.fupin.inbox.messages;

import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers were told about a case names its household: it goes when the household does. */
@Component
class ErasedMessages implements CaseEraser {

    private final JdbcClient jdbc;

    ErasedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseFile file) {
        // By person as well: that is how messages are found by what they are about.
        jdbc.sql("""
                delete from message where (person_id, about) in (
                    select p.id, 'event-' || e.id from case_event e cross join person p where e.case_number = ?)
                """).param(file.caseNumber()).update();
    }
}
