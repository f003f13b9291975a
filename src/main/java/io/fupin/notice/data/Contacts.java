package io.fupin.notice.data;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.notice.OfficeContacts;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Phones of the offices, one a region. */
@Component("officeContacts")
class Contacts implements OfficeContacts {

    private static final Set<Role> OFFICES = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE,
            Role.CITY_OFFICE, Role.PROVINCE_OFFICE);
    /** Landlines with an area code, mobiles, and short numbers such as 12317. */
    private static final Pattern PHONE = Pattern.compile("0\\d{2,3}-\\d{7,8}(-\\d{1,5})?|1\\d{10}|\\d{5}");
    private static final int LONGEST_HOURS = 40;

    private final JdbcClient jdbc;
    private final PostNames posts;
    private final AuditLog audit;
    private final Clock clock;

    Contacts(JdbcClient jdbc, PostNames posts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<OfficeContact> around(RegionCode place) {
        List<String> regions = new ArrayList<>();
        for (RegionCode region = place; region.level().compareTo(place.county().level()) >= 0; region = region.up()) {
            regions.add(region.value());
        }
        return regions.isEmpty() ? List.of() : jdbc.sql("select * from office_contact where region in (:regions) order by region desc")
                .param("regions", regions).query(Contacts::map).list();
    }

    @Override
    public Optional<OfficeContact> of(RegionCode region) {
        return jdbc.sql("select * from office_contact where region = ?").param(region.value()).query(Contacts::map).optional();
    }

    @Override
    public boolean mayEnter(Officer officer) {
        return OFFICES.contains(officer.post().role());
    }

    @Override
    @Transactional
    public OfficeContact enter(Officer officer, String phone, String hours) {
        if (!mayEnter(officer)) {
            throw new NotAllowed("监督电话由村、乡镇、县等扶贫办登记，您的岗位不能登记。");
        }
        String number = phone == null ? "" : phone.strip();
        String open = hours == null || hours.isBlank() ? null : hours.strip();
        List<FieldError> errors = new ArrayList<>();
        if (!PHONE.matcher(number).matches()) {
            errors.add(new FieldError("phone", "写成 0432-60000103 这样，区号和号码之间用短横；手机写11位"));
        }
        if (open != null && open.length() > LONGEST_HOURS) {
            errors.add(new FieldError("hours", "不能超过" + LONGEST_HOURS + "字"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        OfficeContact contact = new OfficeContact(officer.post().region(), posts.of(officer.post()), number, open);
        jdbc.sql("""
                insert into office_contact (region, office, phone, hours, changed_at, changed_by) values (?, ?, ?, ?, ?, ?)
                on conflict (region) do update set office = excluded.office, phone = excluded.phone, hours = excluded.hours,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """).params(contact.region().value(), contact.office(), number, open, Timestamp.from(clock.instant()), officer.personId())
                .update();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "contact.enter",
                contact.region().value(), Map.of("phone", number));
        return contact;
    }

    private static OfficeContact map(ResultSet row, int index) throws SQLException {
        return new OfficeContact(RegionCode.of(row.getString("region")), row.getString("office"), row.getString("phone"),
                row.getString("hours"));
    }
}
