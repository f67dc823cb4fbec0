package dev.stepup.it.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Otherwise a log would be quiet because it is not understood. */
class ComplaintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28 07:26:41,212 WARN  [org.jboss.modules.define] (MSC 1) Failed to define class dev.stepup.rest.X in Module\n",
                "28-Nov-2026 07:26:41.212 SEVERE [main] org.apache.Catalina.start wrong\n\tat dev.stepup.servlet.X.y(X.java:1)\n",
                "[WARNING ] CWNEN0047W: Resource annotations on the dev/stepup/rest/X class will be ignored\n",
                "[2026-11-28T07:26:41.212+0000] [] [WARNING] [] [some] [tid: _ThreadID=1] [[\n  dev.stepup.cdi.X is no bean]]\n",
                "2026-11-28 07:26:41.212:WARN :oeja.AnnotationParser:main: X scanned twice in WEB-INF/lib/stepup-0.1.jar\n",
                "2026-11-28 07:26:41,212 ERROR [dev] (MSC 1) STEPUP-326: Stepup cannot guard this application\n",
            })
    void lineOfAServer_namesTheLibrary_complaint(String record) {
        assertThat(Complaints.of("first INFO\n" + record + "last INFO dev.stepup.Y\n"))
                .containsExactly(record);
    }

    @Test
    void lineOfAServer_namesTheApplicationOrNothingIsWrong_noComplaint() {
        assertThat(Complaints.of("""
                        2026-11-28 07:26:41,212 WARN  [org.jboss.as.txn] (MSC 1) WFLYTX0013: the node-identifier
                        2026-11-28 07:26:41,212 INFO  [dev.stepup] (MSC 1) STEPUP-320: guarded are
                          url  /ruled
                        2026-11-28 07:26:41,212 WARN  [some] (MSC 1) dev.stepup.it.quiet.Everything has no name
                        """)).isEmpty();
    }
}
