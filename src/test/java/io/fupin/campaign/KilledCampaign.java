package io.fupin.campaign;

import io.fupin.account.Officer;
import io.fupin.campaign.data.Campaign;
import io.fupin.support.Counties;
import io.fupin.support.KilledOffice;
import io.fupin.support.Village;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** An office to be killed while it starts a campaign: tells which one as soon as the first villages are started. */
final class KilledCampaign {

    static final String SAID = "KilledCampaign: ";
    static final int VILLAGES = 100;
    private static final int TOWNS = 5;

    private KilledCampaign() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ConfigurableApplicationContext context = KilledOffice.start(arguments);
        CampaignTrace the = CampaignTrace.in(context);
        Counties counties = context.getBean(Counties.class);
        List<Village> villages = counties.another("650199", "断电", TOWNS, VILLAGES / TOWNS);
        villages.forEach(village -> the.poor(village, 2));
        Officer county = villages.get(0).county();
        counties.incomeLine(county.post().region(), 2016, "3200");
        Campaign campaign = the.launched(county, 2016, form -> form);
        while (the.villages().progress(campaign.id()).begun() == 0) {
            Thread.sleep(2);
        }
        System.out.println(SAID + campaign.id());
    }
}
