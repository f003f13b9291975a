package io.fupin.household.quality;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open at one household, for the page on which it is mended. */
@Component
public class OpenFindings {

    private final JdbcClient jdbc;

    OpenFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of a finding of this household; empty when it is mended already, or another's. */
    public Optional<String> at(String registerNumber, long finding) {
        return jdbc.sql("select text from quality_finding where id = ? and register_number = ? and settled_on is null").params(finding, registerNumber)
                .query(String.class).optional();
    }
}
