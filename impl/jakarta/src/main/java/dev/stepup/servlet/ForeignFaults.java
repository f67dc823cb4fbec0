package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import jakarta.servlet.ServletContext;

/** Faults that are found beside the servlet doors, on their way to the one message. Internal to the library. */
public final class ForeignFaults {

    private static final String ATTRIBUTE = ForeignFaults.class.getName();

    private ForeignFaults() {}

    /** Adds a fault to those of the application. */
    public static void add(ServletContext servletContext, String fault) {
        Faults faults = servletContext.getAttribute(ATTRIBUTE) instanceof Faults found ? found : new Faults();
        faults.add(fault);
        servletContext.setAttribute(ATTRIBUTE, faults);
    }

    static void moveTo(Faults all, ServletContext servletContext) {
        if (servletContext.getAttribute(ATTRIBUTE) instanceof Faults found) {
            found.all().forEach(all::add);
        }
    }
}
