package io.fupin.bottleneck.web;

import io.fupin.bottleneck.read.EventLog.Entry;
import io.fupin.clock.BusinessClock;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An event log as XES (IEEE 1849): a trace for each case, and for each task its arrival (schedule), its claim (start) and its end (complete;
 * ate_abort where the case was taken away, withdraw where the officer took it back).
 */
final class XesWriter implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final XMLStreamWriter xml;
    private String trace;

    XesWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849-2016");
        xml.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        value("string", "concept:name", "");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        value("string", "concept:name", "");
        value("string", "lifecycle:transition", "complete");
        value("date", "time:timestamp", "1970-01-01T00:00:00.000+08:00");
        xml.writeEndElement();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("keys", "concept:name");
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    void add(Entry entry) throws XMLStreamException {
        if (!entry.caseNumber().equals(trace)) {
            end();
            trace = entry.caseNumber();
            xml.writeStartElement("trace");
            value("string", "concept:name", trace);
            value("string", "fupin:village", entry.village());
            if (entry.result() != null) {
                value("string", "fupin:result", entry.result());
            }
        }
        event(entry, "schedule", entry.created());
        if (entry.claimed() != null) {
            event(entry, "start", entry.claimed());
        }
        if (entry.done() != null) {
            event(entry, "left".equals(entry.outcome()) ? "ate_abort" : entry.takenBack() ? "withdraw" : "complete", entry.done());
        }
    }

    private void event(Entry entry, String transition, Instant at) throws XMLStreamException {
        xml.writeStartElement("event");
        value("string", "concept:name", entry.stepName());
        value("string", "concept:instance", entry.task());
        value("string", "lifecycle:transition", transition);
        value("date", "time:timestamp", TIME.format(at.atZone(BusinessClock.ZONE).toOffsetDateTime()));
        value("string", "org:group", entry.post());
        value("string", "fupin:step", entry.step());
        value("string", "fupin:phase", entry.phase());
        if (transition.equals("complete")) {
            value("string", "fupin:outcome", entry.outcome());
            value("boolean", "fupin:late", String.valueOf(entry.done().isAfter(entry.due())));
        }
        xml.writeEndElement();
    }

    private void value(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value == null ? "" : value);
    }

    private void end() throws XMLStreamException {
        if (trace != null) {
            xml.writeEndElement();
        }
    }

    @Override
    public void close() throws XMLStreamException {
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }
}
