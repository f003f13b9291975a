package io.fupin.account.administration;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.data.Units;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments and firms that posts may be held at. They are added, never taken away: cases refer to them. */
@Service
public class UnitList {

    private static final Set<Role> WITH_UNIT = Set.of(Role.DEPARTMENT, Role.ASSESSOR, Role.SURVEYOR);

    private final Units units;
    private final ApplicationEventPublisher events;

    UnitList(Units units, ApplicationEventPublisher events) {
        this.units = units;
        this.events = events;
    }

    public List<Unit> all() {
        return units.all();
    }

    /** A firm is entered once and serves its assessors and its surveyors. */
    @Transactional
    public void add(Officer admin, Role role, String key, String name) {
        if (!admin.is(Role.ADMIN)) {
            throw Problem.forbidden("只有系统管理员可以登记单位。");
        }
        List<FieldError> errors = new ArrayList<>();
        if (!WITH_UNIT.contains(role)) {
            errors.add(new FieldError("role", "这种岗位不分单位。"));
        }
        if (!key.matches("[a-z][a-z0-9-]{1,39}")) {
            errors.add(new FieldError("key", "代号用小写字母、数字和短横，2 到 40 个字符，以字母开头。"));
        } else if (units.knows(role, key)) {
            errors.add(new FieldError("key", "这个代号已经登记。"));
        }
        if (name.isBlank() || name.strip().length() > 40) {
            errors.add(new FieldError("name", "请填写名称，不超过 40 个字。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        for (Role each : role == Role.DEPARTMENT ? Set.of(role) : Set.of(Role.ASSESSOR, Role.SURVEYOR)) {
            units.add(each, key, name.strip());
        }
        events.publishEvent(AccountEvent.by(admin, "unit.added", role + "." + key, Map.of("name", name.strip())));
    }
}
