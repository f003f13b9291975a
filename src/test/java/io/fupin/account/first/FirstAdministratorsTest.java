package io.fupin.account.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.FupinApplication;
import io.fupin.database.StartRefused;
import io.fupin.support.Surfer;
import io.fupin.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The jar alone: an empty installation, two administrators whose passwords are printed once. */
class FirstAdministratorsTest {

    private static final Pattern PRINTED = Pattern.compile("(admin-[12])\\s+([\\w-]{19})");
    private static final String NEW = "Xin#Mima2016";

    private final Map<String, Object> database = TestDatabase.newDatabase();

    private ConfigurableApplicationContext start(String profile, ByteArrayOutputStream console) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
            database.forEach((key, value) -> arguments.add("--" + key + "=" + value));
            return new SpringApplicationBuilder(FupinApplication.class).profiles(profile).run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void areMadeOnceAndGrantPostsToEachOther() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        int printed;
        String first;
        String second;
        try (ConfigurableApplicationContext application = start("test", console)) {
            List<String> passwords = passwords(console);
            printed = passwords.size();
            assertThat(passwords).hasSize(2).doesNotHaveDuplicates();
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            first = passwords.get(0);
            second = passwords.get(1);
            Surfer one = changed(port, "admin-1", first);
            Surfer two = changed(port, "admin-2", second);

            one.get("/admin/people/new");
            HttpResponse<String> created = one.post("/admin/people", "name", "李敏", "username", "li.min", "phone", "",
                    "role", "ADMIN", "unit", "", "place", "000000000000", "from", "", "to", "");
            assertThat(created.statusCode()).isEqualTo(200);
            Matcher password = Pattern.compile("fp-password[^>]*>([\\w-]{19})<").matcher(created.body());
            assertThat(password.find()).isTrue();
            String confirm = action(one, "/confirmations/posts/\\d+/decline").replace("decline", "confirm");
            one.post(confirm);
            Surfer early = new Surfer(port);
            early.get("/sign-in");
            assertThat(early.post("/sign-in", "username", "li.min", "password", password.group(1)).statusCode())
                    .as("who asked does not confirm").isEqualTo(401);
            action(two, confirm);
            assertThat(Surfer.location(two.post(confirm))).isEqualTo("/confirmations");
            Surfer.signedIn(port, "li.min", password.group(1));
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (ConfigurableApplicationContext application = start("test", again)) {
            assertThat(passwords(again)).as("the second start prints nothing").isEmpty();
        }
        assertThat(printed).isEqualTo(2);
        assertThatThrownBy(() -> start("demo", new ByteArrayOutputStream()).close()).hasRootCauseInstanceOf(StartRefused.class)
                .hasStackTraceContaining("演示模式不能打开正式的数据库");
    }

    /** Signs in, is made to change the password, does so. */
    private static Surfer changed(int port, String username, String password) {
        Surfer surfer = Surfer.signedIn(port, username, password);
        assertThat(Surfer.location(surfer.get("/admin/people"))).isEqualTo("/password");
        surfer.get("/password");
        assertThat(surfer.post("/password", "current", password, "password", NEW, "again", NEW).statusCode()).isEqualTo(302);
        assertThat(surfer.get("/admin/people").statusCode()).isEqualTo(200);
        return surfer;
    }

    private static String action(Surfer surfer, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(surfer.get("/confirmations").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<String> passwords(ByteArrayOutputStream console) {
        return PRINTED.matcher(console.toString(StandardCharsets.UTF_8)).results().map(found -> found.group(2)).toList();
    }
}
