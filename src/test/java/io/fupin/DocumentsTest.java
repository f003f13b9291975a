package io.fupin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents point at what is there, and their pictures are small and all used. */
class DocumentsTest {

    private static final Path ROOT = Path.of("");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final long LARGEST_PICTURE = 150_000;
    private static final long ALL_PICTURES = 14_000_000;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : links(document)) {
                String path = link.replaceFirst("#.*", "");
                if (!path.isEmpty() && !URI.create(path).isAbsolute() && !Files.exists(folder(document).resolve(path))) {
                    broken.add(document + " → " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsShownAndSmall() throws IOException {
        Set<Path> shown = new HashSet<>();
        for (Path document : documents()) {
            links(document).stream().filter(link -> link.endsWith(".jpg")).forEach(link -> shown.add(folder(document).resolve(link).normalize()));
        }
        List<Path> pictures = files("docs", ".jpg");
        assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(shown).as("pictures the documents show").contains(picture))
                .allSatisfy(picture -> assertThat(Files.size(picture)).as("bytes of " + picture).isLessThan(LARGEST_PICTURE));
        long sum = 0;
        for (Path picture : pictures) {
            sum += Files.size(picture);
        }
        assertThat(sum).isLessThan(ALL_PICTURES);
    }

    private static Path folder(Path document) {
        return document.getParent() == null ? ROOT : document.getParent();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(files("docs", ".md"));
        documents.add(ROOT.resolve("README.md"));
        documents.add(ROOT.resolve("README.zh-CN.md"));
        return documents;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(Path::normalize).toList();
        }
    }

    private static List<String> links(Path document) throws IOException {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(Files.readString(document, StandardCharsets.UTF_8));
        while (matcher.find()) {
            links.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return links;
    }
}
