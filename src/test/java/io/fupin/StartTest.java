package io.fupin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.FupinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class StartTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void worksUnderARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
                .query(Integer.class).single()).isZero();
    }
}
