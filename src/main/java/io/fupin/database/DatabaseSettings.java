package io.fupin.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps what must survive.
 *
 * @param directory holds the embedded database, keys and evidence; {@code ./data} unless told otherwise
 * @param port      of the embedded database on the loopback address; 0 takes a free one
 */
@ConfigurationProperties("fupin.data")
public record DatabaseSettings(@DefaultValue("data") Path directory, @DefaultValue("0") int port) {
}
