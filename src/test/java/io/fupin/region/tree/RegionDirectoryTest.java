package io.fupin.region.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.region.RegionCode;
import io.fupin.support.FupinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class RegionDirectoryTest {

    private static final RegionCode HAINAN = RegionCode.of("460000000000");

    @Autowired
    private RegionDirectory directory;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void noticesWhatAnotherNodeImported() {
        jdbc.sql("insert into region (code, name, official_name, written_name, level) values (?, '海南省', '海南省', '海南省', 'PROVINCE')")
                .param(HAINAN.value()).update();
        directory.reloadIfAnotherNodeImported();
        assertThat(directory.find(HAINAN)).isEmpty();
        jdbc.sql("insert into region_import (kind, at, lines, added, changed) values ('REGIONS', now(), 1, 1, 0)").update();
        directory.reloadIfAnotherNodeImported();
        assertThat(directory.get(HAINAN).name()).isEqualTo("海南省");
        jdbc.sql("delete from region where code = ?").param(HAINAN.value()).update();
        directory.reload();
    }
}
