package clew.money.statement;

import clew.money.Problem;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through an XML file once, element by element, by their names without prefixes.
///
/// A document type declaration is refused as such: bank files have none, and what hides in them (entities that
/// reach for other files or multiply without end) is an attack.
final class XmlCursor implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final XMLStreamReader reader;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// Is told of a child element, which it has to read to its end.
    @FunctionalInterface
    interface Child {
        void read(String name) throws UnreadableFile;
    }

    XmlCursor(String file, InputStream bytes) throws UnreadableFile {
        this.file = file;
        try {
            reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Goes to the first element, and returns its name.
    String root() throws UnreadableFile {
        try {
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new UnreadableFile(new Problem(
                            file, line(), "DOCTYPE", "", "no document type declaration: bank files have none"));
                }
            }
            return reader.getLocalName();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Reads all children of the element it stands on, to the end of the element.
    void children(Child child) throws UnreadableFile {
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> child.read(reader.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> {
                        return;
                    }
                    case XMLStreamConstants.END_DOCUMENT ->
                        throw new UnreadableFile(new Problem(file, line(), "", "", "the end of the element"));
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Reads an element that holds text only.
    String text() throws UnreadableFile {
        try {
            return reader.getElementText().strip();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Reads an element that holds text, or one element with the text in it.
    String textWithin() throws UnreadableFile {
        try {
            StringBuilder text = new StringBuilder();
            while (reader.next() == XMLStreamConstants.CHARACTERS
                    || reader.getEventType() == XMLStreamConstants.COMMENT) {
                text.append(reader.getEventType() == XMLStreamConstants.CHARACTERS ? reader.getText() : "");
            }
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                return text.toString().strip();
            }
            String inner = reader.getElementText().strip();
            children(_ -> skip());
            return inner;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Passes over an element and all it holds.
    void skip() throws UnreadableFile {
        children(_ -> skip());
    }

    /// An attribute of the element it stands on; empty where it has none.
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// The name space of the element it stands on; empty where it has none.
    String space() {
        String space = reader.getNamespaceURI();
        return space == null ? "" : space;
    }

    /// The line it stands on.
    long line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private UnreadableFile broken(XMLStreamException broken) {
        Location at = broken.getLocation();
        String words = String.valueOf(broken.getMessage());
        String last = words.substring(words.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
        return new UnreadableFile(new Problem(
                file,
                at == null ? 0 : Math.max(0, at.getLineNumber()),
                "XML",
                "",
                "well-formed XML to its end (" + last + ")"));
    }

    @Override
    public void close() throws UnreadableFile {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }
}
