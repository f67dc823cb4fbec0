package dev.stepup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import org.junit.jupiter.api.Test;

/** An application that uses no Jakarta Faces: the library does not bring it in. */
@OnServer
class WithoutFacesIT {

    private final Application application;

    WithoutFacesIT(Application application) {
        this.application = application;
    }

    @Test
    void page_whereTheApplicationHasNoFaces_isAFileLikeOthers() {
        Reply reply = Ask.at(application.at("/plain.xhtml")).get();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("#{1 + 1}");
        assertThat(application.log()).doesNotContain("Mojarra", "dev.stepup.faces");
    }
}
