package io.fupin.exchange.delivery;

import io.fupin.exchange.match.Meaning;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a list may say of somebody: a red line of the county ({@code red-line-items}), or something that a source is asked about
 * ({@code data-match-categories}, written 来源=类别; the first of a source is what its list means where it has no column for it).
 */
@Component
class Categories {

    private final PolicyParameters parameters;
    private final Clock clock;

    Categories(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param bySource in the order of the parameter */
    record Known(List<String> redLines, Map<String, List<String>> bySource) {

        Meaning meaning(String category) {
            return redLines.contains(category) ? Meaning.RED_LINE : Meaning.FACT;
        }

        /** What a list of this source means by itself; null where a column has to say it. */
        String usual(String source) {
            return source == null || !bySource.containsKey(source) ? null : bySource.get(source).get(0);
        }

        /** What a row may say: the red lines, and what this source is asked about; of all sources where none is named. */
        List<String> allowed(String source) {
            List<String> allowed = new ArrayList<>(redLines);
            bySource.forEach((name, categories) -> {
                if (source == null || name.equals(source)) {
                    categories.stream().filter(category -> !allowed.contains(category)).forEach(allowed::add);
                }
            });
            return allowed;
        }
    }

    Known of(RegionCode county) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (String entry : parameters.list("data-match-categories", county, today)) {
            int at = entry.indexOf('=');
            if (at > 0 && at < entry.length() - 1) {
                bySource.computeIfAbsent(entry.substring(0, at).strip(), source -> new ArrayList<>()).add(entry.substring(at + 1).strip());
            }
        }
        return new Known(parameters.list("red-line-items", county, today), bySource);
    }
}
