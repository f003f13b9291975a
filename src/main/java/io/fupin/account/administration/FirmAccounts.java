package io.fupin.account.administration;

import io.fupin.account.AccountEvent;
import io.fupin.account.FirmPeople;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.data.Credentials;
import io.fupin.account.data.FirmRows;
import io.fupin.account.data.PersonRows;
import io.fupin.account.data.Persons;
import io.fupin.account.data.SignInFailures;
import io.fupin.account.signin.OneTimePassword;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a firm's lead does with the accounts of its surveyors. */
@Service
class FirmAccounts implements FirmPeople {

    /** No assessment takes longer. */
    private static final int LONGEST_MONTHS = 12;

    private final FirmRows rows;
    private final Persons persons;
    private final PersonRows people;
    private final Credentials credentials;
    private final SignInFailures failures;
    private final PostRules rules;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock businessClock;
    private final Clock realClock;

    FirmAccounts(FirmRows rows, Persons persons, PersonRows people, Credentials credentials, SignInFailures failures, PostRules rules, PasswordEncoder encoder,
                 ApplicationEventPublisher events, Clock businessClock, @Qualifier("realClock") Clock realClock) {
        this.rows = rows;
        this.persons = persons;
        this.people = people;
        this.credentials = credentials;
        this.failures = failures;
        this.rules = rules;
        this.encoder = encoder;
        this.events = events;
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Surveyor> of(Officer lead) {
        return rows.surveyors(post(lead), LocalDate.now(businessClock));
    }

    @Override
    @Transactional
    public Invited invite(Officer lead, Invitation invitation) {
        Post post = post(lead);
        LocalDate today = LocalDate.now(businessClock);
        List<FieldError> errors = new ArrayList<>(Accounts.descriptionErrors(invitation.name(), invitation.phone()));
        if (invitation.until() == null || invitation.until().isBefore(today) || invitation.until().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            errors.add(new FieldError("until", "请填用到哪一天，从今天起不超过 " + LONGEST_MONTHS + " 个月。"));
        }
        rules.fault(post).ifPresent(fault -> errors.add(new FieldError("username", fault)));
        Optional<Account> known = people.find(invitation.username());
        if (known.isPresent() && !rows.isSurveyor(known.get().id(), post.unit())) {
            errors.add(new FieldError("username", "这个账号已有人用。"));
        } else if (known.isEmpty()) {
            Accounts.usernameError(invitation.username()).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        String password = known.isPresent() ? null : OneTimePassword.next();
        long person = known.map(Account::id).orElseGet(() -> add(lead, invitation, password));
        rows.give(person, post, today, invitation.until(), lead.personId(), businessClock.instant())
                .orElseThrow(() -> Problem.conflict("此人已是本单位在这个县的调查员。"));
        publish(lead, "firm.invited", invitation.username(), Map.of("post", post.key(), "to", invitation.until().toString()));
        return new Invited(person, known.map(Account::name).orElse(invitation.name().strip()), password);
    }

    private long add(Officer lead, Invitation invitation, String password) {
        String phone = invitation.phone() == null || invitation.phone().isBlank() ? null : invitation.phone().strip();
        long id = persons.add(invitation.username(), invitation.name().strip(), phone, Persons.homeOf(lead.post().region()), lead.personId(),
                businessClock.instant());
        credentials.add(id, encoder.encode(password), true, realClock.instant());
        return id;
    }

    @Override
    @Transactional
    public void block(Officer lead, long person, boolean blocked) {
        Surveyor one = own(lead, person);
        credentials.shut(person, blocked);
        publish(lead, blocked ? "firm.blocked" : "firm.opened", one.username(), Map.of());
    }

    @Override
    @Transactional
    public Invited reset(Officer lead, long person) {
        Surveyor one = own(lead, person);
        String password = OneTimePassword.next();
        credentials.replace(person, encoder.encode(password), true, realClock.instant());
        failures.clear(one.username());
        publish(lead, "firm.password-reset", one.username(), Map.of());
        return new Invited(person, one.name(), password);
    }

    @Override
    @Transactional
    public void end(Officer lead, long person) {
        Surveyor one = own(lead, person);
        rows.end(person, post(lead), lead.personId(), businessClock.instant());
        publish(lead, "firm.ended", one.username(), Map.of("post", post(lead).key()));
    }

    /** Nobody who holds any other post as well: a lead must not come into an office by way of a password. */
    private Surveyor own(Officer lead, long person) {
        Post post = post(lead);
        return rows.surveyors(post, LocalDate.now(businessClock)).stream().filter(one -> one.person() == person && rows.isSurveyor(person, post.unit()))
                .findFirst().orElseThrow(() -> Problem.notFound("本单位在这个县没有这个调查员。"));
    }

    private static Post post(Officer lead) {
        if (!lead.is(Role.ASSESSOR)) {
            throw Problem.forbidden("调查员由评估单位的组长管理。");
        }
        return new Post(Role.SURVEYOR, lead.post().unit(), lead.post().region());
    }

    private void publish(Officer lead, String action, String username, Map<String, String> details) {
        events.publishEvent(AccountEvent.by(lead, action, username, details));
    }
}
