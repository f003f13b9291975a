package io.fupin.naming.index;

import io.fupin.naming.NameInitials;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out the initials of names that have come in; a name without readings gets an empty list and is not asked again. */
@Component
public class NameReading {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NameReading(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT4S")
    void run() {
        int read;
        do {
            read = read();
        } while (read == AT_ONCE);
    }

    /** @return how many names were read */
    public int read() {
        Integer read = transaction.execute(status -> readSome());
        return read == null ? 0 : read;
    }

    private int readSome() {
        List<String> names = jdbc.sql("select name from name_initial where initials is null order by name limit ? for update skip locked")
                .param(AT_ONCE).query(String.class).list();
        for (String name : names) {
            jdbc.sql("update name_initial set initials = string_to_array(?, ' ') where name = ?")
                    .params(String.join(" ", NameInitials.of(name)), name).update();
        }
        return names.size();
    }

    /** A name that stands nowhere any more (a refused applicant's, erased after its retention) is forgotten here, too. */
    @Scheduled(cron = "0 20 4 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        jdbc.sql("""
                delete from name_initial n where not exists (select 1 from case_file where subject = n.name)
                    and not exists (select 1 from case_member where name = n.name)
                    and not exists (select 1 from household where head_name = n.name)
                    and not exists (select 1 from household_member where name = n.name)
                """).update();
    }
}
