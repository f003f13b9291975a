package io.fupin.household.quality;

import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChecks;
import io.fupin.household.quality.Sheet.Person;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** Holds households that come from outside against the same rules as those on the register. */
@Component
class ChecksOfNewcomers implements RegisterChecks {

    private static final int REMEMBERED = 64;

    private final PolicyParameters parameters;
    private final Clock clock;
    /** Asked for every household of a file: thousands of times the same. */
    private final ConcurrentMap<List<Object>, Object> known = new ConcurrentHashMap<>();

    ChecksOfNewcomers(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Fault> of(FullHousehold household, RegionCode county) {
        LocalDate today = LocalDate.now(clock);
        Sheet sheet = new Sheet(household.registerNumber(), household.state(), household.members().stream().map(ChecksOfNewcomers::person).toList(),
                household.income() == null ? List.of() : List.of(household.income()), household.living(),
                household.income() == null ? null : line(county, household.income().year(), today), household.contact());
        List<Fault> faults = new ArrayList<>();
        Inspection.of(sheet, thresholds(county, today), today).forEach(finding -> faults.add(new Fault(finding.rule().id(),
                finding.rule().severity() == Rule.Severity.ERROR, finding.position(), finding.text())));
        if (sheet.exited() && sheet.line() == null) {
            faults.add(new Fault(EXIT_YEAR, true, 0, household.income() == null ? "已脱贫的户没有填收入的年度" : household.income().year() + "年的收入标准还没有录入，不能登记为已脱贫"));
        }
        return faults;
    }

    private static Person person(HouseholdMember member) {
        return new Person(member.position(), member.name(), member.relation(), member.idType(), member.idNumber(), member.sex(), member.birthDate(),
                member.education(), member.schooling(), member.health(), member.labourSkill(), member.work() == null ? null : member.work().place(),
                member.work() == null ? null : member.work().months(), null, member.particulars().cover().residentMedical(),
                member.particulars().cover().employeeMedical());
    }

    private Thresholds thresholds(RegionCode county, LocalDate today) {
        return (Thresholds) remembered(List.of(county, today), () -> Thresholds.of(parameters, county, today));
    }

    @SuppressWarnings("unchecked")
    private BigDecimal line(RegionCode county, int year, LocalDate today) {
        return ((Optional<BigDecimal>) remembered(List.of(county, year, today), () -> parameters.incomeLine(county, year))).orElse(null);
    }

    private Object remembered(List<Object> key, java.util.function.Supplier<Object> read) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(key, asked -> read.get());
    }
}
