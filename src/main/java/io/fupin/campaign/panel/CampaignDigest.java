package io.fupin.campaign.panel;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.VillageRows;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.DigestSource;
import io.fupin.inbox.ToldInSum;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The county reads every morning how many villages came in the day before, and not of each of two hundred. */
@Component
class CampaignDigest implements DigestSource, ToldInSum {

    private final VillageRows villages;

    CampaignDigest(VillageRows villages) {
        this.villages = villages;
    }

    @Override
    public String process() {
        return Campaigns.VILLAGE;
    }

    @Override
    public List<Item> of(RegionCode county, LocalDate today) {
        Instant since = today.minusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant until = today.atStartOfDay(BusinessClock.ZONE).toInstant();
        return villages.cameIn(county, since, until).stream().map(one -> new Item(Post.of(Role.COUNTY_OFFICE, county), "campaign-" + one.campaign(),
                "CAMPAIGN", one.year() + "年度核查：昨天汇总 " + one.came() + " 个村", "共 " + one.all() + " 个村，已汇总 " + one.in() + " 个"
                        + (one.in() == one.all() ? "，可以县级审核" : ""), "/campaigns/" + one.campaign())).toList();
    }
}
