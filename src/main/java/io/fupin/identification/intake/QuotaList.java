package io.fupin.identification.intake;

import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 规模分解 out of a table: a village by its code or by its name, and its persons. */
@Component
public class QuotaList {

    private static final String FIELD = "quotas";
    private static final int MOST_ERRORS = 50;

    private final Regions regions;

    QuotaList(Regions regions) {
        this.regions = regions;
    }

    /** @throws Refusal at {@code quotas}, naming each line that says no village or no number */
    public Map<RegionCode, Integer> read(List<TableRow> rows, RegionCode county) {
        Map<RegionCode, Integer> quotas = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (TableRow row : rows) {
            String persons = row.cell(1);
            if (row.line() == rows.get(0).line() && persons.matches(".*(人|规模|数).*")) {
                continue;
            }
            if (!persons.matches("\\d{1,6}")) {
                errors.add(new FieldError(FIELD, "第" + row.line() + "行：人数要写不小于0的整数，现在是“" + persons + "”"));
                continue;
            }
            List<RegionCode> found = villages(row.cell(0), county);
            if (found.size() == 1) {
                if (quotas.putIfAbsent(found.get(0), Integer.parseInt(persons)) != null) {
                    errors.add(new FieldError(FIELD, "第" + row.line() + "行：" + regions.fullName(found.get(0)) + "写了两次"));
                }
            } else {
                errors.add(new FieldError(FIELD, "第" + row.line() + "行：" + (found.isEmpty() ? "本县没有“" + row.cell(0) + "”"
                        : "“" + row.cell(0) + "”不止一个，请写明：" + found.stream().map(regions::fullName).collect(Collectors.joining("、")))));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors.size() > MOST_ERRORS ? errors.subList(0, MOST_ERRORS) : errors);
        }
        return quotas;
    }

    private List<RegionCode> villages(String text, RegionCode county) {
        if (text.matches("\\d{12}")) {
            RegionCode code = RegionCode.of(text);
            return county.contains(code) && regions.find(code).filter(region -> region.level() == RegionLevel.VILLAGE).isPresent()
                    ? List.of(code) : List.of();
        }
        return text.isBlank() ? List.of() : regions.findByName(county, text).stream().filter(region -> region.level() == RegionLevel.VILLAGE)
                .map(Region::code).toList();
    }
}
