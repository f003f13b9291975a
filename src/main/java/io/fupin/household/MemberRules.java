package io.fupin.household;

import io.fupin.form.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a household's list of members must hold by itself (policy 5.4: DQ-2, 3, 4, 5, 7). */
public final class MemberRules {

    /** People without an identity number choose another kind of document (policy 5.5). */
    private static final Set<String> NEED_NUMBER = Set.of("居民身份证", "残疾人证");

    private MemberRules() {
    }

    /**
     * A whole household.
     *
     * @param path of the list in the form
     */
    public static List<FieldError> check(String path, List<MemberForm> members, LocalDate today) {
        List<FieldError> errors = new ArrayList<>(people(path, members, today));
        long heads = members.stream().filter(MemberForm::isHead).count();
        if (heads != 1) {
            errors.add(new FieldError(path, heads == 0 ? "家庭成员中须有一位户主" : "家庭成员中只能有一位户主"));
        }
        if (members.stream().filter(member -> "配偶".equals(member.relation())).count() > 1) {
            errors.add(new FieldError(path, "家庭成员中不能有两位配偶"));
        }
        return errors;
    }

    /** Each by himself, and that nobody is told twice: newcomers to a household that stands. */
    public static List<FieldError> people(String path, List<MemberForm> members, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            MemberForm member = members.get(i);
            String at = path + "[" + i + "]";
            if (member.hasIdNumber()) {
                String number = member.idNumber().toUpperCase(Locale.ROOT);
                Integer first = seen.putIfAbsent(number.substring(0, Math.min(18, number.length())), i);
                if (first != null) {
                    errors.add(new FieldError(at + ".idNumber", "与第" + (first + 1) + "人“" + members.get(first).name() + "”的证件号码相同"));
                }
            } else if (NEED_NUMBER.contains(member.idType() == null ? "" : member.idType())) {
                errors.add(new FieldError(at + ".idNumber", "证件类型选了“" + member.idType() + "”，请填号码；没有号码的请改选其他证件"));
            } else {
                if (member.sex() == null) {
                    errors.add(new FieldError(at + ".sex", "没有身份证号的，请选性别"));
                }
                if (member.birthDate() == null) {
                    errors.add(new FieldError(at + ".birthDate", "没有身份证号的，请填出生日期"));
                }
            }
            if (member.born() != null && member.born().isAfter(today)) {
                errors.add(new FieldError(at + (member.hasIdNumber() ? ".idNumber" : ".birthDate"), "出生日期晚于今天"));
            }
            boolean education = member.education() != null && !member.education().isBlank();
            boolean schooling = member.schooling() != null && !member.schooling().isBlank();
            if (education == schooling) {
                errors.add(new FieldError(at + ".education", education ? "文化程度和在校生状况只填一项" : "请填文化程度；在上学的改填在校生状况"));
            }
            if (member.health() != null && member.health().contains("健康") && member.health().size() > 1) {
                errors.add(new FieldError(at + ".health", "“健康”不能和别的状况一起选"));
            }
        }
        return errors;
    }
}
