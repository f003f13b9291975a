package io.fupin.bottleneck.kept;

import io.fupin.bottleneck.kept.StatisticRecount.Report;
import io.fupin.clock.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in history once after an upgrade, and compares every night; after holidays were entered anew everything is measured again. */
@Component
class StatisticNight implements Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(StatisticNight.class);

    private final StatisticRecount recount;
    private final StatisticFold fold;
    private boolean filled;

    StatisticNight(StatisticRecount recount, StatisticFold fold) {
        this.recount = recount;
        this.fold = fold;
    }

    @Override
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    public void sweep() {
        if (!filled && !fold.filled()) {
            log.info("环节统计：补算历史，共 {} 格", recount.recount());
        }
        filled = true;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Shanghai")
    void check() {
        if (recount.calendarChanged()) {
            log.info("环节统计：工作日历变了，全部重算，共 {} 格", recount.recount());
        }
        Report report = recount.check();
        if (report.same()) {
            log.info("环节统计：核对 {} 格，与事项一致", report.cells());
        } else {
            log.error("环节统计：核对 {} 格，{} 格不一致，用 --fupin.statistics.recount 重算。{}", report.cells(), report.differences(), report.named());
        }
    }
}
