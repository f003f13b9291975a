package io.fupin.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Initials of a Chinese name: 王桂兰 → wgl. A character with several readings gives several; a surname has its own reading first. */
public final class NameInitials {

    /** What somebody types who looks for a name by its initials. */
    private static final Pattern TYPED = Pattern.compile("[A-Za-z]{2,6}");
    /** More readings than that are those of no living name. */
    private static final int MOST = 16;
    /** Surnames that are read otherwise than the character alone; source: 《现代汉语词典》, 姓氏音. */
    private static final Map<Character, Character> SURNAMES = Map.ofEntries(Map.entry('单', 's'), Map.entry('解', 'x'), Map.entry('仇', 'q'),
            Map.entry('朴', 'p'), Map.entry('查', 'z'), Map.entry('曾', 'z'), Map.entry('区', 'o'), Map.entry('盖', 'g'), Map.entry('乐', 'y'),
            Map.entry('尉', 'y'), Map.entry('翟', 'z'), Map.entry('种', 'c'), Map.entry('黑', 'h'), Map.entry('长', 'z'), Map.entry('召', 's'));

    private NameInitials() {
    }

    /** Whether what was typed may be initials. */
    public static boolean typed(String text) {
        return TYPED.matcher(text).matches();
    }

    /** All ways to abbreviate the name, the most likely first, in small letters; empty when a part of it has no reading. */
    public static List<String> of(String name) {
        List<String> found = List.of("");
        boolean first = true;
        for (char one : name.strip().toCharArray()) {
            if (one == '·' || one == '•' || Character.isWhitespace(one)) {
                continue;
            }
            Set<Character> letters = letters(one, first);
            if (letters.isEmpty()) {
                return List.of();
            }
            List<String> longer = new ArrayList<>();
            for (String begun : found) {
                letters.forEach(letter -> longer.add(begun + letter));
            }
            found = longer.size() > MOST ? longer.subList(0, MOST) : longer;
            first = false;
        }
        return found.get(0).isEmpty() ? List.of() : List.copyOf(found);
    }

    private static Set<Character> letters(char one, boolean surname) {
        Set<Character> letters = new LinkedHashSet<>();
        if (surname && SURNAMES.containsKey(one)) {
            letters.add(SURNAMES.get(one));
        }
        if (one < 128 && Character.isLetterOrDigit(one)) {
            letters.add(Character.toLowerCase(one));
            return letters;
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(one);
        if (readings != null) {
            for (String reading : readings) {
                letters.add(reading.toLowerCase(Locale.ROOT).charAt(0));
            }
        }
        return letters;
    }
}
