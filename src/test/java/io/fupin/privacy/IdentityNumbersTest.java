package io.fupin.privacy;

import static io.fupin.privacy.IdentityNumbers.faultOfDisabilityCertificate;
import static io.fupin.privacy.IdentityNumbers.faultOfIdentityCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.privacy.IdentityNumbers.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 10, 10);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** The examples of the standard and of policy 5.5. */
    @ParameterizedTest
    @CsvSource({"11010519491231002X,1949-12-31,FEMALE", "220281197003150015,1970-03-15,MALE",
            "220281196802290028,1968-02-29,FEMALE", "11010519491231002x,1949-12-31,FEMALE", "１１０１０５ 19491231 002x,1949-12-31,FEMALE"})
    void readsBirthDateAndSex(String number, LocalDate birth, Sex sex) {
        assertThat(IdentityNumbers.isValid(number)).isTrue();
        assertThat(IdentityNumbers.birthDate(number)).isEqualTo(birth);
        assertThat(IdentityNumbers.sex(number)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null,身份证号没有填", "'',身份证号没有填", "220281197003150016,身份证号校验码不正确",
            "22028119700315001X,身份证号校验码不正确", "22028119700315001,身份证号应为18位，现在是17位",
            "220281700315001,15位的旧身份证号已停用，请填18位的号码", "22028119700231001X,身份证号第7—14位不是日期",
            "220281201610110012,身份证号中的出生日期晚于今天", "440524188001010014,身份证号中的出生日期早于1900年",
            "22O281197003150015,身份证号第3位应为数字", "22028119700315001Y,身份证号最后一位应为数字或X",
            "990281197003150015,身份证号前2位“99”不是省级代码", "22028119700315001544,身份证号应为18位，现在是20位"})
    void saysWhatIsWrong(String number, String message) {
        assertThat(faultOfIdentityCard(number, TODAY)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220281197003150015", "220281 19680229 0028", "11010519491231002x"})
    void findsNoFaultInARightNumber(String number) {
        assertThat(faultOfIdentityCard(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"22028119700315001544,null", "22028119700315001571,null", "22028119700315001544B1,null",
            "22028119700315001584,残疾人证号第19位是残疾类别（1—7），第20位是残疾等级（1—4），现在是“84”",
            "22028119700315001540,残疾人证号第19位是残疾类别（1—7），第20位是残疾等级（1—4），现在是“40”",
            "220281197003150015443,残疾人证号应为20位（补办的22位），现在是21位", "220281197003150015,残疾人证号应为20位（补办的22位），现在是18位",
            "22028119700315001644,身份证号校验码不正确", "22028119700315001544-1,残疾人证号最后2位应为字母或数字"})
    void readsDisabilityCertificates(String number, String message) {
        assertThat(faultOfDisabilityCertificate(number, TODAY).orElse(null)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220281197003150016", "2202811970031500"})
    void readsNothingFromAWrongNumber(String number) {
        assertThatThrownBy(() -> IdentityNumbers.birthDate(number)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("身份证号无效");
        assertThatThrownBy(() -> IdentityNumbers.sex(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void acceptsExactlyOneCheckCharacter(@ForAll @DateRange(min = "1900-01-01", max = "2016-10-10") LocalDate birth,
                                         @ForAll @IntRange(min = 0, max = 899) int sequence) {
        String first17 = "220281" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        for (char last : "0123456789X".toCharArray()) {
            assertThat(faultOfIdentityCard(first17 + last, TODAY).isEmpty()).isEqualTo(last == checkCharacter(first17));
        }
        String number = first17 + checkCharacter(first17);
        assertThat(IdentityNumbers.birthDate(number)).isEqualTo(birth);
        assertThat(IdentityNumbers.sex(number)).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    @Property
    void noticesEveryWrongDigitAndEverySwapOfNeighbours(@ForAll @DateRange(min = "1900-01-01", max = "2016-10-10") LocalDate birth,
                                                        @ForAll @IntRange(min = 0, max = 899) int sequence,
                                                        @ForAll @IntRange(min = 0, max = 16) int place,
                                                        @ForAll @IntRange(min = 1, max = 9) int shift) {
        String first17 = "220281" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        char[] number = (first17 + checkCharacter(first17)).toCharArray();
        char[] wrong = number.clone();
        wrong[place] = (char) ('0' + (wrong[place] - '0' + shift) % 10);
        assertThat(faultOfIdentityCard(new String(wrong), TODAY)).isPresent();
        char[] swapped = number.clone();
        swapped[place] = number[place + 1];
        swapped[place + 1] = number[place];
        assertThat(faultOfIdentityCard(new String(swapped), TODAY).isPresent()).isEqualTo(swapped[place] != swapped[place + 1]);
    }

    @Property
    void neverFailsOnWhateverIsTyped(@ForAll String text) {
        faultOfIdentityCard(text, TODAY);
        faultOfDisabilityCertificate(text, TODAY);
        assertThat(IdentityNumbers.isValid(text)).isEqualTo(IdentityNumbers.identityPart(text).length() == 18
                && IdentityNumbers.isValid(IdentityNumbers.identityPart(text)));
    }

    private static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
