package io.fupin.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Within one look at something, each thing is read once: its panels ask for the same rows, and all of them should see the same state. The
 * look ends with the page, so that nothing outlives the moment it was true in; whatever changes something stays outside of it.
 */
@Component
public class ReadOnce {

    private final ThreadLocal<Map<List<?>, Object>> seen = new ThreadLocal<>();

    /** Lays a page out; a look within a look belongs to it. */
    public <T> T look(Supplier<T> page) {
        if (seen.get() != null) {
            return page.get();
        }
        seen.set(new HashMap<>());
        try {
            return page.get();
        } finally {
            seen.remove();
        }
    }

    public boolean looking() {
        return seen.get() != null;
    }

    /**
     * Reads, or hands out what was read before in this look; outside of a look it always reads.
     *
     * @param key what is read: its kind and whatever it depends on
     */
    @SuppressWarnings("unchecked")
    public <T> T read(List<?> key, Supplier<T> read) {
        Map<List<?>, Object> known = seen.get();
        if (known == null) {
            return read.get();
        }
        if (!known.containsKey(key)) {
            known.put(key, read.get());
        }
        return (T) known.get(key);
    }
}
