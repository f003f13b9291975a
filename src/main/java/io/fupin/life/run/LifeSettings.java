package io.fupin.life.run;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is lived.
 *
 * @param seed   of everything that is left to chance
 * @param begin  the first day
 * @param daily  applications on an ordinary working day, about
 * @param hands  villages at once
 */
@ConfigurationProperties("fupin.demo-life")
record LifeSettings(@DefaultValue("2016") long seed, @DefaultValue("2016-04-01") LocalDate begin, @DefaultValue("2.8") double daily,
                    @DefaultValue("3") int hands) {
}
