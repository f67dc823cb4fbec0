package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4: however many doors a request passes, its session is looked up once, and each requirement judged once. */
@OnServer
class JudgedOnceIT {

    private final Application application;

    JudgedOnceIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "'/guarded-dispatch?how=forward&to=', /bean/aal2",
        "'/guarded-dispatch?how=forward&to=', /servlet/aal2",
        "'/guarded-dispatch?how=include&to=', /servlet/aal2",
        "'/guarded-dispatch?how=named-forward&to=', Aal2",
        "'/guarded-dispatch?how=named-include&to=', Aal2",
        "'/guarded-dispatch?how=forward&to=', /url/aal2",
        "'/guarded-dispatch?how=include&to=', /url/aal2",
        "'/guarded-dispatch?how=forward&to=', /ejb/aal2",
        "'/guarded-dispatch?how=forward&to=', /rest/table/aal2",
        "'/guarded-dispatch?how=forward&to=', /dispatch?how=include&to=/servlet/aal2",
        "'/guarded-dispatch?how=include&to=', /dispatch?how=include&to=/servlet/aal2",
        "'/guarded-dispatch/async?to=', /bean/aal2",
        "'/guarded-dispatch/async?to=', /servlet/aal2",
        "'/guarded-dispatch/async?to=', /rest/table/aal2",
        "'/guarded-dispatch/async?to=', /dispatch?how=forward&to=/ejb/aal2",
        "'/guarded-dispatch/error?status=', 409",
    })
    void sameRequirementAtEveryTarget_oneRequest_judgedAndLookedUpOnce(String way, String to) {
        assertThat(judged(way, to)).containsExactly("permit AAL2");
    }

    @ParameterizedTest
    @CsvSource({
        "'/guarded-dispatch?how=forward&to=', /bean/fresh",
        "'/guarded-dispatch?how=include&to=', /servlet/fresh",
        "'/guarded-dispatch?how=forward&to=', /url/fresh",
        "'/guarded-dispatch?how=forward&to=', /rest/table/fresh",
        "'/guarded-dispatch/async?to=', /ejb/fresh",
        "'/guarded-dispatch/async?to=', /servlet/fresh",
    })
    void otherRequirementAtTheTarget_oneRequest_eachJudgedOnceByOneLookUp(String way, String to) {
        assertThat(judged(way, to)).containsExactly("permit AAL2", "permit AAL2, max age PT5M");
    }

    private List<String> judged(String way, String to) {
        String path = way + URLEncoder.encode(to, StandardCharsets.UTF_8);
        application.judged();
        int before = application.lookUps();
        Reply reply = application.ask(path, Caller.SCRIPT, Who.AAL2).get();
        assertThat(reply.body()).contains("reached");
        assertThat(application.lookUps() - before).isEqualTo(1);
        return application.judged();
    }

    @ParameterizedTest
    @CsvSource({
        "/dispatch?how=forward&to=/own, FORWARD",
        "/dispatch?how=include&to=/own, INCLUDE",
        "/dispatch?how=named-forward&to=Own, FORWARD",
        "/dispatch?how=named-include&to=Own, INCLUDE",
        "/async/dispatch?to=/own, ASYNC",
        "/guarded-dispatch?how=forward&to=/own, FORWARD",
        "/guarded-dispatch/async?to=/own, ASYNC",
        "/guarded-dispatch/error?status=410, ERROR",
    })
    void targetOfADispatch_asksForTheSession_toldWhoseItIs(String path, String dispatch) {
        String subject = application
                .ask("/api/current", Caller.SCRIPT, Who.AAL2)
                .get()
                .body()
                .split(" ", 2)[0];
        Reply reply = application.ask(path, Caller.SCRIPT, Who.AAL2).get();
        assertThat(reply.body()).contains("own " + dispatch + " " + subject + " on ");
        assertThat(application.ask(path, Caller.SCRIPT, Who.NOBODY).get().body())
                .doesNotContain(subject);
    }
}
