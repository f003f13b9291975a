package io.fupin.signal.work;

import io.fupin.region.RegionCode;
import io.fupin.signal.data.SignalWriter;
import io.fupin.signal.look.Look;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks each county through once a day of business time, and when it asks for it. This year and the last are looked at. */
@Component
public class SignalWork {

    private static final Logger log = LoggerFactory.getLogger(SignalWork.class);

    private final List<Look> looks;
    private final SignalWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignalWork(List<Look> looks, SignalWriter writer, TransactionTemplate transaction, Clock clock) {
        this.looks = looks;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void daily() {
        for (RegionCode county : writer.due(LocalDate.now(clock))) {
            try {
                look(county);
            } catch (RuntimeException failure) {
                // The other counties are looked through all the same; this one again in ten minutes.
                log.error("没有查完迹象：{}", county, failure);
            }
        }
    }

    /** @return false when somebody else looks through this county just now */
    public boolean look(RegionCode county) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            LocalDate today = LocalDate.now(clock);
            if (!writer.take(county, today)) {
                return false;
            }
            LocalDate since = today.withDayOfYear(1).minusYears(1);
            looks.forEach(look -> writer.keep(look.kind(), county, look.in(county, since, today), since, today));
            writer.looked(county, today);
            return true;
        }));
    }
}
