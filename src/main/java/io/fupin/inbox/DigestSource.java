package io.fupin.inbox;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** What a module above has to tell posts of a county on the morning of a day. */
public interface DigestSource {

    List<Item> of(RegionCode county, LocalDate today);

    /** @param about unlike that of every other item of the day */
    record Item(Post post, String about, String kind, String title, String text, String href) {
    }
}
