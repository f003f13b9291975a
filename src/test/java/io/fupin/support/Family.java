package io.fupin.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A household that applies, with people who do not exist. */
public final class Family {

    private static final String[] SURNAMES = {"于", "孙", "刘", "赵", "宋", "高", "姜", "曲", "隋", "迟"};
    private static final String[] GIVEN = {"广发", "桂兰", "长海", "德山", "淑芬", "喜田", "玉珍", "殿臣", "凤英", "连柱", "永和"};
    private static final AtomicInteger count = new AtomicInteger();

    private final List<Person> members = new ArrayList<>();
    private String ground;
    private String householdNumber;
    private String basis;

    private Family() {
    }

    /** @param schooling 在校生状况 instead of 文化程度; null for who goes to no school */
    public record Person(String name, String idNumber, String relation, String schooling, String labourSkill) {
    }

    /** Head, wife, a boy at school, the head's mother. */
    public static Family ofFour() {
        int number = count.getAndIncrement();
        String surname = SURNAMES[number % SURNAMES.length];
        String head = surname + GIVEN[number / SURNAMES.length % GIVEN.length];
        return new Family().add(head, "户主", 1970, true).add("王" + GIVEN[number % GIVEN.length], "配偶", 1972, false)
                .add(surname + "小军", "之子", 2003, true).add("李" + GIVEN[(number + 3) % GIVEN.length], "之母", 1944, false);
    }

    public static Family alone() {
        int number = count.getAndIncrement();
        return new Family().add(SURNAMES[number % SURNAMES.length] + GIVEN[number % GIVEN.length], "户主", 1955, true);
    }

    public Family add(String name, String relation, int born, boolean male) {
        return add(name, relation, CitizenNumbers.next(born, male), born);
    }

    /** Somebody with this very number. */
    public Family add(String name, String relation, String idNumber) {
        return add(name, relation, idNumber, 1975);
    }

    private Family add(String name, String relation, String idNumber, int born) {
        members.add(new Person(name, idNumber, relation, born >= 1998 ? "七年级" : null,
                born >= 1998 || born < 1950 ? "无劳动力" : "普通劳动力"));
        return this;
    }

    /** 返贫 or 错退恢复 of a household on the register. */
    public Family comesBack(String newGround, String registerNumber) {
        ground = newGround;
        householdNumber = registerNumber;
        return this;
    }

    /** 漏评补录, resting on this finding. */
    public Family leftOut(String finding) {
        ground = "漏评补录";
        basis = finding;
        return this;
    }

    public String head() {
        return members.get(0).name();
    }

    public List<Person> members() {
        return List.copyOf(members);
    }

    public int size() {
        return members.size();
    }

    /** 农户申请 as typed. */
    public ObjectNode application(LocalDate appliedOn, String consentEvidence) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        put(form, "ground", ground);
        put(form, "householdNumber", householdNumber);
        put(form, "basis", basis);
        form.put("applicantName", head()).put("groupName", "2组").put("phone", "13900000000").put("appliedOn", appliedOn.toString())
                .put("reason", "妻子常年有病，孩子上学，家里缺劳动力").put("consent", true);
        form.putArray("consentEvidence").add(consentEvidence);
        form.set("members", memberForms());
        return form;
    }

    private static void put(ObjectNode form, String key, String value) {
        if (value != null) {
            form.put(key, value);
        }
    }

    /** The list of members as forms hold it. */
    public ArrayNode memberForms() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Person person : members) {
            ObjectNode one = list.addObject().put("name", person.name()).put("idType", "居民身份证").put("idNumber", person.idNumber())
                    .put("relation", person.relation()).put("labourSkill", person.labourSkill());
            one.put(person.schooling() == null ? "education" : "schooling", person.schooling() == null ? "小学" : person.schooling());
            one.putArray("health").add("健康");
        }
        return list;
    }
}
