package io.fupin.inbox.messages;

import io.fupin.account.AbsenceChanged;
import io.fupin.account.Absences.Absence;
import io.fupin.account.PostNames;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is away and who stands in for him are told it, in the transaction in which it happens; not whoever did it himself. */
@Component
class AbsenceMessages {

    private final MessageRows messages;
    private final PostNames posts;
    private final Clock clock;

    AbsenceMessages(MessageRows messages, PostNames posts, Clock clock) {
        this.messages = messages;
        this.posts = posts;
        this.clock = clock;
    }

    @EventListener
    void tell(AbsenceChanged change) {
        Absence absence = change.absence();
        String days = absence.firstDay().equals(absence.lastDay()) ? day(absence.firstDay()) : day(absence.firstDay()) + "至" + day(absence.lastDay());
        String by = posts.of(change.by().post()) + " " + change.by().name();
        tell(change, absence.personId(), (change.ended() ? "外出代理已取消：" : "外出代理：") + days,
                by + (change.ended() ? "取消了由 " + absence.deputyName() + " 代理您的登记" : "为您登记，由 " + absence.deputyName() + " 代理：" + absence.reason()));
        tell(change, absence.deputyId(), (change.ended() ? "不用再代理 " : "请您代理 ") + absence.personName() + "：" + days,
                change.ended() ? by + "取消了这次代理" : absence.personName() + "已签收的事项您也能办，以您本人的名义：" + absence.reason());
    }

    private void tell(AbsenceChanged change, long person, String title, String text) {
        if (person != change.by().personId()) {
            messages.tell(List.of(person), "absence-" + change.absence().id() + (change.ended() ? "-end" : "-set"), "ABSENCE", title, text, "/absences",
                    clock.instant());
        }
    }

    private static String day(java.time.LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
