package io.fupin.paper.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The papers' own template engine, so that the pages' engine knows nothing of them. XML mode: the result is well-formed
 * and text loses the control characters that XML does not know.
 */
@Component
class PaperTemplates {

    private static final ChineseDates DATES = new ChineseDates();
    private static final Wording WORDS = new Wording();
    private static final MeetingLayout LAYOUT = new MeetingLayout();
    private static final ReportLayout REPORT_LAYOUT = new ReportLayout();
    private static final QrCodes QR = new QrCodes();

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Typefaces typefaces;

    PaperTemplates(Typefaces typefaces) {
        this.typefaces = typefaces;
        var resolver = new ClassLoaderTemplateResolver(PaperTemplates.class.getClassLoader());
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(2);
        var parts = new ClassLoaderTemplateResolver(PaperTemplates.class.getClassLoader());
        parts.setPrefix("papers/");
        parts.setSuffix(".xml");
        parts.setTemplateMode(TemplateMode.XML);
        parts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        parts.setResolvablePatterns(Set.of("word/*"));
        parts.setOrder(1);
        engine.setTemplateResolvers(Set.of(resolver, parts));
    }

    /** A part of a Word document; its reader brings the typefaces, so every character may stand in it. */
    byte[] xml(String template, Object paper, Map<String, ?> more) {
        var context = new Context(Locale.CHINA, Map.of("paper", paper, "report", REPORT_LAYOUT));
        more.forEach(context::setVariable);
        return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
    }

    /** The paper as XHTML, with a line about characters to be written in by hand where there are any. */
    String fill(String template, Object paper) {
        PrintableText filled = fill(template, paper, false);
        return (filled.incomplete() ? fill(template, paper, true) : filled).text();
    }

    private PrintableText fill(String template, Object paper, boolean incomplete) {
        var context = new Context(Locale.CHINA, Map.of("paper", paper, "dates", DATES, "words", WORDS, "layout", LAYOUT, "report", REPORT_LAYOUT,
                "qr", QR, "incomplete", incomplete));
        return PrintableText.of(engine.process(template, context), typefaces.printable());
    }
}
