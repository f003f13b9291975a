package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.items.Item;
import io.fupin.village.steps.CheckItems.Verification;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 部门核查: one step per item, all of the same making. 达标 needs the figure where one is asked; who says 不达标 says what is missing. */
@Configuration(proxyBeanMethods = false)
class CheckItems {

    /** {@code village-item-check}. */
    record Verification(String item, String target, String current, BigDecimal figure, LocalDate checkedOn, List<String> checkers, List<String> evidence) {
    }

    @Bean
    UserTaskHandler<Verification> checkProject(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.PROJECT, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkRoad(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.ROAD, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkWater(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.WATER, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkHousing(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.HOUSING, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkBroadcast(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.BROADCAST, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkNetwork(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.NETWORK, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkClinic(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.CLINIC, rows, revisions, clock);
    }

    @Bean
    UserTaskHandler<Verification> checkCulture(ItemCheckRows rows, Revisions revisions, Clock clock) {
        return new Check(Item.CULTURE, rows, revisions, clock);
    }

    private record Check(Item item, ItemCheckRows rows, Revisions revisions, Clock clock) implements UserTaskHandler<Verification> {

        @Override
        public String taskKey() {
            return VillageExit.PROCESS + "." + item.step();
        }

        @Override
        public Class<Verification> formType() {
            return Verification.class;
        }

        @Override
        public Map<String, Object> open(CaseFile file, Officer officer) {
            ItemCheck asked = rows.get(file.caseNumber(), item);
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("checkedOn", LocalDate.now(clock).toString());
            form.put("checkers", List.of(officer.name()));
            revisions.latest(file.caseNumber(), SelfAssessHandler.STEP).ifPresent(said -> said.form().path("items").forEach(one -> {
                if (item.asked().equals(one.path("item").asText())) {
                    form.put("current", one.path("current").asText());
                }
            }));
            revisions.latest(file.caseNumber(), item.step()).ifPresent(before -> before.form().fields()
                    .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
            form.put("item", item.asked());
            form.put("target", asked.target() == null ? item.asked() : asked.target());
            form.put("figureAsked", asked.least() != null);
            return form;
        }

        @Override
        public String outcomeName(String outcome) {
            return switch (outcome) {
                case "confirm" -> "达标";
                case "decline" -> "不达标";
                default -> null;
            };
        }

        @Override
        public Routing apply(CaseFile file, Verification form, Decision decision) {
            ItemCheck asked = rows.get(file.caseNumber(), item);
            boolean met = "confirm".equals(decision.outcome());
            if (form.checkedOn().isAfter(LocalDate.now(clock))) {
                throw Refusal.at("checkedOn", "核查日期晚于今天");
            }
            if (asked.least() != null && form.figure() == null) {
                throw Refusal.at("figure", "请填核定的数，目标值是 " + asked.target());
            }
            if (met && asked.least() != null && form.figure().compareTo(asked.least()) < 0) {
                throw Refusal.at("figure", "核定的数低于目标值（" + asked.target() + "），不能选达标");
            }
            rows.answer(new ItemCheck(file.caseNumber(), item, asked.unit(), asked.target(), asked.least(), form.current().strip(), form.figure(), met,
                    form.evidence().size(), form.checkedOn(), decision.officer().name(), clock.instant()));
            return Routing.none();
        }

        @Override
        public String summary(Verification form) {
            return form.current().strip();
        }
    }
}
