package io.fupin.support;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that tell how cases go. Business time begins anew with each, and stands there again for whoever comes after. */
@FupinTest
public abstract class TraceTest {

    @Autowired
    protected Given given;
    @Autowired
    protected Office office;

    @BeforeEach
    @AfterEach
    void begin() {
        office.clock().setTo(Given.BEGIN.toInstant());
    }
}
