package io.fupin.privacy;

import cn.hutool.core.util.IdcardUtil;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Citizens' identity numbers (GB 11643-1999): 18 characters. A disability certificate carries the identity number with class and
 * grade behind it: 20 characters, 22 when it was re-issued (policy 5.5).
 */
public final class IdentityNumbers {

    /** Nobody on a register was born before (DQ-3). */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private IdentityNumbers() {
    }

    /** By the seventeenth digit: odd is male. */
    public enum Sex {
        MALE("男"), FEMALE("女");

        private final String word;

        Sex(String word) {
            this.word = word;
        }

        /** As forms and lists write it. */
        public String word() {
            return word;
        }
    }

    /** Without white space, in half-width characters and upper case: as people type and paste it, made comparable. */
    public static String tidy(String number) {
        return number != null && isTidy(number) ? number : number == null ? "" : Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** Nearly all are, and an import of a county tidies each several times. */
    private static boolean isTidy(String number) {
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            if ((sign < '0' || sign > '9') && (sign < 'A' || sign > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The identity number in front of a certificate's number: the first 18 characters. */
    public static String identityPart(String number) {
        String text = tidy(number);
        return text.length() > 18 ? text.substring(0, 18) : text;
    }

    /**
     * What is wrong with a resident's identity number of 18 characters, said to whoever typed it; empty when it is right.
     *
     * @param today a birth date after this day is wrong
     */
    public static Optional<String> faultOfIdentityCard(String number, LocalDate today) {
        String text = tidy(number);
        if (text.isEmpty()) {
            return Optional.of("身份证号没有填");
        }
        if (text.matches("\\d{15}")) {
            return Optional.of("15位的旧身份证号已停用，请填18位的号码");
        }
        if (text.length() != 18) {
            return Optional.of("身份证号应为18位，现在是" + text.length() + "位");
        }
        return faultOf18(text, today);
    }

    /** As {@link #faultOfIdentityCard}, for the number of a disability certificate: 20 or 22 characters. */
    public static Optional<String> faultOfDisabilityCertificate(String number, LocalDate today) {
        String text = tidy(number);
        if (text.isEmpty()) {
            return Optional.of("残疾人证号没有填");
        }
        if (text.length() != 20 && text.length() != 22) {
            return Optional.of("残疾人证号应为20位（补办的22位），现在是" + text.length() + "位");
        }
        Optional<String> fault = faultOf18(text.substring(0, 18), today);
        if (fault.isPresent()) {
            return fault;
        }
        if (!text.substring(18, 20).matches("[1-7][1-4]")) {
            return Optional.of("残疾人证号第19位是残疾类别（1—7），第20位是残疾等级（1—4），现在是“" + text.substring(18, 20) + "”");
        }
        return text.length() == 22 && !text.substring(20).matches("[0-9A-Z]{2}")
                ? Optional.of("残疾人证号最后2位应为字母或数字") : Optional.empty();
    }

    /** Whether the first 18 characters are a right identity number of somebody born in 1900 or later. */
    public static boolean isValid(String number) {
        return IdcardUtil.isValidCard18(identityPart(number));
    }

    /** @throws IllegalArgumentException when the number is not valid */
    public static LocalDate birthDate(String number) {
        String text = requireValid(number);
        return LocalDate.of(Integer.parseInt(text.substring(6, 10)), Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    /** @throws IllegalArgumentException when the number is not valid */
    public static Sex sex(String number) {
        return IdcardUtil.getGenderByIdCard(requireValid(number)) == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static String requireValid(String number) {
        if (!isValid(number)) {
            // The number itself stays out of messages, which end up in logs.
            throw new IllegalArgumentException("身份证号无效");
        }
        return identityPart(number);
    }

    private static Optional<String> faultOf18(String text, LocalDate today) {
        for (int i = 0; i < 17; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.of("身份证号第" + (i + 1) + "位应为数字");
            }
        }
        char last = text.charAt(17);
        if (last != 'X' && (last < '0' || last > '9')) {
            return Optional.of("身份证号最后一位应为数字或X");
        }
        Optional<String> fault = faultOfBirthDate(text, today);
        if (fault.isPresent()) {
            return fault;
        }
        if (IdcardUtil.getProvinceByIdCard(text) == null) {
            return Optional.of("身份证号前2位“" + text.substring(0, 2) + "”不是省级代码");
        }
        return IdcardUtil.isValidCard18(text) ? Optional.empty() : Optional.of("身份证号校验码不正确");
    }

    private static Optional<String> faultOfBirthDate(String text, LocalDate today) {
        LocalDate birth;
        try {
            birth = LocalDate.of(Integer.parseInt(text.substring(6, 10)), Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException e) {
            return Optional.of("身份证号第7—14位不是日期");
        }
        if (birth.isAfter(today)) {
            return Optional.of("身份证号中的出生日期晚于今天");
        }
        return birth.isBefore(EARLIEST_BIRTH) ? Optional.of("身份证号中的出生日期早于1900年") : Optional.empty();
    }
}
