package io.fupin.bottleneck;

import io.fupin.support.TraceTest;
import org.springframework.test.context.TestPropertySource;

/** In a database of its own: tasks that were only written down have no procedure, and everything else looks for theirs. */
@TestPropertySource(properties = "fupin.data.directory=target/bottleneck-data")
public abstract class BottleneckTest extends TraceTest {
}
