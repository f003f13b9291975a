package io.fupin.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Absences;
import io.fupin.account.Absences.Refused;
import io.fupin.account.Officer;
import io.fupin.account.Subordinates;
import io.fupin.account.Subordinates.Subordinate;
import io.fupin.account.data.Officers;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Timeline.Kind;
import io.fupin.inbox.Box;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.Messages;
import io.fupin.inbox.Messages.Message;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 代理: what somebody had taken goes on while he is away, under the deputy's own name and eyes. */
class AbsenceTest extends TraceTest {

    @Autowired
    Absences absences;
    @Autowired
    Subordinates subordinates;
    @Autowired
    Messages messages;
    @Autowired
    Officers officers;
    @Autowired
    Inbox inbox;
    @Autowired
    TestPeople people;

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    /** The officer as the next request finds him. */
    private Officer now(Officer officer) {
        return officers.find(officer.personId(), 1).orElseThrow().under(officer.post());
    }

    @Test
    void theDeputyFinishesWhatTheAbsentOneHadTaken() {
        Trace trace = given.application().upTo("township-review");
        Officer away = people.holding(trace.village().township().post().key());
        Officer deputy = people.holding(trace.village().township().post().key());
        String task = trace.task().id();
        office.desk().claim(task, away);
        assertThat(inbox.page(InboxQuery.of(now(deputy), Box.TODO), null, 200).items()).extracting(InboxItem::id).doesNotContain(task);

        absences.set(away, away.personId(), deputy.personId(), today(), today().plusDays(4), "参加培训");

        Officer standing = now(deputy);
        assertThat(standing.standsFor()).containsExactly(away.personId());
        assertThat(inbox.page(InboxQuery.of(standing, Box.TODO), null, 200).items()).extracting(InboxItem::id).contains(task);
        assertThat(office.desk().open(task, standing).hindrance()).isNull();
        trace.actedOnBy(trace.village().withTownship(standing)).townshipApproved();

        assertThat(office.items().find(task).orElseThrow().completedName()).isEqualTo(deputy.name());
        assertThat(office.timeline().of(trace.number())).filteredOn(event -> event.kind() == Kind.STOOD_IN).singleElement()
                .satisfies(event -> assertThat(event.text()).contains("代 " + away.name()));
    }

    @Test
    void itEndsWithItsLastDayOrWhenItIsCalledOff() {
        Trace trace = given.application().upTo("township-review");
        Officer away = people.holding(trace.village().township().post().key());
        Officer deputy = people.holding(trace.village().township().post().key());
        office.desk().claim(trace.task().id(), away);
        Absences.Absence absence = absences.set(away, away.personId(), deputy.personId(), today().plusDays(1), today().plusDays(2), "体检");
        assertThat(now(deputy).standsFor()).as("not yet").isEmpty();
        trace.pass(Duration.ofDays(2));
        assertThat(now(deputy).standsFor()).as("its last day").containsExactly(away.personId());
        trace.pass(Duration.ofDays(1));
        assertThat(now(deputy).standsFor()).as("over").isEmpty();
        assertThatThrownBy(() -> trace.complete(now(deputy), "approve", "同意", trace.townshipRecord(trace.number()))).isInstanceOf(AlreadyDone.class);

        Absences.Absence again = absences.set(away, away.personId(), deputy.personId(), today(), today(), "开会");
        absences.end(away, again.id());
        assertThat(now(deputy).standsFor()).isEmpty();
        assertThatThrownBy(() -> absences.end(away, again.id())).isInstanceOf(Refused.class);
        assertThat(absences.of(away.personId())).extracting(Absences.Absence::id).contains(absence.id(), again.id());
    }

    @Test
    void onlyByHimselfOrTheCountyAndOnlyToAColleagueOfTheSamePost() {
        Trace trace = given.application();
        Officer away = trace.village().committee();
        Officer deputy = trace.village().secondCommittee();
        assertThat(absences.deputies(away.personId())).extracting(person -> person.id()).contains(deputy.personId())
                .doesNotContain(trace.village().team().personId(), away.personId());
        refused("personId", () -> absences.set(deputy, away.personId(), deputy.personId(), today(), today(), "病假"));
        refused("deputyId", () -> absences.set(away, away.personId(), trace.village().team().personId(), today(), today(), "病假"));
        refused("deputyId", () -> absences.set(away, away.personId(), away.personId(), today(), today(), "病假"));
        refused("firstDay", () -> absences.set(away, away.personId(), deputy.personId(), today().minusDays(1), today(), "病假"));
        refused("lastDay", () -> absences.set(away, away.personId(), deputy.personId(), today().plusDays(2), today(), "病假"));
        refused("lastDay", () -> absences.set(away, away.personId(), deputy.personId(), today(), today().plusDays(180), "病假"));
        refused("reason", () -> absences.set(away, away.personId(), deputy.personId(), today(), today(), " "));
        absences.set(trace.village().county(), away.personId(), deputy.personId(), today(), today(), "住院，由县里登记");
        refused("firstDay", () -> absences.set(deputy, deputy.personId(), away.personId(), today(), today(), "换个方向"));
        assertThat(absences.ofColleagues(deputy)).extracting(Absences.Absence::personId).contains(away.personId());
    }

    @Test
    void anOfficeAboveRegistersWhoCannotDoItHimselfAndBothAreTold() {
        Trace trace = given.application();
        Officer ill = trace.village().committee();
        Officer deputy = trace.village().secondCommittee();
        Officer township = trace.village().township();
        assertThat(subordinates.search(township, ill.name(), 50)).extracting(Subordinate::id).contains(ill.personId());

        Absences.Absence absence = absences.set(township, ill.personId(), deputy.personId(), today(), today().plusDays(6), "突发疾病住院");

        assertThat(now(deputy).standsFor()).containsExactly(ill.personId());
        assertThat(subordinates.find(township, ill.personId()).orElseThrow().away()).isTrue();
        assertThat(subordinates.absences(township)).extracting(Absences.Absence::id).contains(absence.id());
        assertThat(messages.page(ill, true, null, 50).items()).anySatisfy(message -> assertThat(message.text())
                .contains(township.name(), "由 " + deputy.name() + " 代理：突发疾病住院"));
        assertThat(messages.page(deputy, true, null, 50).items()).extracting(Message::title).anyMatch(title -> title.startsWith("请您代理 " + ill.name()));
        refused("id", () -> absences.end(township, absence.id() + 100_000));
        refused("personId", () -> absences.end(nextTown(trace), absence.id()));
        absences.end(trace.village().county(), absence.id());
        assertThat(messages.page(deputy, true, null, 50).items()).extracting(Message::title).anyMatch(title -> title.startsWith("不用再代理"));
        assertThat(messages.page(township, true, null, 50).items()).as("who did it is told nothing").noneMatch(one -> one.kind().equals("ABSENCE"));
    }

    /** A township that could name a deputy for somebody of the county would give away what is not its own. */
    @Test
    void noOfficeNamesADeputyForAPostItDoesNotStandAbove() {
        Trace trace = given.application();
        String committee = trace.village().committee().post().key();
        String county = trace.village().county().post().key();
        Officer both = people.holding(committee, county);
        Officer alsoBoth = people.holding(committee, county);
        Officer township = trace.village().township();
        refused("personId", () -> absences.set(township, both.personId(), alsoBoth.personId(), today(), today(), "病假"));
        refused("personId", () -> absences.set(township, trace.village().secondTownship().personId(), township.personId(), today(), today(), "病假"));
        refused("personId", () -> absences.set(nextTown(trace), trace.village().committee().personId(),
                trace.village().secondCommittee().personId(), today(), today(), "病假"));
        Officer admin = people.holding("ADMIN@" + trace.village().code().county());
        refused("personId", () -> absences.set(admin, trace.village().committee().personId(), trace.village().secondCommittee().personId(), today(),
                today(), "病假"));
        assertThat(subordinates.search(township, both.name(), 50)).extracting(Subordinate::id).doesNotContain(both.personId());
        absences.set(trace.village().county(), both.personId(), alsoBoth.personId(), today(), today(), "病假");
        Officer leader = people.holding("COUNTY_LEADERS@" + trace.village().code().county(), committee);
        refused("personId", () -> absences.set(trace.village().county(), leader.personId(), both.personId(), today(), today(), "病假"));
    }

    private Officer nextTown(Trace trace) {
        return people.holding("TOWNSHIP_OFFICE@" + trace.village().code().county().value().substring(0, 6) + "998000");
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).satisfies(refusal -> assertThat(((Refused) refusal).field()).isEqualTo(field));
    }

    /** B visited in A's stead: neither B nor A confirms that visit's meeting. */
    @Test
    void fourEyesCountTheDeputyAndTheAbsentOne() {
        Trace trace = given.application();
        String committee = trace.village().committee().post().key();
        String team = trace.village().team().post().key();
        Officer away = people.holding(committee, team);
        Officer deputy = people.holding(committee, team);
        office.desk().claim(trace.task().id(), away);
        absences.set(away, away.personId(), deputy.personId(), today(), today().plusDays(20), "住院");
        trace.complete(now(deputy), "submit", "", trace.visit().form());
        trace.evaluated().waitsAt("confirm-evaluation");
        for (Officer officer : new Officer[] {away, deputy}) {
            Officer asTeam = now(officer).under(trace.village().team().post());
            assertThatThrownBy(() -> trace.complete(asTeam, "confirm", "", trace.confirmation())).isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("入户调查");
        }
        trace.confirmed().waitsAt("post-village-notice");
    }
}
