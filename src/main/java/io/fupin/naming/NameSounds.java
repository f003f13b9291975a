package io.fupin.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Whether two names may be one name, heard and written twice: 王桂兰 and 王桂蓝, 陈 and 程. Tones are not heard, nor 平翘舌 (zh and z) nor 前后鼻音
 * (ang and an), which are what people here mix up.
 */
public final class NameSounds {

    private NameSounds() {
    }

    /** The same characters, or characters that may sound the same, each in its place. */
    public static boolean near(String one, String other) {
        String first = tidy(one);
        String second = tidy(other);
        if (first.equals(second)) {
            return true;
        }
        if (first.length() != second.length()) {
            return false;
        }
        for (int i = 0; i < first.length(); i++) {
            if (first.charAt(i) != second.charAt(i) && !alike(first.charAt(i), second.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(char one, char other) {
        Set<String> sounds = sounds(one);
        sounds.retainAll(sounds(other));
        return !sounds.isEmpty();
    }

    private static Set<String> sounds(char one) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(one);
        Set<String> sounds = new HashSet<>();
        for (String reading : readings == null ? List.<String>of() : List.of(readings)) {
            sounds.add(reading.toLowerCase(Locale.ROOT).replaceAll("\\d", "").replaceFirst("^([zcs])h", "$1").replaceFirst("([aei]n)g$", "$1"));
        }
        return sounds;
    }

    private static String tidy(String name) {
        return name.replaceAll("[\\s·•]", "");
    }
}
