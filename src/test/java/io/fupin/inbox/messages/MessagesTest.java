package io.fupin.inbox.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.casework.Consultations;
import io.fupin.casework.HandOver;
import io.fupin.casework.Urging;
import io.fupin.inbox.Messages;
import io.fupin.inbox.Messages.Message;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 消息: who is told what, once, and only what has happened. */
class MessagesTest extends TraceTest {

    @Autowired
    private Messages messages;
    @Autowired
    private Outbox outbox;
    @Autowired
    private DailyDigest digest;
    @Autowired
    private Urging urging;
    @Autowired
    private HandOver handOvers;
    @Autowired
    private Consultations consultations;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private WebApplicationContext application;

    private void deliver() {
        while (outbox.deliver() > 0) {
            // until the outbox is empty
        }
    }

    private List<Message> of(Officer officer, Trace trace) {
        return messages.page(officer, false, null, 200).items().stream().filter(one -> one.title().contains(trace.family().head())).toList();
    }

    @Test
    void aReturnIsToldToWhoeverHasItNow() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "investigate", false, "收入没有凭据");
        deliver();
        assertThat(of(trace.village().committee(), trace)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("RETURNED");
            assertThat(one.title()).isEqualTo("退回：" + trace.family().head() + "，到“入户调查”");
            assertThat(one.text()).contains("收入没有凭据");
            assertThat(one.href()).isEqualTo("/tasks/" + trace.task().id());
            assertThat(one.read()).isFalse();
        });
        assertThat(of(trace.village().team(), trace)).isEmpty();
        assertThat(of(trace.village().township(), trace)).as("who returned it knows").isEmpty();
    }

    @Test
    void urgingHandingOverAndAsking() {
        Trace trace = given.application().upTo("township-review");
        Officer holder = trace.village().township();
        Officer other = trace.village().secondTownship();
        Officer team = trace.village().team();
        urging.urge(trace.task().id(), trace.village().county(), "月底前报数");
        handOvers.handOver(trace.task().id(), holder, other.personId(), "下乡");
        Consultations.Consultation asked = consultations.ask(trace.task().id(), other, team.post().key(), null, "房子几级？");
        deliver();
        consultations.answer(asked.id(), team, "C级");
        deliver();
        assertThat(of(other, trace)).extracting(Message::kind).containsExactlyInAnyOrder("URGED", "HANDED_OVER", "ANSWERED");
        assertThat(of(team, trace)).extracting(Message::kind, Message::text).containsExactly(
                org.assertj.core.groups.Tuple.tuple("ASKED", other.name() + "问：房子几级？"));
    }

    @Test
    void theInitiatorIsToldOfTheEndAndNothingIsToldThatDidNotHappen() {
        Trace trace = given.application().upTo("township-review");
        transaction.executeWithoutResult(status -> {
            office.moves().terminate(trace.number(), trace.village().county(), "重复");
            status.setRollbackOnly();
        });
        deliver();
        assertThat(of(trace.village().committee(), trace)).isEmpty();
        trace.townshipRejected("不符合");
        deliver();
        assertThat(of(trace.village().committee(), trace)).singleElement()
                .satisfies(one -> assertThat(one.title() + one.text()).isEqualTo("办结：" + trace.family().head() + "审核未通过"));
    }

    /** One announcement ends twenty cases; a few are told one by one. */
    @Test
    void manyThatEndAlikeAreOneMessage() {
        deliver();
        Trace few = given.applications(3).upTo("township-review");
        few.townshipRejected("不符合");
        Trace many = given.applications(5).upTo("township-review");
        many.townshipRejected("不符合");
        deliver();
        assertThat(messages.page(few.village().committee(), false, null, 200).items()).hasSize(3);
        assertThat(messages.page(many.village().committee(), false, null, 200).items()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("办结 5 件：审核未通过");
            assertThat(one.text()).startsWith(many.one(0).family().head() + "、").endsWith("等 5 件");
            assertThat(one.href()).isEqualTo("/cases?process=household-identification&state=closed");
        });
    }

    @Test
    void readOnceReadForGoodAndOnlyByHimself() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "investigate", false, "照片不清");
        deliver();
        Officer mine = trace.village().committee();
        Message message = of(mine, trace).get(0);
        int before = messages.unread(mine);
        assertThat(messages.read(trace.village().team(), message.id())).isEmpty();
        Browser.of(application, trace.village().team()).open("/messages/" + message.id()).expect(404);
        Browser.of(application, mine).open("/messages").expect(200).shows(message.title(), "未读");
        assertThat(Browser.of(application, mine).open("/messages/" + message.id()).expect(302).location()).isEqualTo(message.href());
        assertThat(messages.unread(mine)).isEqualTo(before - 1);
        Browser.of(application, mine).post("/messages/read", Map.of()).expect(302);
        assertThat(messages.unread(mine)).isZero();
        Browser.of(application, mine).open("/messages?unread=true").expect(200).shows("没有未读的消息");
    }

    @Test
    void onceADayWhatCameInWhatIsLateAndWhichNoticesEnd() {
        Trace late = given.application();
        Trace notice = given.application().upTo("post-village-notice").villageNoticePosted();
        Officer township = late.village().township();
        late.pass(Duration.ofDays(6));
        jdbc.sql("delete from message_digest").update();
        digest.sweep();
        digest.sweep();
        assertThat(messages.page(notice.village().committee(), false, null, 200).items()).filteredOn(one -> one.kind().equals("NOTICE_ENDS"))
                .singleElement().satisfies(one -> assertThat(one.title()).contains("明天期满"));
        late.pass(Duration.ofDays(30));
        jdbc.sql("delete from message_digest").update();
        digest.sweep();
        digest.sweep();
        assertThat(messages.page(late.village().committee(), false, null, 200).items()).filteredOn(one -> one.kind().equals("DUE")).singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("超期 1 件"));
        assertThat(messages.page(township, false, null, 200).items()).filteredOn(one -> one.kind().equals("LATE_BELOW")).isNotEmpty();
        assertThat(messages.page(late.village().county(), false, null, 200).items()).filteredOn(one -> one.kind().equals("LATE_BELOW")).isNotEmpty();
    }
}
