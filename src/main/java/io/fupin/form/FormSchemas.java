package io.fupin.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms that this version of the application brings along ({@code forms/<key>.form} on the class path). */
@Component
public class FormSchemas {

    /** Keys come from models and addresses: nothing that could leave the folder. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Map<String, FormSchema> loaded = new ConcurrentHashMap<>();
    /** By their text: as many as were ever deployed. */
    private final Map<String, FormSchema> deployed = new ConcurrentHashMap<>();

    /**
     * The form with this key, for example {@code household-application}.
     *
     * @throws IllegalArgumentException if there is no such form, or it cannot be read
     */
    public FormSchema get(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a form: " + key);
        }
        return loaded.computeIfAbsent(key, FormSchemas::load);
    }

    /**
     * A form as it was deployed with the version of a running case; read once.
     *
     * @throws IllegalArgumentException as {@link FormSchema#parse}
     */
    public FormSchema parse(String json) {
        return deployed.computeIfAbsent(json, FormSchema::parse);
    }

    /**
     * One form for cases that began on different versions of it.
     *
     * @param newestFirst at least one
     */
    public FormSchema together(List<FormSchema> newestFirst) {
        return FormUnion.of(newestFirst);
    }

    private static FormSchema load(String key) {
        ClassPathResource resource = new ClassPathResource("forms/" + key + ".form");
        try (InputStream in = resource.getInputStream()) {
            return FormSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no form " + key, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("forms/" + key + ".form: " + e.getMessage(), e);
        }
    }
}
