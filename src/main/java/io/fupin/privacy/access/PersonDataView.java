package io.fupin.privacy.access;

import io.fupin.privacy.PersonalRecords.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 本人查询 ({@code privacy/person.html}).
 *
 * @param entries what is stored; null before anything was asked
 * @param errors  message by field: idNumber, basis
 */
public record PersonDataView(String idNumber, String basis, List<Entry> entries, Map<String, String> errors) {

    /** What stands in one place: 档案 220281105221-0064. @param href null for none */
    public record Group(String place, String reference, String href, List<Entry> entries) {
    }

    public List<Group> groups() {
        Map<List<String>, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(List.of(entry.place(), entry.reference()), key -> new ArrayList<>()).add(entry));
        return groups.entrySet().stream().map(group -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue().get(0).href(),
                group.getValue())).toList();
    }
}
