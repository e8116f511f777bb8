package clew.money.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML with an element on each line, in UTF-8. What XML cannot hold is replaced.
final class XmlWriter {

    private final XMLStreamWriter xml;
    private int depth;

    XmlWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], clean(namesAndValues[i + 1]));
        }
    }

    /// Begins an element, with attributes as names and values in turn.
    void begin(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
    }

    /// Ends the element that was begun last.
    void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    /// An element without content.
    void empty(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /// An element of text.
    void text(String name, String text, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /// Ends the document.
    void finish() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            boolean allowed = one == '\t'
                    || one == '\n'
                    || (one >= ' ' && one <= 0xD7FF)
                    || (one >= 0xE000 && one <= 0xFFFD)
                    || one >= 0x10000;
            clean.appendCodePoint(allowed ? one : 0xFFFD);
        });
        return clean.toString();
    }
}
