package io.fupin.campaign;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.data.Campaign;
import io.fupin.support.Counties;
import io.fupin.support.Jiaohe;
import io.fupin.support.KilledOffice;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo county's office to be killed while it starts the campaign of 2016: tells which one as soon as the first villages are started. */
final class KilledCampaign {

    static final String SAID = "KilledCampaign: ";
    static final List<String> DEMO = List.of("--spring.profiles.active=demo", "--fupin.demo-life.enabled=false");

    private KilledCampaign() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ConfigurableApplicationContext context = KilledOffice.start(arguments);
        CampaignTrace the = CampaignTrace.in(context);
        Officer county = context.getBean(Counties.class).somebody(Role.COUNTY_OFFICE, Jiaohe.COUNTY);
        Campaign campaign = the.launched(county, 2016, form -> form);
        while (the.villages().progress(campaign.id()).begun() == 0) {
            Thread.sleep(2);
        }
        System.out.println(SAID + campaign.id());
    }
}
