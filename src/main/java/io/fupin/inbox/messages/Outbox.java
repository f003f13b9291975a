package io.fupin.inbox.messages;

import io.fupin.clock.Housekeeping;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what lies in the outbox, each in a transaction of its own; two nodes at it take different entries. */
@Component
public class Outbox implements Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Telling telling;

    Outbox(JdbcClient jdbc, TransactionTemplate transaction, Telling telling) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.telling = telling;
    }

    @Override
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    public void sweep() {
        while (deliver() == AT_ONCE) {
            log.debug("more to be told");
        }
    }

    /** @return how many entries were told */
    public int deliver() {
        Integer told = transaction.execute(status -> {
            List<Entry> entries = jdbc.sql("""
                    with taken as (
                        delete from message_outbox where id in (
                            select id from message_outbox order by id limit ? for update skip locked)
                        returning event_id)
                    select e.id, e.case_number, e.at, e.kind, e.step, e.step_name, e.work_item, e.person_id, e.person_name, e.outcome, e.opinion,
                           c.subject, c.process, c.started_by, c.village, c.township, c.county
                    from taken t join case_event e on e.id = t.event_id join case_file c on c.case_number = e.case_number
                    order by e.id
                    """).param(AT_ONCE).query(Entry::of).list();
            telling.tell(entries);
            return entries.size();
        });
        return told == null ? 0 : told;
    }
}
