package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Java API. */
@ExtendWith(KratosDoubleExtension.class)
class KratosDoubleTest {

    @Test
    void double_asAParameter_runs(KratosDouble kratos) {
        assertThat(new Client().script(kratos.publicUrl() + "/health/ready").status())
                .isEqualTo(200);
        assertThat(new Client()
                        .script(kratos.adminUrl() + "/admin/health/ready")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void address_takenTwice_isRefused(KratosDouble kratos) {
        kratos.createIdentity("carol@example.org", "x");
        assertThatThrownBy(() -> kratos.createIdentity("Carol@example.org", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Carol@example.org");
    }

    @Test
    void unknownIdentity_named_isRefused(KratosDouble kratos) {
        assertThatThrownBy(() -> kratos.totpCode(new UUID(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void double_notStarted_hasNoAddress() {
        try (KratosDouble idle = KratosDouble.builder().build()) {
            assertThatThrownBy(idle::publicUrl).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void hostThatOthersReach_given_isRefused() {
        assertThatThrownBy(() -> KratosDouble.builder().host("0.0.0.0").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other machines");
    }

    @Test
    void everySession_ofAnIdentity_isListedForOperators(KratosDouble kratos) {
        TestIdentity user = kratos.createIdentity("dave@example.org", "x");
        IssuedSession session = kratos.createSession(user.id(), NewSession.with(CompletedMethod.password()));
        Client.Answer answer = new Client().script(kratos.adminUrl() + "/admin/identities/" + user.id() + "/sessions");
        assertThat(answer.body()).contains(session.id().toString());
    }
}
