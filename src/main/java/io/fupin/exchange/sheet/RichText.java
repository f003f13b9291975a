package io.fupin.exchange.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text that may be in pieces of different looks, with readings (phonetic runs) beside it that do not belong to it. */
final class RichText {

    private RichText() {
    }

    /** @param element that the reader stands at; it stands at its end afterwards */
    static String of(XMLStreamReader xml, String element) throws XMLStreamException {
        String single = "";
        StringBuilder several = null;
        boolean reading = false;
        boolean text = false;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                text = "t".equals(xml.getLocalName());
                reading |= "rPh".equals(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (element.equals(xml.getLocalName())) {
                    return several == null ? single : several.toString();
                }
                text = false;
                reading &= !"rPh".equals(xml.getLocalName());
            } else if (text && !reading && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                if (single.isEmpty()) {
                    single = xml.getText();
                } else {
                    several = several == null ? new StringBuilder(single) : several;
                    several.append(xml.getText());
                }
            }
        }
    }
}
