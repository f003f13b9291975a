package io.fupin.household;

import io.fupin.privacy.IdentityNumbers;
import java.time.LocalDate;
import java.util.List;

/** A member as typed; birth date and sex come from the identity number where there is one (GB 11643-1999). */
public record MemberForm(String name, String idType, String idNumber, String relation, String education, String schooling,
                         List<String> health, String labourSkill, String sex, LocalDate birthDate) {

    public boolean hasIdNumber() {
        return idNumber != null && !idNumber.isBlank();
    }

    /** 居民身份证 unless told otherwise. */
    public String documentType() {
        return idType == null || idType.isBlank() ? "居民身份证" : idType;
    }

    /** Whether the number begins with an identity number: identity cards and disability certificates do. */
    private boolean carriesIdentity() {
        return hasIdNumber() && IdentityNumbers.isValid(idNumber);
    }

    public LocalDate born() {
        return carriesIdentity() ? IdentityNumbers.birthDate(idNumber) : birthDate;
    }

    /** 男 or 女; null when it was not told. */
    public String sexOrDerived() {
        return carriesIdentity() ? IdentityNumbers.sex(idNumber).word() : sex;
    }

    public boolean isHead() {
        return "户主".equals(relation);
    }

    /** As the register keeps him. */
    public HouseholdMember member(int position) {
        return new HouseholdMember(position, name, relation, documentType(), hasIdNumber() ? idNumber : null, sexOrDerived(), born(), education, schooling,
                health == null ? null : String.join("、", health), labourSkill, null, null);
    }
}
