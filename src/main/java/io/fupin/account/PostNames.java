package io.fupin.account;

import java.util.Map;

/** Posts in the words of the office. */
public interface PostNames {

    /** As said within the county: 青背村村委会, 漂河镇扶贫办, 蛟河市住建局. */
    String of(Post post);

    /** The same with the township before a village, whose name may repeat within the county: 漂河镇青背村村委会. */
    String full(Post post);

    /** A department or firm by its key: 住建局; the key itself when unknown. */
    String unit(Role role, String key);

    /** The departments, or the firms, on file: their names by key. */
    Map<String, String> units(Role role);
}
