package dev.stepup.servlet;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Guards the servlets that other initializers and the application's listeners have registered after the library's
 * initializer. It is declared in the library's {@code web-fragment.xml}, for a listener that an initializer adds may not
 * register anything; so it comes after the listeners of the application. A {@code web.xml} that is
 * {@code metadata-complete} leaves the fragment out: one that has a listener which registers a guarded servlet declares
 * this one after it.
 */
public final class LateServlets implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletGuards.of(event.getServletContext()).ifPresent(guards -> guards.complete(event.getServletContext()));
    }
}
