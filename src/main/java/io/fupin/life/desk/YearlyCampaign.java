package io.fupin.life.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.campaign.Campaigns;
import io.fupin.casework.CaseStart;
import io.fupin.clock.BusinessClock;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 年度核查: on the first working day after the holidays of October the county launches it over all its villages. */
@Component
@LivedDemo
@Order(0)
class YearlyCampaign implements Part {

    private static final RegionCode COUNTY = RegionCode.of("220281000000");
    private static final Instant LAUNCH = Instant.parse("2016-10-08T10:12:40+08:00");
    private static final String KEY = "campaign-2016";

    private final Tools tools;
    private final StoryBook book;
    private final Begun begun;
    private final BusinessClock clock;
    private final ObjectMapper json;

    YearlyCampaign(Tools tools, StoryBook book, Begun begun, BusinessClock clock, ObjectMapper json) {
        this.tools = tools;
        this.book = book;
        this.begun = begun;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        if (!book.begun(KEY)) {
            agenda.add(LAUNCH, COUNTY, KEY, this::launch);
        }
    }

    private void launch() {
        // The villages are started by a hand of the campaign's own, which goes by everybody's time.
        clock.setTo(clock.instant());
        Officer county = tools.posts().county(COUNTY);
        CaseStart start = begun.of(Campaigns.CAMPAIGN);
        ObjectNode form = json.convertValue(start.open(county, null), ObjectNode.class)
                .put("remark", "十月底前入户看完，逐户分类；取证不全的不得列为拟退出。各乡镇每周五报进度");
        book.begin(KEY, () -> start.start(county, COUNTY, form).file().caseNumber());
    }
}
