package io.fupin.account.administration;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.data.Credentials;
import io.fupin.account.data.FirmRows;
import io.fupin.account.data.PersonRows;
import io.fupin.account.data.Persons;
import io.fupin.account.data.PostRows;
import io.fupin.account.data.ResetRows;
import io.fupin.account.data.SignInFailures;
import io.fupin.account.signin.OneTimePassword;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the accounts of his area. */
@Service
public class Accounts {

    /** A new password for one of these lets its bearer confirm posts, decide or read everything: it takes two people. */
    private static final Set<String> GUARDED = Set.of(Role.ADMIN.name(), Role.COUNTY_LEADERS.name(), Role.AUDITOR.name(), Role.ASSESSOR.name());

    private final Persons persons;
    private final PersonRows rows;
    private final Credentials credentials;
    private final PostRows posts;
    private final ResetRows resets;
    private final FirmRows firms;
    private final SignInFailures failures;
    private final PasswordEncoder encoder;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock businessClock;
    private final Clock realClock;

    Accounts(Persons persons, PersonRows rows, Credentials credentials, PostRows posts, ResetRows resets, FirmRows firms,
             SignInFailures failures,
             PasswordEncoder encoder, Regions regions, ApplicationEventPublisher events, Clock businessClock,
             @Qualifier("realClock") Clock realClock) {
        this.persons = persons;
        this.rows = rows;
        this.credentials = credentials;
        this.posts = posts;
        this.resets = resets;
        this.firms = firms;
        this.failures = failures;
        this.encoder = encoder;
        this.regions = regions;
        this.events = events;
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    /** @param password shown once, kept nowhere */
    public record Created(long personId, String password) {
    }

    /** @throws Problem 404 outside the administrator's area */
    @Transactional(readOnly = true)
    public Account person(Officer admin, long id) {
        requireAdmin(admin);
        return rows.find(id).filter(person -> admin.covers(person.region()) && (PostRules.aboveCounty(admin) || !firms.isOfFirm(id))).orElseThrow(() -> Problem.notFound("没有这个人，或不在您管理的区域。"));
    }

    /**
     * The accounts of the administrator's area, in order of id.
     *
     * @param text  part of a name, beginning of a user name, or a place; blank for all
     * @param role  null for all
     * @param after id of the last one seen; 0 to begin
     */
    @Transactional(readOnly = true)
    public List<Listed> search(Officer admin, String text, Role role, long after, int limit) {
        requireAdmin(admin);
        String wanted = text == null ? "" : text.strip();
        List<String> places = wanted.isEmpty() ? List.of() : regions.findByName(admin.post().region(), wanted).stream()
                .map(region -> region.code().value()).toList();
        List<Account> found = rows.search(new PersonRows.Search(admin.post().region(), wanted, places, role == null ? null : role.name(),
                        PostRules.aboveCounty(admin)),
                after, limit);
        Map<Long, List<HeldPost>> held = posts.ofPersons(found.stream().map(Account::id).toList()).stream()
                .collect(Collectors.groupingBy(HeldPost::personId));
        return found.stream().map(account -> new Listed(account, held.getOrDefault(account.id(), List.of()))).toList();
    }

    /** @param posts those that stand or wait for confirmation */
    public record Listed(Account account, List<HeldPost> posts) {
    }

    /** All posts of a person, those ended and refused included. */
    @Transactional(readOnly = true)
    public List<HeldPost> posts(Officer admin, long id) {
        return posts.ofPerson(person(admin, id).id());
    }

    /** Until when failed tries keep the account locked. */
    @Transactional(readOnly = true)
    public Optional<Instant> lockedUntil(Account person) {
        return failures.lockedUntil(person.username(), realClock.instant());
    }

    /**
     * @param workplace where the person is to work; the account is looked after by its county
     * @throws Problem 422 at {@code username}, {@code name} or {@code region}
     */
    @Transactional
    public Created create(Officer admin, String username, String name, String phone, RegionCode workplace) {
        requireAdmin(admin);
        RegionCode home = Persons.homeOf(workplace);
        List<FieldError> errors = new ArrayList<>(descriptionErrors(name, phone));
        Optional<FieldError> misspelt = usernameError(username);
        misspelt.ifPresent(errors::add);
        if (misspelt.isEmpty() && persons.exists(username)) {
            errors.add(new FieldError("username", "这个账号已有人用。"));
        }
        if (!admin.covers(home)) {
            errors.add(new FieldError("region", "不在您管理的区域。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        long id = persons.add(username, name.strip(), blankToNull(phone), home, admin.personId(), businessClock.instant());
        String password = OneTimePassword.next();
        credentials.add(id, encoder.encode(password), true, realClock.instant());
        publish(admin, "person.created", username, Map.of("name", name.strip(), "region", home.value()));
        return new Created(id, password);
    }

    @Transactional
    public void describe(Officer admin, long id, String name, String phone) {
        Account person = person(admin, id);
        List<FieldError> errors = descriptionErrors(name, phone);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        rows.describe(id, name.strip(), blankToNull(phone));
        publish(admin, "person.changed", person.username(), Map.of("name", name.strip(), "before", person.name()));
    }

    /** Closes or opens an account; takes effect at once, for the emergency. */
    @Transactional
    public void shut(Officer admin, long id, boolean shut) {
        Account person = person(admin, id);
        if (id == admin.personId()) {
            throw Problem.forbidden("不能停用自己的账号。");
        }
        credentials.shut(id, shut);
        publish(admin, shut ? "person.shut" : "person.opened", person.username(), Map.of());
    }

    /** Lifts a lock that failed tries have set. */
    @Transactional
    public void unlock(Officer admin, long id) {
        Account person = person(admin, id);
        failures.clear(person.username());
        publish(admin, "person.unlocked", person.username(), Map.of());
    }

    /** @return the new password, to be told once; empty when a second person has to confirm first */
    @Transactional
    public Optional<String> resetPassword(Officer admin, long id) {
        Account person = person(admin, id);
        if (id == admin.personId()) {
            throw Problem.forbidden("自己的口令请在“改口令”中修改。");
        }
        if (rows.holdsAny(id, GUARDED)) {
            resets.request(id, admin.personId(), businessClock.instant()).orElseThrow(() -> Problem.conflict("已提出重置，正等另一人确认。"));
            publish(admin, "password.reset-requested", person.username(), Map.of());
            return Optional.empty();
        }
        return Optional.of(newPassword(admin, id, person.username()));
    }

    /** Resets that wait in the officer's area. */
    @Transactional(readOnly = true)
    public List<PasswordReset> waitingResets(Officer officer) {
        requireConfirmer(officer);
        return resets.waiting(officer.post().region()).stream().filter(reset -> mayLookAfter(officer, reset.personId())).toList();
    }

    /** @return the new password: whoever confirms hands it over, so that whoever asked never sees it */
    @Transactional
    public Confirmed confirmReset(Officer second, long resetId) {
        PasswordReset reset = mayClose(second, resetId);
        if (barToConfirm(second, reset) != null) {
            throw Problem.forbidden(barToConfirm(second, reset));
        }
        resets.close(resetId, second.personId(), true, businessClock.instant());
        return new Confirmed(reset, newPassword(second, reset.personId(), reset.username()));
    }

    /** @param password shown once, kept nowhere */
    public record Confirmed(PasswordReset reset, String password) {
    }

    @Transactional
    public void declineReset(Officer second, long resetId) {
        PasswordReset reset = mayClose(second, resetId);
        resets.close(resetId, second.personId(), false, businessClock.instant());
        publish(second, "password.reset-declined", reset.username(), Map.of());
    }

    /** Why the officer may not confirm; null when he may. */
    public String barToConfirm(Officer second, PasswordReset reset) {
        if (reset.requestedBy() == second.personId()) {
            return "自己提出的，须由另一人确认。";
        }
        return reset.personId() == second.personId() ? "不能确认自己的口令重置。" : null;
    }

    private PasswordReset mayClose(Officer second, long resetId) {
        requireConfirmer(second);
        PasswordReset reset = resets.lock(resetId).orElseThrow(() -> Problem.conflict("这项重置已经办过。"));
        if (!second.covers(reset.region()) || !mayLookAfter(second, reset.personId())) {
            throw Problem.notFound("没有这项重置，或者它不在您的区域。");
        }
        return reset;
    }

    /** A firm's people are none of the business of the county that it assesses. */
    private boolean mayLookAfter(Officer officer, long person) {
        return officer.is(Role.ADMIN) && PostRules.aboveCounty(officer) || !firms.isOfFirm(person);
    }

    private String newPassword(Officer by, long id, String username) {
        String password = OneTimePassword.next();
        credentials.replace(id, encoder.encode(password), true, realClock.instant());
        failures.clear(username);
        publish(by, "password.reset", username, Map.of());
        return password;
    }

    static Optional<FieldError> usernameError(String username) {
        return username.matches("[a-z0-9][a-z0-9.-]{2,63}") ? Optional.empty()
                : Optional.of(new FieldError("username", "账号用小写字母、数字、点和短横，3 到 64 个字符，以字母或数字开头。"));
    }

    static List<FieldError> descriptionErrors(String name, String phone) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank() || name.strip().length() > 40) {
            errors.add(new FieldError("name", "请填写姓名，不超过 40 个字。"));
        }
        if (phone != null && !phone.isBlank() && !phone.strip().matches("[0-9+ -]{5,20}")) {
            errors.add(new FieldError("phone", "电话只含数字、空格和短横。"));
        }
        return errors;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireAdmin(Officer officer) {
        if (!officer.is(Role.ADMIN)) {
            throw Problem.forbidden("只有系统管理员可以管理账号。");
        }
    }

    private static void requireConfirmer(Officer officer) {
        if (!officer.is(Role.ADMIN) && !officer.is(Role.COUNTY_LEADERS)) {
            throw Problem.forbidden("由领导小组或系统管理员确认。");
        }
    }

    private void publish(Officer officer, String action, String username, Map<String, String> details) {
        events.publishEvent(AccountEvent.by(officer, action, username, details));
    }
}
