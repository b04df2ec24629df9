package chancery.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as viewers read it: elements on lines of their own, and no character that XML cannot hold. */
final class Xml {
    private final XMLStreamWriter writer;
    private int depth;

    Xml(OutputStream out) throws XMLStreamException {
        writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** @param attributes name, value, name, value …; a name with a colon is written as it stands */
    Xml open(String name, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth++));
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
        return this;
    }

    Xml close() throws XMLStreamException {
        depth--;
        writer.writeCharacters("\n" + "  ".repeat(depth));
        writer.writeEndElement();
        return this;
    }

    Xml empty(String name, String... attributes) throws XMLStreamException {
        open(name, attributes);
        depth--;
        writer.writeEndElement();
        return this;
    }

    Xml text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        depth--;
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
        return this;
    }

    void end() throws XMLStreamException {
        while (depth > 0) {
            close();
        }
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.flush();
    }

    /** Without what no XML document may hold, not even escaped. */
    static String clean(String text) {
        return text.codePoints().filter(c -> c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
