package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.change.HouseholdChange;
import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.life.cast.Plans.Change;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 信息变更: somebody of a registered household is born, dies, falls ill, or a number on file is wrong. */
@Component
@LivedDemo
@Order(7)
class Changes implements Part {

    private static final int LOOKED_AT = 40;

    private final Tools tools;
    private final StoryBook book;
    private final Begun begun;
    private final HouseholdRegister register;

    Changes(Tools tools, StoryBook book, Begun begun, HouseholdRegister register) {
        this.tools = tools;
        this.book = book;
        this.begun = begun;
        this.register = register;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Change change : book.changes()) {
            if (!book.begun(change.key())) {
                agenda.add(change.at(), change.village(), change.key(), () -> report(change));
            }
        }
    }

    private void report(Change change) {
        SplittableRandom dice = new SplittableRandom(change.seed());
        List<Household> all = register.within(change.village(), "", LOOKED_AT);
        if (all.isEmpty()) {
            return;
        }
        Household household = all.get(dice.nextInt(all.size()));
        Officer committee = tools.posts().committee(change.village());
        List<HouseholdMember> members = register.members(household.registerNumber());
        ObjectNode form = Tools.form().put("householdNumber", household.registerNumber()).put("consent", true);
        form.putArray("evidence").add(tools.papers().sample(committee.personId(), "变更凭据"));
        Optional<HouseholdMember> other = members.stream().filter(member -> !"户主".equals(member.relation())).reduce((one, next) -> next);
        switch (change.kind()) {
            case "死亡" -> {
                if (other.isEmpty()) {
                    phone(form, dice);
                } else {
                    form.put("kind", "死亡").put("member", choice(other.get())).put("happenedOn", tools.today().minusDays(dice.nextInt(3, 15)).toString())
                            .put("proof", "死亡证明").put("reason", "村里报的，已经火化");
                }
            }
            case "出生" -> birth(form, dice);
            case "情况变化" -> {
                Optional<HouseholdMember> healthy = members.stream().filter(member -> "健康".equals(member.health())).findFirst();
                if (healthy.isEmpty()) {
                    phone(form, dice);
                } else {
                    form.put("kind", "情况变化").put("member", choice(healthy.get())).put("happenedOn", tools.today().minusDays(dice.nextInt(2, 30)).toString())
                            .put("proof", "诊断证明").put("reason", "住院确诊，本人提出");
                    form.putObject("person").putArray("health").add("长期慢性病");
                }
            }
            default -> phone(form, dice);
        }
        book.begin(change.key(), () -> begun.of(HouseholdChange.PROCESS).start(committee, change.village(), form).file().caseNumber());
    }

    private void phone(ObjectNode form, SplittableRandom dice) {
        form.put("kind", "更正").put("proof", "本人口述").put("reason", "换了号码，旧号打不通");
        form.putObject("household").put("phone", "1008%07d".formatted(5_000_000 + dice.nextInt(900_000)));
    }

    private void birth(ObjectNode form, SplittableRandom dice) {
        String day = tools.today().minusDays(dice.nextInt(5, 40)).toString();
        form.put("kind", "出生").put("proof", "出生医学证明").put("reason", "儿媳生孩子，户口已经报上");
        ObjectNode child = form.putArray("members").addObject().put("name", "新生儿").put("idType", "户口簿").put("sex", dice.nextBoolean() ? "男" : "女")
                .put("birthDate", day).put("relation", "之孙子").put("labourSkill", "无劳动力").put("schooling", "学龄前儿童");
        child.putArray("health").add("健康");
    }

    /** As the form names a person. */
    private static String choice(HouseholdMember member) {
        return member.position() + " " + member.name() + "（" + member.relation() + "）";
    }
}
