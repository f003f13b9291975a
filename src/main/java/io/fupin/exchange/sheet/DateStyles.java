package io.fupin.exchange.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which looks of cells make a number a date. */
final class DateStyles {

    /** Formats that need no definition: dates of the standard, and those of East Asia. */
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private final boolean[] dates;

    private DateStyles(boolean[] dates) {
        this.dates = dates;
    }

    static DateStyles none() {
        return new DateStyles(new boolean[0]);
    }

    static DateStyles read(XMLStreamReader xml) throws XMLStreamException {
        Set<Integer> own = new HashSet<>();
        List<Boolean> looks = new ArrayList<>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (isDate(xml.getAttributeValue(null, "formatCode"))) {
                            own.add(number(xml.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        int format = number(xml.getAttributeValue(null, "numFmtId"));
                        if (cells) {
                            looks.add(BUILT_IN.contains(format) || own.contains(format));
                        }
                    }
                    default -> {
                        // looks that do not change what a cell says
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
                cells = false;
            }
        }
        boolean[] dates = new boolean[looks.size()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = looks.get(i);
        }
        return new DateStyles(dates);
    }

    /** A format with year or day in it, outside of quotes and brackets. */
    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 && plain.indexOf('m') >= 0;
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.length && dates[style];
    }
}
