package io.fupin.household.data;

import io.fupin.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 户编号: village and sequence, never given twice. */
@Component
class RegisterNumbers {

    private final JdbcClient jdbc;

    RegisterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(RegionCode village) {
        int next = jdbc.sql("""
                insert into household_sequence (village, last) values (?, 1)
                on conflict (village) do update set last = household_sequence.last + 1 returning last
                """).param(village.value()).query(Integer.class).single();
        return "%s-%04d".formatted(village, next);
    }
}
