package io.fupin.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A list's address: its path and the filters set, in a fixed order. What is not set does not stand in it. */
public record FilterAddress(String path, Map<String, String> set) {

    /** @param keysAndValues key, value, key, value …; a value may be null */
    public static FilterAddress of(String path, String... keysAndValues) {
        Map<String, String> set = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            set.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new FilterAddress(path, set);
    }

    /** The same with another value; null drops the filter. */
    public FilterAddress with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(set);
        changed.put(key, value);
        return new FilterAddress(path, changed);
    }

    /** The same filters on another path. */
    public FilterAddress at(String otherPath) {
        return new FilterAddress(otherPath, set);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        StringBuilder url = new StringBuilder(path);
        set.forEach((key, value) -> {
            if (value != null && !value.isBlank()) {
                url.append(url.length() == path.length() ? '?' : '&').append(key).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return url.toString();
    }
}
