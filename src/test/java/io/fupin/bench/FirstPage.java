package io.fupin.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Fetches a page and everything it names, as a browser that has been there never: links, scripts, pictures, what styles and modules name. */
final class FirstPage {

    private static final Pattern IN_HTML = Pattern.compile("<(?:link|script|img|use|image|source)\\b[^>]*?\\s(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IN_CSS = Pattern.compile("(?:url\\(\\s*|@import\\s+)['\"]?([^'\")\\s]+)");
    private static final Pattern IN_SCRIPT = Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*)['\"](\\.{0,2}/[^'\"]+)['\"]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<URI, Integer> bytes = new LinkedHashMap<>();

    /** @return bytes of each address as they came over the line, without headers */
    Map<URI, Integer> fetch(URI page) throws IOException, InterruptedException {
        Deque<URI> open = new ArrayDeque<>();
        open.add(page);
        while (!open.isEmpty()) {
            URI next = open.pop();
            if (bytes.containsKey(next)) {
                continue;
            }
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(next).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            WrongAnswer.unless(answer.statusCode() == 200, next + " answers " + answer.statusCode());
            bytes.put(next, answer.body().length);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            Pattern names = type.contains("html") ? IN_HTML : type.contains("css") ? IN_CSS : type.contains("javascript") ? IN_SCRIPT : null;
            if (names != null) {
                Matcher named = names.matcher(text(answer));
                while (named.find()) {
                    String address = named.group(1).replace("&amp;", "&").replaceFirst("#.*$", "");
                    if (!address.isEmpty() && !address.startsWith("data:")) {
                        open.add(next.resolve(address));
                    }
                }
            }
        }
        return bytes;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unzipped.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
