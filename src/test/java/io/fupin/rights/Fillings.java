package io.fupin.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the variables of paths, {@code {number}}, and for the words of bodies, {@code <case>}. */
final class Fillings {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Pattern WORD = Pattern.compile("<(\\w+)>");

    private final Map<String, Supplier<?>> places = new LinkedHashMap<>();
    private final Map<String, Supplier<?>> words = new LinkedHashMap<>();

    /** @param place the last variable of this text is filled in wherever a path contains the text; the first that fits wins */
    void at(String place, Supplier<?> value) {
        places.put(place, value);
    }

    void word(String word, Object value) {
        words.put(word, () -> value);
    }

    /** One that is another each time. */
    void everNew(String word) {
        AtomicInteger count = new AtomicInteger();
        words.put(word, count::incrementAndGet);
    }

    String address(String path) {
        String address = path;
        for (Map.Entry<String, Supplier<?>> entry : places.entrySet()) {
            String place = entry.getKey();
            String variable = place.substring(place.lastIndexOf('{'), place.lastIndexOf('}') + 1);
            if (path.contains(place) && address.contains(variable)) {
                address = address.replace(variable, String.valueOf(entry.getValue().get()));
            }
        }
        if (VARIABLE.matcher(address).find()) {
            throw new AssertionError("nothing to put into " + address + ": add it to " + Scene.class.getSimpleName() + ".java");
        }
        return address;
    }

    String in(String text) {
        return WORD.matcher(text).replaceAll(found -> {
            Supplier<?> word = words.get(found.group(1));
            if (word == null) {
                throw new AssertionError("nothing to put for " + found.group() + ": add it to " + Scene.class.getSimpleName() + ".java");
            }
            return Matcher.quoteReplacement(word.get().toString());
        });
    }
}
