package io.fupin.notice.web;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.notice.Issuers;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.OfficeContacts.OfficeContact;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.PublicSide;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands beside every public page: whom to call, the nearest first. */
@Component
class PublicSides {

    private final OfficeContacts contacts;
    private final Issuers issuers;
    private final PostNames posts;
    private final Regions regions;

    PublicSides(OfficeContacts contacts, Issuers issuers, PostNames posts, Regions regions) {
        this.contacts = contacts;
        this.issuers = issuers;
        this.posts = posts;
        this.regions = regions;
    }

    PublicSide of(RegionCode village) {
        RegionCode county = village.county();
        List<PublicSide.Phone> phones = contacts.around(village).stream()
                .map(one -> new PublicSide.Phone(one.region().equals(county) ? posts.of(Post.of(Role.COUNTY_OFFICE, county)) : one.office(),
                        one.phone())).toList();
        return new PublicSide(regions.get(county).name(), issuers.of(NoticeKind.ANNOUNCEMENT, village),
                contacts.of(county).map(OfficeContact::phone).orElse(null), phones);
    }

    /** Where no village is chosen yet: the county's, or none where there are several. */
    PublicSide anywhere() {
        List<Region> counties = regions.within(RegionCode.NATION, RegionLevel.COUNTY);
        if (counties.size() == 1) {
            return of(counties.get(0).code());
        }
        return new PublicSide("", null, null, List.of());
    }
}
