package io.fupin.bench;

import static io.fupin.bench.Figures.millis;
import static io.fupin.bench.Figures.percentile;

import io.fupin.account.Officer;
import io.fupin.region.RegionLevel;
import io.fupin.support.Given;
import io.fupin.support.Office;
import io.fupin.support.Surfer;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * Fifty people at the pages over HTTP for a minute, each two seconds between two looks: home, boxes in several orders, tasks and cases out of
 * them, search, register, messages; among a million open tasks. Clients and server share the machine. An answer that is no page fails it.
 */
final class ManyAtOnce {

    private static final int USERS = Integer.getInteger("bench.users", 50);
    private static final Duration THINK = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final double GOAL = 200.0;
    private static final Pattern TASK = Pattern.compile("href=\"(/tasks/[0-9a-f-]{36}[^\"]*)\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/SB-[0-9-]+)\"");
    private static final List<String> ANYWHERE = List.of("/", "/", "/tasks?box=todo", "/tasks?box=todo", "/tasks?box=todo&sort=arrival",
            "/tasks?box=todo&unread=yes", "/tasks?box=done", "/tasks?box=started", "/tasks?box=drafts", "/cases", "/households", "/notices",
            "/messages", "/search?q=%E6%9D%8E");
    private static final List<String> ABOVE = List.of("/tasks?box=supervised", "/tasks?box=supervised&due=late", "/tasks?box=supervised&sort=region");

    private final Fupin fupin;
    private final LoadedTasks tasks;
    private final Map<String, List<Double>> times = new ConcurrentHashMap<>();

    ManyAtOnce(Fupin fupin, LoadedTasks tasks) {
        this.fupin = fupin;
        this.tasks = tasks;
    }

    List<BenchResult> measure() throws Exception {
        tasks.load();
        int port = fupin.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        List<Officer> people = people();
        List<Surfer> surfers = people.stream().map(officer -> Surfer.signedIn(port, officer.username())).toList();
        long begin = System.nanoTime() + WARM_UP.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        List<Callable<Void>> visits = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            int number = i;
            visits.add(() -> visit(surfers.get(number), people.get(number), new Random(number), begin));
        }
        try {
            for (Future<Void> visit : threads.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        times.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> System.out.printf("bench: page %-40s %4d looks, median %5.1f ms, p95 %6.1f ms%n",
                entry.getKey(), entry.getValue().size(), Figures.median(entry.getValue()), percentile(entry.getValue(), 0.95)));
        return List.of(BenchResult.lower("page-p95", percentile(all, 0.95), "ms", null, GOAL,
                "%d pages by %d people in %d s over HTTP, median %.0f ms, %d open tasks".formatted(all.size(), USERS, MEASURED.toSeconds(),
                        Figures.median(all), OpenTasks.COUNT)));
    }

    /** Seven people of each village, with cases before several steps. */
    private List<Officer> people() {
        Given given = fupin.bean(Given.class);
        Office office = fupin.bean(Office.class);
        office.clock().setTo(Given.BEGIN.toInstant());
        List<Officer> people = new ArrayList<>();
        while (people.size() < USERS) {
            Village village = given.village();
            given.applications(village, 6);
            given.applications(village, 6).upTo("evaluate");
            Trace reviews = given.applications(village, 6).upTo("township-review");
            WrongAnswer.unless(reviews.numbers().size() == 6, "cases before the review");
            people.addAll(List.of(village.committee(), village.township(), village.secondCommittee(), village.county(), village.team(),
                    village.secondTownship(), village.secondCounty()));
        }
        return people.subList(0, USERS);
    }

    private Void visit(Surfer surfer, Officer officer, Random random, long begin) throws InterruptedException {
        long end = begin + MEASURED.toNanos();
        Thread.sleep(random.nextInt((int) THINK.toMillis()));
        List<String> places = new ArrayList<>(ANYWHERE);
        if (officer.post().region().level().ordinal() < RegionLevel.VILLAGE.ordinal()) {
            places.addAll(ABOVE);
        }
        List<String> next = new ArrayList<>();
        while (System.nanoTime() < end) {
            String path = !next.isEmpty() && random.nextInt(3) > 0 ? next.remove(random.nextInt(next.size())) : places.get(random.nextInt(places.size()));
            long began = System.nanoTime();
            HttpResponse<String> answer = surfer.get(path, "Accept", "text/html");
            double took = millis(System.nanoTime() - began);
            WrongAnswer.unless(answer.statusCode() == 200 && answer.body().contains("</html>"), path + " answers " + answer.statusCode());
            if (began >= begin) {
                times.computeIfAbsent(path.replaceFirst("/tasks/.*", "/tasks/{id}").replaceFirst("/cases/.*", "/cases/{number}"),
                        key -> Collections.synchronizedList(new ArrayList<>())).add(took);
            }
            next.clear();
            for (Pattern link : List.of(TASK, CASE)) {
                Matcher found = link.matcher(answer.body());
                while (found.find() && next.size() < 12) {
                    next.add(found.group(1).replace("&amp;", "&"));
                }
            }
            Thread.sleep(THINK.toMillis());
        }
        return null;
    }
}
