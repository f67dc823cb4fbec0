package dev.stepup.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Reply;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A partial response as the client script reads it: by an XML parser, and by the first node alone.
 *
 * @param first the first node in the document's element
 */
record PartialResponse(Element first) {

    static PartialResponse of(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = parsers.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(reply.body())))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("partial-response");
            Node first = root.getFirstChild();
            assertThat(first).isInstanceOf(Element.class);
            return new PartialResponse((Element) first);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(reply.body(), e);
        }
    }

    /** Where it sends the page. */
    URI redirect() {
        assertThat(first.getTagName()).as(first.getTextContent()).isEqualTo("redirect");
        return URI.create(first.getAttribute("url"));
    }

    /** What it puts into the page. */
    String changes() {
        assertThat(first.getTagName()).as(first.getTextContent()).isEqualTo("changes");
        return first.getTextContent();
    }
}
