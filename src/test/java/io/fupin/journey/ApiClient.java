package io.fupin.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Somebody who talks to the open API as a field app would. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    private ApiClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static ApiClient nobody(int port) {
        return new ApiClient("http://localhost:" + port, null);
    }

    ApiClient signIn(String username, String password) {
        Answer answer = post("/api/v1/sessions", Map.of("username", username, "password", password)).expect(201);
        return new ApiClient(base, answer.body().get("token").asText());
    }

    Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, null);
    }

    Answer post(String path, Object body, String idempotencyKey) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request);
    }

    /** Uploads a picture that nobody has uploaded before. */
    String photo() {
        try {
            BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
            UUID unique = UUID.randomUUID();
            for (int i = 0; i < 120 * 90; i++) {
                image.setRGB(i % 120, i / 120, (int) (unique.getLeastSignificantBits() >>> i % 40) ^ i * 31);
            }
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            return upload(jpeg.toByteArray(), "board.jpg").expect(201).body().get("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer upload(byte[] content, String fileName) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes());
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes());
        return send(request("/api/v1/evidence").header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, String text) {

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
            }
            return this;
        }

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
