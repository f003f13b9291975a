package io.fupin.village.items;

import io.fupin.casework.Refusal;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which items a county asks of a village, which department answers for each, and what has to be reached ({@code village-exit-items},
 * {@code village-exit-item-units}, {@code village-exit-item-targets}).
 */
@Component
public class ItemRules {

    private final PolicyParameters parameters;
    private final Clock clock;

    ItemRules(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param unit   key of the department
     * @param target in words; null where the thing itself is asked
     * @param least  per cent to be reached (≥); null where no figure is asked
     */
    public record Asked(Item item, String unit, String target, BigDecimal least) {
    }

    /**
     * In the order of the plan.
     *
     * @throws Refusal when nobody answers for one of them
     */
    public List<Asked> asked(RegionCode village) {
        LocalDate today = LocalDate.now(clock);
        List<String> titles = parameters.list("village-exit-items", village, today);
        Map<String, String> units = pairs(parameters.list("village-exit-item-units", village, today));
        Map<String, String> targets = pairs(parameters.list("village-exit-item-targets", village, today));
        List<Asked> asked = new ArrayList<>();
        for (Item item : Item.values()) {
            if (titles.contains(item.title())) {
                if (!units.containsKey(item.title())) {
                    throw Refusal.at("outcome", "“" + item.title() + "”由哪个部门核，参数里没有定（village-exit-item-units），请找县里的系统管理员");
                }
                String target = targets.get(item.title());
                asked.add(new Asked(item, units.get(item.title()), target == null ? null : words(item) + " ≥ " + target + "%",
                        target == null ? null : new BigDecimal(target)));
            }
        }
        return asked;
    }

    /** What the figure of an item is called (S0, targets of 2017). */
    private static String words(Item item) {
        return switch (item) {
            case ROAD -> "自然屯通硬化路率";
            case WATER -> "自来水普及率";
            default -> item.title() + "覆盖率";
        };
    }

    private static Map<String, String> pairs(List<String> written) {
        Map<String, String> pairs = new HashMap<>();
        written.stream().map(one -> one.split("=", 2)).filter(one -> one.length == 2).forEach(one -> pairs.put(one[0].strip(), one[1].strip()));
        return pairs;
    }
}
