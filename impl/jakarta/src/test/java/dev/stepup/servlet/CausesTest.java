package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Contract section 4: a denial is found in what containers wrap around it. */
class CausesTest {

    private final AccessDeniedException denied = new AccessDeniedException(
            Denial.of(Denial.Kind.LOGIN, Denial.Reason.NO_SESSION, Requirement.of(RequiredAal.AAL1)));

    @Test
    void denialWrappedByContainers_searched_found() {
        Throwable wrapped =
                new ServletException(new EJBException(new RuntimeException(new ExecutionException(denied))));
        assertThat(Causes.denial(wrapped)).containsSame(denied);
    }

    @Test
    void denialItself_searched_found() {
        assertThat(Causes.denial(denied)).containsSame(denied);
    }

    @Test
    void anythingElse_searched_notFound() {
        assertThat(Causes.denial(new ServletException(new IllegalStateException())))
                .isEmpty();
    }

    @Test
    void causesInACircle_searched_ends() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);
        assertThat(Causes.denial(one)).isEmpty();
    }
}
