package io.fupin.policy.parameters;

import cn.hutool.core.text.csv.CsvRow;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Values that provinces and counties laid down in documents we have, from {@code policy/values.csv}. Each is entered once; whatever
 * somebody enters for the same place and time later stands.
 */
@Component
class ShippedValues {

    private static final String RESOURCE = "policy/values.csv";
    private static final String SET_BY = "随平台提供";

    private final Catalogue catalogue;
    private final ParameterRows rows;
    private final Clock clock;
    private final TransactionOperations transaction;

    ShippedValues(Catalogue catalogue, ParameterRows rows, Clock clock, TransactionOperations transaction) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @throws IllegalStateException when the file names an unknown parameter */
    void enterMissing() {
        transaction.executeWithoutResult(status -> {
            rows.lock();
            ParameterBook entered = new ParameterBook(rows.readAll());
            Catalogue.rows(RESOURCE).stream().map(this::setting)
                    .filter(setting -> entered.history(setting.key(), setting.region()).stream().noneMatch(other ->
                            Objects.equals(other.validFrom(), setting.validFrom())
                                    && Objects.equals(other.year(), setting.year())))
                    .forEach(setting -> rows.add(setting, clock.instant()));
        });
    }

    private NewSetting setting(CsvRow row) {
        Parameter parameter = catalogue.get(row.getByName("key"));
        Integer year = parameter.byYear() ? Integer.valueOf(row.getByName("from")) : null;
        LocalDate from = parameter.byYear() ? null : LocalDate.parse(row.getByName("from"));
        return new NewSetting(parameter.key(), RegionCode.of(row.getByName("region")), from, year,
                ValueFormat.normal(parameter, row.getByName("value"), year), row.getByName("source"), SET_BY);
    }
}
