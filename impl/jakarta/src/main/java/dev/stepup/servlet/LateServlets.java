package dev.stepup.servlet;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Guards the servlets that other initializers and the application's listeners have registered after the library's
 * initializer. It is declared in the library's {@code web-fragment.xml}, for a listener that an initializer adds may not
 * register anything; so it comes after the listeners of the application. Internal to the library.
 */
public final class LateServlets implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletGuards.of(event.getServletContext()).ifPresent(guards -> guards.register(event.getServletContext()));
    }
}
