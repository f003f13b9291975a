package io.fupin.assessment.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.draw.Drawing;
import io.fupin.assessment.report.PublicationRows.Frozen;
import io.fupin.assessment.report.PublicationRows.Stored;
import io.fupin.clock.BusinessClock;
import io.fupin.paper.ReportPaper;
import io.fupin.paper.Reports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Freezes what is published, record and files, and hands it out as it was. Before that a draft is made of the figures as they stand.
 */
@Component
public class PublishedReports {

    public static final String PDF = "report.pdf";
    public static final String WORD = "report.docx";
    /** Of the draw: strata and pseudonyms, for anybody to draw again. */
    public static final List<String> DRAW = List.of("frame.txt", "plan.txt", "draw.txt", "sample.txt");

    private final ReportGathering gathering;
    private final PublicationRows rows;
    private final Drawing drawing;
    private final Reports reports;
    private final ObjectMapper json;
    private final Clock clock;

    PublishedReports(ReportGathering gathering, PublicationRows rows, Drawing drawing, Reports reports, ObjectMapper json, Clock clock) {
        this.gathering = gathering;
        this.rows = rows;
        this.drawing = drawing;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /** @param document number of the document under which it goes out; null for none */
    public void publish(Assessment assessment, String document, Instant at) {
        Reported reported = gathering.of(assessment, document, at.atZone(BusinessClock.ZONE).toLocalDate());
        String content = written(reported);
        rows.insert(assessment.caseNumber(), assessment.county().value(), content, hash(content.getBytes(StandardCharsets.UTF_8)), at);
        for (Edition edition : List.of(Edition.FULL, Edition.PUBLIC)) {
            ReportPaper paper = ReportText.of(reported, edition);
            keep(assessment, edition, PDF, reports.pdf(paper).pdf());
            keep(assessment, edition, WORD, reports.word(paper).docx());
        }
        DRAW.forEach(name -> keep(assessment, Edition.PUBLIC, name, drawing.published(assessment, name).getBytes(StandardCharsets.UTF_8)));
    }

    private void keep(Assessment assessment, Edition edition, String name, byte[] content) {
        rows.insert(assessment.caseNumber(), edition, name, content, hash(content));
    }

    /** @param hash SHA-256 of the text it was frozen as */
    public record Publication(Reported reported, String hash, Instant at) {
    }

    /** As it was published; empty before. */
    public Optional<Publication> find(String caseNumber) {
        return rows.find(caseNumber).map(this::read);
    }

    /** Newest first. */
    public List<Publication> page(String before, int size) {
        return rows.page(before, size).stream().map(this::read).toList();
    }

    public Optional<byte[]> file(String caseNumber, Edition edition, String name) {
        return rows.file(caseNumber, edition, name);
    }

    /** Bytes of a file, for the link to it. */
    public int size(String caseNumber, Edition edition, String name) {
        return rows.files(caseNumber, edition).stream().filter(file -> file.name().equals(name)).mapToInt(Stored::bytes).findFirst().orElse(0);
    }

    /** The full report for those who may see it: as it was published, or a draft of what stands now. */
    public byte[] report(Assessment assessment, String name) {
        return rows.file(assessment.caseNumber(), Edition.FULL, name).orElseGet(() -> {
            ReportPaper draft = ReportText.of(gathering.of(assessment, null, LocalDate.now(clock)), Edition.DRAFT);
            return name.equals(PDF) ? reports.pdf(draft).pdf() : reports.word(draft).docx();
        });
    }

    private Publication read(Frozen frozen) {
        try {
            return new Publication(json.readValue(frozen.content(), Reported.class), frozen.hash(), frozen.publishedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was published cannot be read: " + frozen.caseNumber(), e);
        }
    }

    private String written(Reported reported) {
        try {
            return json.writeValueAsString(reported);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is JSON", e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
