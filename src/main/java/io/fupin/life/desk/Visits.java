package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.exchange.Matches;
import io.fupin.life.cast.Story;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** 入户调查 as written down: an income that adds up to about what the story says a head, and what the house looks like. */
final class Visits {

    private static final int OCTOBER = 10;

    private final Tools tools;
    private final Matches matches;

    Visits(Tools tools, Matches matches) {
        this.tools = tools;
        this.matches = matches;
    }

    /** The visit's income year is the one that was over on its day: 1 October begins the next (policy 3.1). */
    ObjectNode form(Waiting task, Story story, int visit, SplittableRandom changing) {
        CaseFile file = tools.cases().get(task.caseNumber());
        // The second visit finds the same money; only its papers are better.
        SplittableRandom dice = story == null ? new SplittableRandom(task.caseNumber().hashCode()) : story.dice("income");
        LocalDate today = tools.today();
        Officer committee = tools.officer(task);
        int perCapita = story == null ? 2300 : story.perCapita();
        boolean poor = perCapita < 3000;
        ObjectNode form = Tools.form().put("visitedOn", today.toString()).put("incomeYear", today.getMonthValue() >= OCTOBER ? today.getYear() : today.getYear() - 1);
        form.putArray("investigators").add(committee.name()).add(tools.posts().team(task.village()).name());
        money(form, perCapita * (file.persons() == null ? 2 : file.persons()), dice);
        form.put("housingGrade", poor ? dice.nextInt(5) == 0 ? "C" : "B" : "A").put("housingArea", 40 + dice.nextInt(50));
        form.put("foodSecure", true).put("clothingSecure", true).put("educationSecure", true).put("medicalSecure", !poor || dice.nextInt(4) > 0)
                .put("waterSecure", !poor || dice.nextInt(3) > 0);
        for (Matches.Hit hit : matches.of(task.caseNumber())) {
            String group = "hit." + hit.category();
            form.withArray("redLineExplanations").addObject().put("item", hit.item())
                    .put("explanation", hit.explained() ? hit.explanation() : tools.words().has(group) ? tools.words().one(group, changing) : "已入户核实，情况见调查意见");
        }
        form.put("mainCause", story == null ? "因病" : story.cause());
        form.put("findings", tools.words().one(visit > 0 ? "findings.again" : poor ? "findings.poor" : "findings.not-poor", changing));
        form.putArray("evidence").add(tools.papers().card(committee.personId(), visit > 0 ? "补充凭据" : "入户照片", file.subject() + " 户　" + file.shortNumber(),
                today.toString()));
        return form;
    }

    private static void money(ObjectNode form, int total, SplittableRandom dice) {
        int pension = dice.nextInt(3) > 0 ? 900 + 60 * dice.nextInt(12) : 0;
        int ecology = dice.nextInt(4) == 0 ? 320 + 40 * dice.nextInt(10) : 0;
        int expense = 600 + 100 * dice.nextInt(25);
        int rest = Math.max(600, total - pension - ecology + expense);
        int wage = dice.nextInt(3) == 0 ? 0 : rest * dice.nextInt(20, 60) / 100;
        int property = dice.nextInt(4) == 0 ? Math.min(rest - wage, 400 + 100 * dice.nextInt(12)) : 0;
        form.put("wageIncome", wage).put("businessIncome", rest - wage - property).put("propertyIncome", property).put("businessExpense", expense);
        ObjectNode transfers = form.putObject("transferIncome");
        if (pension > 0) {
            transfers.put("pension", pension);
        }
        if (ecology > 0) {
            transfers.put("ecological", ecology);
        }
    }
}
