package io.fupin.journey;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Journeys at the pages of the demo county. */
@DemoCounty
@TestPropertySource(properties = "fupin.data.directory=target/browser-journey-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtThePages {

    static final String PASSWORD = "Fupin@2026";

    @RegisterExtension
    final Visitors visitors = new Visitors(null);
    @LocalServerPort
    private int port;

    /** Somebody at an office computer. @param prefix of the names of the pictures taken there */
    Visitor desk(String prefix) {
        return visitors.desk(port, prefix);
    }

    /** Somebody with a phone. */
    Visitor phone(String prefix) {
        return visitors.phone(port, prefix);
    }
}
