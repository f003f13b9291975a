package io.fupin.assessment;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import io.fupin.support.Village;
import java.util.List;

/**
 * A county of its own with four villages, the first two poor; in each eight exited, three registered and ten ordinary households of three persons.
 *
 * @param other assessor of another firm in the same county
 */
record AssessedCounty(RegionCode code, List<Village> villages, Officer office, Officer leaders, Officer province, Officer auditor, Officer assessor,
                      Officer surveyor, Officer other) {

    static final int EXITED = 8;
    static final int REGISTERED = 3;
    static final int ORDINARY = 10;
}
