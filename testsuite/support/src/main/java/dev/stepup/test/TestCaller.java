package dev.stepup.test;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The caller of a test: a parameter of a test method. It begins as what the annotations say
 * ({@link WithAssurance}, {@link WithNobody}, {@link WithBackendDown}), and may become somebody else. Thread-safe.
 *
 * <p>On the thread of the test everything is judged by it. A request over HTTP to an application in the same JVM, which has
 * the provider of the kit, is made by this caller if it carries {@link #ticket()}: in the header {@value #HEADER} for a
 * program, in the cookie {@value #COOKIE} for a browser.
 */
public final class TestCaller {

    /** The header that carries the ticket of a program. */
    public static final String HEADER = "Stepup-Test";

    /** The cookie that carries the ticket of a browser. */
    public static final String COOKIE = "stepup_test";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TICKET_BYTES = 16;

    private final TestClock clock = new TestClock();
    private final String ticket = draw();
    private volatile Standing standing;

    private record Standing(Evidence evidence, Reachable reachable) {}

    TestCaller(Assurance assurance) {
        this.standing = standing(assurance);
        ActiveCallers.add(this);
    }

    /** From now on the test calls as somebody else. Ages are counted back from the present time of the clock. */
    public void become(Assurance assurance) {
        standing = standing(assurance);
    }

    /** The clock by which this caller is judged. */
    public TestClock clock() {
        return clock;
    }

    /** What stands for this caller in a request, until the test ends. Nobody can guess it. */
    public String ticket() {
        return ticket;
    }

    Evidence evidence() {
        return standing.evidence();
    }

    Reachable reachable() {
        return standing.reachable();
    }

    /** The test is over: its ticket stands for nobody. */
    void end() {
        ActiveCallers.remove(this);
    }

    private Standing standing(Assurance assurance) {
        return new Standing(assurance.evidence(clock.instant()), assurance.reachable());
    }

    private static String draw() {
        byte[] bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
