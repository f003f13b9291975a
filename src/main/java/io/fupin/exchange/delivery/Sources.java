package io.fupin.exchange.delivery;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources that a county compares with (社会救助暂行办法 art. 58 by analogy; {@code data-match-sources}): who has sent a list, who has not. */
@Component
public class Sources {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Clock clock;

    Sources(JdbcClient jdbc, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param newest date of its newest list; null where none ever came */
    public record Source(String name, LocalDate newest) {
    }

    public List<String> names(RegionCode county) {
        return parameters.list("data-match-sources", county, LocalDate.now(clock));
    }

    /** In the order of the county's list. */
    public List<Source> of(RegionCode county) {
        Map<String, LocalDate> newest = new HashMap<>();
        jdbc.sql("select source, max(delivered_on) as newest from match_delivery where county = ? and source is not null group by source")
                .param(county.value()).query(row -> {
                    newest.put(row.getString("source"), row.getObject("newest", LocalDate.class));
                });
        return names(county).stream().map(name -> new Source(name, newest.get(name))).toList();
    }
}
