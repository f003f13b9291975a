package io.fupin.household.web;

import io.fupin.household.Corrections.Field;
import java.util.List;
import java.util.Map;

/**
 * 更正 of one entry of one member ({@code household/correction.html}).
 *
 * @param codes  by title the words that a field takes, joined by 、; fields that take text are left out
 * @param typed  what was typed before a refusal
 * @param errors message by field: position, field, value, reason
 */
public record CorrectionView(String registerNumber, String head, List<Member> members, List<Field> fields, Map<String, String> codes, Typed typed,
                             Map<String, String> errors) {

    public record Member(int position, String name, String relation) {
    }

    public record Typed(Integer position, String field, String value, String reason) {
    }
}
