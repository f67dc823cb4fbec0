package dev.stepup.it.app.test;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a stream go on by one step: {@code POST /test/tick}. */
@WebServlet("/test/tick")
public class Ticks extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long SECONDS = 20;
    private static final Semaphore TICKS = new Semaphore(0);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        TICKS.release();
    }

    /** Waits for the next step; false if none comes. */
    public static boolean next() {
        try {
            return TICKS.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
