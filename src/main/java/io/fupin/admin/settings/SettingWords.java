package io.fupin.admin.settings;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Values of parameters that code compares, in the words of the office; every other value says itself. */
@Component("settingWords")
public class SettingWords {

    private static final Map<String, String> WORDS = Map.of("calendar", "自然日", "working", "工作日", "none", "不顺延",
            "public-holidays", "遇法定节假日顺延", "all-rest-days", "遇法定节假日、周末都顺延");

    /** @param value as stored; null stays null */
    public String of(String value) {
        return value == null ? null : WORDS.getOrDefault(value, value);
    }
}
