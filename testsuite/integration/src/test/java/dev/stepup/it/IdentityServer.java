package dev.stepup.it;

import dev.stepup.it.identity.Kratos;
import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.Mode;
import java.net.URI;
import java.util.Locale;

/** The Kratos of a run: the one that the system properties name, or else a double that is started for it. */
public final class IdentityServer implements AutoCloseable {

    private final Kratos kratos;
    private final AutoCloseable running;

    private IdentityServer(Kratos kratos, AutoCloseable running) {
        this.kratos = kratos;
        this.running = running;
    }

    /** One that sends browsers back to this origin. */
    public static IdentityServer of(String origin) {
        String publicUrl = System.getProperty("kratos.public", "");
        if (!publicUrl.isEmpty()) {
            return new IdentityServer(
                    new Kratos(URI.create(publicUrl), URI.create(System.getProperty("kratos.admin"))), () -> {});
        }
        KratosDouble started = KratosDouble.builder()
                .mode(isStrict() ? Mode.STRICT : Mode.LAX)
                .returnUrl(origin + "/")
                .allowedReturnUrl(origin)
                .build()
                .start();
        return new IdentityServer(new Kratos(started.publicUrl(), started.adminUrl()), started);
    }

    /** Whether it withholds a session whose owner has a second factor and has not given it. */
    public static boolean isStrict() {
        return "strict".equals(System.getProperty("kratos.mode", "lax").toLowerCase(Locale.ROOT));
    }

    /** How it is reached. */
    public Kratos kratos() {
        return kratos;
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
