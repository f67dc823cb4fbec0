package dev.stepup.servlet.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4, end: one table at start. */
class GuardTableTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    interface Guarded {
        @RequiresAal(RequiredAal.AAL2)
        void call();

        void open();
    }

    static class Heir implements Guarded {
        @Override
        public void call() {}

        @Override
        public void open() {}
    }

    abstract static class GuardedBase extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class HeirServlet extends GuardedBase {
        private static final long serialVersionUID = 1L;
    }

    static class Overloaded {
        @RequiresAal(RequiredAal.AAL1)
        public void call(String one, int other) {}

        @RequiresAal(RequiredAal.AAL2)
        public void call() {}
    }

    @Test
    void rows_inAnyOrder_areOneTable() {
        List<GuardedTarget> targets = new ArrayList<>(List.of(
                new GuardedTarget(GuardedTarget.BORNE_BY, "a.Careful", AAL2),
                new GuardedTarget(GuardedTarget.BEAN, "a.B", AAL2),
                new GuardedTarget(GuardedTarget.BEAN, "a.A.call", AAL1),
                new GuardedTarget(GuardedTarget.BEAN, "a.A.call", AAL1),
                new GuardedTarget(GuardedTarget.URL, "/z", AAL2)));
        String expected = String.join(
                System.lineSeparator(),
                "  url       /z         AAL2",
                "  bean      a.A.call   AAL1",
                "  bean      a.B        AAL2",
                "  borne by  a.Careful  AAL2");
        assertThat(new GuardTable(targets).toString()).isEqualTo(expected);
        Collections.reverse(targets);
        assertThat(new GuardTable(targets).toString()).isEqualTo(expected);
    }

    @Test
    @DisplayName("Who inherits a guard is there under their own name, with the methods that are guarded and no others")
    void heirs_areThereUnderTheirOwnNames() {
        Heirs heirs = new Heirs(RequirementResolver.SHARED);
        assertThat(new GuardTable(heirs.targets(List.of(Heir.class, Object.class), GuardedTarget.BEAN)).toString())
                .isEqualTo("  bean  " + Heir.class.getName() + ".call  AAL2");
        assertThat(new GuardTable(heirs.targets(List.of(HeirServlet.class), GuardedTarget.SERVLET)).toString())
                .isEqualTo("  servlet  " + HeirServlet.class.getName() + ".doGet  AAL2");
    }

    @Test
    void overloadedMethods_areToldApart() {
        assertThat(List.of(Overloaded.class.getDeclaredMethods()))
                .extracting(method -> Inventory.name(Overloaded.class, method))
                .containsExactlyInAnyOrder(
                        Overloaded.class.getName() + ".call()", Overloaded.class.getName() + ".call(String, int)");
    }
}
