package io.fupin.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import cn.hutool.core.util.IdcardUtil;

/**
 * The citizen's identity number (GB 11643-1999): 17 digits and a check character. The 15-digit number of before 1999
 * has not been valid since 2013 and is refused.
 */
final class IdentityNumber {

    /** The kind of paper whose number is checked; others are kept as written. */
    static final String TYPE = "居民身份证";

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private IdentityNumber() {}

    static String normalised(String typed) {
        return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalised number, or {@code null}. */
    static String wrong(String number) {
        if (number.length() != 18) {
            return "身份证号应为 18 位，现有 " + number.length() + " 位";
        }
        if (!SHAPE.matcher(number).matches()) {
            return "身份证号只能是数字，最后一位可以是 X";
        }
        if (!isDate(number.substring(6, 14))) {
            return "身份证号中的出生日期不存在，请对照证件";
        }
        if (IdcardUtil.getProvinceByIdCard(number) == null) {
            return "身份证号前两位不是省份代码，请对照证件";
        }
        return IdcardUtil.isValidCard18(number) ? null : "身份证号校验码不正确";
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
