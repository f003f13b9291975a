package io.fupin.campaign.sight;

import io.fupin.account.Officer;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.casework.CaseSight;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an officer sees of a campaign: the part of it that lies in his area, by the rule that cases are seen by. */
@Component
public class Sight {

    private final CampaignRows campaigns;
    private final Regions regions;

    Sight(CampaignRows campaigns, Regions regions) {
        this.campaigns = campaigns;
        this.regions = regions;
    }

    /** @throws Problem 404 where there is none, or nothing of it in the officer's area */
    public Campaign campaign(Officer officer, long id) {
        requireReader(officer);
        return campaigns.find(id).filter(one -> officer.covers(one.county()) || one.county().contains(officer.post().region()))
                .orElseThrow(() -> Problem.notFound("没有这次年度核查，或者它不在您的辖区。"));
    }

    public static void requireReader(Officer officer) {
        if (!CaseSight.ofHouseholds(officer)) {
            throw Problem.forbidden("您的岗位不看年度核查。");
        }
    }

    /** The part of the campaign that is his: the county, a township, a village. */
    public static RegionCode area(Officer officer, Campaign campaign) {
        RegionCode own = officer.post().region();
        return own.level().compareTo(RegionLevel.COUNTY) < 0 ? campaign.county() : own;
    }

    /** Of the officer's county, or of every county in his area; those of a county the newest first. */
    public List<Campaign> all(Officer officer) {
        RegionCode own = officer.post().region();
        return own.level().compareTo(RegionLevel.COUNTY) < 0 ? regions.within(own, RegionLevel.COUNTY).stream()
                .flatMap(county -> campaigns.of(county.code()).stream()).toList() : campaigns.of(own.county());
    }

    /** The newest campaign of the officer's county that was not stopped; empty above a county. */
    public Optional<Campaign> current(Officer officer) {
        RegionCode own = officer.post().region();
        return own.level().compareTo(RegionLevel.COUNTY) < 0 ? Optional.empty() : campaigns.of(own.county()).stream()
                .filter(one -> one.state() != Campaign.State.STOPPED).findFirst();
    }

    /** @throws Problem 404 for a place outside the officer's part of the campaign */
    public static RegionCode asked(Officer officer, Campaign campaign, String region) {
        RegionCode area = area(officer, campaign);
        if (region == null || region.isBlank()) {
            return area;
        }
        RegionCode code;
        try {
            code = RegionCode.of(region.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个地区：" + region);
        }
        if (!area.contains(code)) {
            throw Problem.notFound("没有这个地区，或者它不在您的辖区。");
        }
        return code;
    }
}
