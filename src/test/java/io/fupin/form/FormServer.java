package io.fupin.form;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands behind a page with one form on it: the application's scripts, which the browser may keep, a page, an evidence store that answers
 * what it is told to. A server of its own and no intercepted requests: those keep a browser from caching.
 */
final class FormServer implements AutoCloseable {

    private static final Path VENDOR = Path.of("target/classes/static/vendor");
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    /** A file as it came. @param body the whole multipart request, a character for each byte */
    record Upload(String token, String body) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Upload> uploads = new CopyOnWriteArrayList<>();
    private volatile String page = "";
    private volatile int uploadStatus = 201;

    FormServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void show(String html) {
        page = html;
    }

    List<Upload> uploads() {
        return uploads;
    }

    void answerUploads(int status) {
        uploadStatus = status;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange asked) throws IOException {
        byte[] body = asked.getRequestBody().readAllBytes();
        String path = asked.getRequestURI().getPath();
        if (path.startsWith("/vendor/")) {
            asked.getResponseHeaders().set("Cache-Control", "max-age=3600");
            send(asked, 200, path.endsWith(".js") ? "text/javascript" : "text/css", Files.readAllBytes(VENDOR.resolve(path.substring("/vendor/".length()))));
        } else if (path.equals("/page")) {
            asked.getResponseHeaders().set("Content-Security-Policy", POLICY);
            asked.getResponseHeaders().set("Cache-Control", "no-store");
            send(asked, 200, "text/html", page);
        } else if (path.equals("/evidence")) {
            uploads.add(new Upload(asked.getRequestHeaders().getFirst("X-CSRF-TOKEN"), new String(body, StandardCharsets.ISO_8859_1)));
            send(asked, uploadStatus, "application/json", uploadStatus == 201
                    ? "{\"id\":\"file-%d\",\"sha256\":\"00\",\"type\":\"image/png\",\"size\":1}".formatted(uploads.size())
                    : "{\"errors\":[{\"field\":\"file\",\"message\":\"这不是照片，内容和名称不符\"}]}");
        } else if (path.equals("/submitted")) {
            send(asked, 200, "text/html; charset=utf-8", "<p id='done'>已提交</p>");
        } else {
            send(asked, 404, "text/plain", "");
        }
    }

    private static void send(HttpExchange asked, int status, String type, String text) throws IOException {
        send(asked, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange asked, int status, String type, byte[] bytes) throws IOException {
        asked.getResponseHeaders().set("Content-Type", type);
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = asked.getResponseBody()) {
            out.write(bytes);
        }
    }
}
