package io.fupin.policy.parameters;

import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyRefused;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Checks an entry, adds it, and has everybody see it once it is committed. */
@Service
class ParameterAdministration implements PolicyAdministration {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SOURCE = 500;

    private final Catalogue catalogue;
    private final ParameterRows rows;
    private final RegionalParameters parameters;
    private final Regions regions;
    private final Clock clock;

    ParameterAdministration(Catalogue catalogue, ParameterRows rows, RegionalParameters parameters, Regions regions, Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public List<Parameter> catalogue() {
        return catalogue.all();
    }

    @Override
    public Effective effective(String key, RegionCode region, LocalDate on) {
        Parameter parameter = catalogue.get(key);
        Optional<Setting> setting = parameter.byYear() ? parameters.book().ofYear(key, region, on.getYear())
                : parameters.book().on(key, region, on);
        return new Effective(parameter, setting.map(Setting::value).or(() -> Optional.ofNullable(parameter.defaultValue())), setting);
    }

    @Override
    public List<Setting> history(String key, RegionCode region) {
        return parameters.book().history(catalogue.get(key).key(), region);
    }

    @Override
    @Transactional
    public Setting set(NewSetting setting) {
        if (setting.key() == null || !catalogue.has(setting.key())) {
            throw new PolicyRefused("key", "没有这个参数");
        }
        Parameter parameter = catalogue.get(setting.key());
        checkRegion(parameter, setting.region());
        checkTime(parameter, setting);
        if (setting.source() == null || setting.source().isBlank() || setting.source().length() > LONGEST_SOURCE) {
            throw new PolicyRefused("source", setting.source() == null || setting.source().isBlank() ? "请写明依据的文件"
                    : "依据最多" + LONGEST_SOURCE + "字");
        }
        rows.lock();
        String value = setting.value() == null ? null : ValueFormat.normal(parameter, setting.value(), setting.year());
        if (value == null && standing(setting).isEmpty()) {
            throw new PolicyRefused("value", "没有可以撤销的数值");
        }
        Setting added = rows.add(new NewSetting(setting.key(), setting.region(), setting.validFrom(), setting.year(), value,
                setting.source().trim(), setting.setBy()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                parameters.reload();
            }
        });
        return added;
    }

    private void checkRegion(Parameter parameter, RegionCode region) {
        if (region == null || !region.equals(RegionCode.NATION) && regions.find(region).isEmpty()) {
            throw new PolicyRefused("region", "没有这个区划");
        }
        // What a province lays down reaches a county as a document; the county records it for itself.
        RegionLevel lowest = parameter.scope().compareTo(RegionLevel.COUNTY) < 0 && parameter.scope() != RegionLevel.NATION
                ? RegionLevel.COUNTY : parameter.scope();
        if (region.level().compareTo(lowest) > 0) {
            throw new PolicyRefused("region", "这个参数不能按" + (region.level() == RegionLevel.VILLAGE ? "村" : "乡镇或县") + "单独设定");
        }
    }

    private static void checkTime(Parameter parameter, NewSetting setting) {
        if (parameter.byYear()) {
            if (setting.year() == null || setting.year() < FIRST_YEAR || setting.year() > LAST_YEAR || setting.validFrom() != null) {
                throw new PolicyRefused("year", "请填年度，" + FIRST_YEAR + " 到 " + LAST_YEAR);
            }
        } else if (setting.validFrom() == null || setting.year() != null || setting.validFrom().getYear() < FIRST_YEAR
                || setting.validFrom().getYear() > LAST_YEAR) {
            throw new PolicyRefused("validFrom", "请填从哪一天起施行，" + FIRST_YEAR + " 年到 " + LAST_YEAR + " 年");
        }
    }

    /** The newest entry for the same place and time, unless it was taken back. */
    private Optional<Setting> standing(NewSetting setting) {
        return new ParameterBook(rows.readAll()).history(setting.key(), setting.region()).stream()
                .filter(other -> Objects.equals(other.validFrom(), setting.validFrom()) && Objects.equals(other.year(), setting.year()))
                .findFirst().filter(other -> other.value() != null);
    }
}
