package io.fupin.support;

import io.fupin.FupinApplication;
import io.fupin.engine.FlowRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An office of its own, to be killed while it works: a program that a test starts in another Java, and the way to open its database again.
 * It tells on its output which cases wait in a notice, and then goes on handing in and deciding until somebody ends it.
 */
public final class KilledOffice {

    /** In front of what the test listens for. */
    public static final String SAID = "KilledOffice: ";
    /** How many work at the same time; each tells once that it has begun. */
    public static final int HANDS = 3;

    private KilledOffice() {
    }

    /** Starts the application on this database. */
    public static ConfigurableApplicationContext open(Map<String, Object> database) {
        return start(arguments(database).toArray(String[]::new));
    }

    /** @param arguments as {@link #arguments} makes them */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(FupinApplication.class, TestPeople.class, Counties.class, Office.class, Given.class,
                SqlStatements.class, FlowRecorder.class).profiles("test").run(arguments);
    }

    /** As a command line hands them over. */
    public static List<String> arguments(Map<String, Object> database) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        database.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = start(arguments);
        Given given = context.getBean(Given.class);
        Trace waiting = given.applications(2).upTo("post-village-notice").villageNoticePosted();
        System.out.println(SAID + "WAITING " + waiting.village().code() + " " + String.join(" ", waiting.numbers()));
        for (int i = 0; i < HANDS; i++) {
            Village village = given.village();
            new Thread(() -> workForEver(given, village), "hand-" + i).start();
        }
    }

    private static void workForEver(Given given, Village village) {
        boolean told = false;
        while (true) {
            given.applications(village, 2).investigated().evaluated().confirmed().villageNoticePosted();
            if (!told) {
                System.out.println(SAID + "WORKING");
                told = true;
            }
        }
    }
}
