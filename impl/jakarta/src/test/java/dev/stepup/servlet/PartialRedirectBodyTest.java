package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.answer.Answer.Content;
import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Read back by a parser, for that is what the client script has. */
class PartialRedirectBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.org/login?aal=aal2&return_to=https%3A%2F%2Fapp.example.org%2F%3Fa%3D1%26b%3D2",
                "https://id.example.org/login?a='&b=\u00e4&amp;c=&#34;",
            })
    void address_inAPartialResponse_isReadBackLetterByLetter(String address) throws Exception {
        RenderedBody body =
                RenderedBody.of(new Content.PartialRedirect(URI.create(address)), new PageRenderer(new PlainPage()));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.bytes()))
                .getDocumentElement();

        assertThat(body.contentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(root.getTagName()).isEqualTo("partial-response");
        // The client script looks at the first node.
        assertThat(root.getFirstChild()).isInstanceOf(Element.class);
        Element redirect = (Element) root.getFirstChild();
        assertThat(redirect.getTagName()).isEqualTo("redirect");
        assertThat(redirect.getAttribute("url")).isEqualTo(address);
    }
}
