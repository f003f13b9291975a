package io.fupin.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own, from its command to its first page, and on until it is stopped. */
final class Started implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final URI page;
    private final double seconds;

    /**
     * @param command without the port
     * @param path    of the page that is waited for
     */
    Started(List<String> command, String path, Path log) throws IOException, InterruptedException {
        int port = freePort();
        List<String> full = new ArrayList<>(command);
        full.add("--server.port=" + port);
        page = URI.create("http://127.0.0.1:" + port + path);
        Files.createDirectories(log.getParent());
        long began = System.nanoTime();
        process = new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile())).start();
        waitForPage(began, log);
        seconds = Figures.seconds(System.nanoTime() - began);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitForPage(long began, Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            WrongAnswer.unless(process.isAlive() && System.nanoTime() - began < LONGEST.toNanos(), "no first page, see " + log);
            try {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(page).timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
                WrongAnswer.unless(answer.statusCode() == 200 && answer.body().contains("<form"),
                        page + " answers " + answer.statusCode() + " without a form, see " + log);
                return;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
    }

    URI page() {
        return page;
    }

    double seconds() {
        return seconds;
    }

    /** Resident set of the process in MB (10⁶ bytes), as the kernel counts it. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6).findFirst().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
