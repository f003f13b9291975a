package io.fupin.village.panel;

import io.fupin.notice.NoticeStatement;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.Judged;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the board says of a village that is to exit: the two figures of its incidence and its eight items. */
@Component
class VillageExitStatement implements NoticeStatement {

    private final VillageExitRows rows;
    private final ItemCheckRows items;
    private final Regions regions;

    VillageExitStatement(VillageExitRows rows, ItemCheckRows items, Regions regions) {
        this.rows = rows;
        this.items = items;
        this.regions = regions;
    }

    @Override
    public String process() {
        return VillageExit.PROCESS;
    }

    @Override
    public Map<String, String> of(Collection<String> caseNumbers) {
        Map<String, List<ItemCheck>> checks = items.of(caseNumbers);
        Map<String, String> said = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, exit) -> {
            Judged judged = exit.judged();
            long met = checks.getOrDefault(number, List.of()).stream().filter(check -> Boolean.TRUE.equals(check.met())).count();
            if (judged != null) {
                said.put(number, "%s：建档立卡未脱贫 %d 人，农村户籍人口 %s，贫困发生率 %s；村级集体经济收入 %s 元；“八有” %d 项达标。".formatted(
                        regions.get(exit.village()).name(), judged.poorPersons(), judged.population() == null ? "没有数据" : judged.population() + " 人",
                        VillageSheet.percent(judged.incidence()), exit.collectiveIncome().stripTrailingZeros().toPlainString(), met));
            }
        });
        return said;
    }
}
