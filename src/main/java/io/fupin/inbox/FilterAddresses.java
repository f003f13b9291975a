package io.fupin.inbox;

import java.util.Map;

/** The filters of a list as they stand in its address on the page. */
public interface FilterAddresses {

    /**
     * @param filter step, region, due and the like; what is none of ours is passed over, text searched for and place in the list too
     * @return address of the list
     */
    String kept(Box box, Map<String, String> filter);

    /** What stands in an address, the box left out. */
    Map<String, String> parts(String address);
}
