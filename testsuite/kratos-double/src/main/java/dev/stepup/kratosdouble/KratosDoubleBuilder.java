package dev.stepup.kratosdouble;

import dev.stepup.kratosdouble.state.Setup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Sets a double up. Without further word it is {@link Mode#LAX}, on free ports of 127.0.0.1. */
public final class KratosDoubleBuilder {

    private Mode mode = Mode.LAX;
    private String host = "127.0.0.1";
    private int publicPort;
    private int adminPort;
    private int uiPort;
    private String returnUrl = "http://127.0.0.1:8080/";
    private final List<String> allowedReturnUrls = new ArrayList<>();
    private Duration sessionLifespan = Duration.ofHours(1);
    private Duration loginLifespan = Duration.ofMinutes(10);
    private Duration privilegedMaxAge = Duration.ofMinutes(15);
    private InstantSource clock = InstantSource.system();
    private boolean demo;

    KratosDoubleBuilder() {}

    public KratosDoubleBuilder mode(Mode newMode) {
        mode = newMode;
        return this;
    }

    /** A name or address of this machine that only it can reach. Base addresses carry it as it is written here. */
    public KratosDoubleBuilder host(String newHost) {
        host = newHost;
        return this;
    }

    /** The ports of the public API, the administrative API and the pages; 0 for a free one. */
    public KratosDoubleBuilder ports(int newPublicPort, int newAdminPort, int newUiPort) {
        publicPort = newPublicPort;
        adminPort = newAdminPort;
        uiPort = newUiPort;
        return this;
    }

    /** Where a browser goes that names no other place. By default {@code http://127.0.0.1:8080/}. */
    public KratosDoubleBuilder returnUrl(String url) {
        returnUrl = url;
        return this;
    }

    /**
     * Adds an address under which {@code return_to} may lie; its host may begin with {@code *.}. As long as none is
     * added, {@code http://127.0.0.1:8080} is allowed. The default return address is not allowed by itself.
     */
    public KratosDoubleBuilder allowedReturnUrl(String url) {
        allowedReturnUrls.add(url);
        return this;
    }

    /** How long a session lives after each login. By default an hour. */
    public KratosDoubleBuilder sessionLifespan(Duration lifespan) {
        sessionLifespan = lifespan;
        return this;
    }

    /** How long a login flow lives. By default ten minutes. */
    public KratosDoubleBuilder loginLifespan(Duration lifespan) {
        loginLifespan = lifespan;
        return this;
    }

    /** How long after a login credentials may be changed. By default a quarter of an hour; zero means never. */
    public KratosDoubleBuilder privilegedMaxAge(Duration age) {
        privilegedMaxAge = age;
        return this;
    }

    /** What time it is, for everything: sessions, flows and one-time codes. */
    public KratosDoubleBuilder clock(InstantSource newClock) {
        clock = newClock;
        return this;
    }

    /** Makes two users, and a page that tells their one-time codes to everybody. */
    public KratosDoubleBuilder demo(boolean withDemo) {
        demo = withDemo;
        return this;
    }

    public KratosDouble build() {
        List<String> allowed = allowedReturnUrls.isEmpty() ? List.of("http://127.0.0.1:8080") : allowedReturnUrls;
        Setup setup = new Setup(
                mode == Mode.STRICT, returnUrl, allowed, sessionLifespan, loginLifespan, privilegedMaxAge, clock);
        return new KratosDouble(setup, new Ports(host, publicPort, adminPort, uiPort), demo);
    }
}
