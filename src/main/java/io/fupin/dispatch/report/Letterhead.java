package io.fupin.dispatch.report;

import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Under whose name a report goes out, and of which day. */
@Component
public class Letterhead {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Regions regions;

    Letterhead(Regions regions) {
        this.regions = regions;
    }

    /** 蛟河市脱贫攻坚领导小组办公室; 漂河镇人民政府: as on notices. */
    public String issuer(Report report) {
        if (report.kind().office() != Role.TOWNSHIP_OFFICE) {
            return regions.get(report.region()).name() + "脱贫攻坚领导小组办公室";
        }
        String name = regions.get(report.region()).officialName();
        return name.endsWith("街道") ? name + "办事处" : name.endsWith("办事处") || name.endsWith("政府") ? name : name + "人民政府";
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE).format(DAY);
    }
}
