package io.fupin.support;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;

/**
 * A village with the people who act for it; nobody holds two of these posts unless a test says so.
 *
 * @param committee       村“两委”: starts, visits, meets, posts
 * @param secondCommittee another person of the same post
 * @param team            驻村工作队
 */
public record Village(RegionCode code, Officer committee, Officer secondCommittee, Officer team, Officer township, Officer secondTownship,
                      Officer county, Officer secondCounty) {

    /** The same village where somebody else acts for the township. */
    public Village withTownship(Officer other) {
        return new Village(code, committee, secondCommittee, team, other, secondTownship, county, secondCounty);
    }

    public Village withCounty(Officer other) {
        return new Village(code, committee, secondCommittee, team, township, secondTownship, other, secondCounty);
    }

    public Village withTeam(Officer other) {
        return new Village(code, committee, secondCommittee, other, township, secondTownship, county, secondCounty);
    }
}
