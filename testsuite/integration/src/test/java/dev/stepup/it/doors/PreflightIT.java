package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: a CORS preflight passes, unless a rule or annotation names OPTIONS; also where the resource is a bean. */
@OnServer
class PreflightIT {

    private final Application application;

    PreflightIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/options-bean/class, OptionsBeans.OnClass.options",
        "/rest/options-bean/interface, OptionsBeans.ByInterface.options",
    })
    void annotationOnClassOfABean_methodForOptions_onlyAPreflightPasses(String path, String place) {
        new Guard(application, "OPTIONS", path).guards(place);
        Reply passed = preflight(path).send("OPTIONS");
        assertThat(passed.status()).isEqualTo(200);
        assertThat(application.reached()).containsExactly(place);
    }

    @Test
    void annotationOnMethodForOptionsOfABean_preflight_denied() {
        new Guard(application, "OPTIONS", "/rest/options-bean/method").guards("OptionsBeans.OnMethod.options");
        application.reached();
        assertThat(preflight("/rest/options-bean/method").send("OPTIONS").status())
                .isEqualTo(401);
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void annotationOnClassOfABean_otherMethodWithHeadersOfAPreflight_denied() {
        application.reached();
        assertThat(preflight("/rest/options-bean/class").get().status()).isEqualTo(401);
        assertThat(application.reached()).isEmpty();
    }

    private Ask preflight(String path) {
        return application
                .ask(path, Caller.SCRIPT, Who.NOBODY)
                .with("Origin", "http://elsewhere.example")
                .with("Access-Control-Request-Method", "GET");
    }
}
