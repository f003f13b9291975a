package io.fupin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.rights.Cast.Actor;
import io.fupin.rights.RightsTable.Line;
import io.fupin.rights.Visitor.Answer;
import io.fupin.support.TraceTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every page and endpoint is visited as every role where the scene plays, as the same role next door, and as nobody, and answers as
 * {@code rights.txt} says. What the application serves and the table does not name fails this test.
 */
class RightsTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;

    @Test
    void everyEndpointHasItsLine() {
        assertThat(RightsTable.read(Cast.names(true)).amiss(Endpoints.of(application), false)).isEmpty();
    }

    @Test
    void everybodyReachesWhatTheTableSaysAndNothingElse() {
        Scene scene = new Scene();
        application.getAutowireCapableBeanFactory().autowireBean(scene);
        scene.play();
        Visitor visitor = new Visitor(application, scene.fillings());
        Map<String, List<Actor>> wrong = new LinkedHashMap<>();
        for (Line line : RightsTable.read(Cast.names(true)).lines(false)) {
            List<Actor> allowed = new ArrayList<>();
            // Whoever is refused comes first: nothing has been done by then.
            for (Actor actor : scene.cast().all()) {
                if (line.who().contains(actor.name()) && (line.anywhere() || !actor.outside())) {
                    allowed.add(actor);
                } else {
                    Answer answer = visitor.visit(line, actor);
                    if (!answer.refused()) {
                        note(wrong, line, answer + ", but should be refused", actor);
                    }
                    shownInVain(scene, line, actor, answer).forEach(shown -> note(wrong, line, shown, actor));
                }
            }
            for (Actor actor : allowed) {
                Answer answer = visitor.visit(line, actor);
                if (!answer.served()) {
                    note(wrong, line, answer + ", but should be served", actor);
                }
                shownInVain(scene, line, actor, answer).forEach(shown -> note(wrong, line, shown, actor));
            }
        }
        assertThat(wrong).as("what is not as in " + RightsTable.FILE).isEmpty();
    }

    private static void note(Map<String, List<Actor>> wrong, Line line, String what, Actor actor) {
        wrong.computeIfAbsent("\n" + line.endpoint() + ": " + what, none -> new ArrayList<>()).add(actor);
    }

    /** Nobody outside is shown what belongs to the scene, and nobody an identity number in full unless the line names him for it. */
    private static List<String> shownInVain(Scene scene, Line line, Actor actor, Answer answer) {
        List<String> shown = new ArrayList<>();
        if (!line.numbers().contains(actor.name()) || actor.outside()) {
            scene.identityNumbers().stream().filter(answer.text()::contains).findFirst()
                    .ifPresent(number -> shown.add("shows the identity number " + number));
        }
        if (actor.outside()) {
            // What somebody asked for by its number may come back in the refusal.
            scene.secrets().stream().filter(secret -> answer.text().contains(secret) && !answer.asked().contains(secret))
                    .forEach(secret -> shown.add("shows " + secret));
        }
        return shown;
    }
}
