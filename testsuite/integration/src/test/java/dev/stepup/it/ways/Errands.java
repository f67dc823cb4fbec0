package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded beans that the container calls for somebody, and a guarded form with a file. */
public final class Errands {

    private Errands() {}

    /** What is heard of on the thread of the request, and on another one. */
    public record News(StringBuilder heard) {}

    /** Heard of by a method that is private. */
    public record Secret(StringBuilder heard) {}

    public record Parcel(String content) {}

    @ApplicationScoped
    @RequiresAal(RequiredAal.AAL2)
    public static class Office {

        public void hear(@Observes News news) {
            news.heard().append("reached");
        }

        public void hearLater(@ObservesAsync News news) {
            news.heard().append("reached");
        }

        @SuppressWarnings("UnusedMethod") // the container calls it
        private void hearSecretly(@Observes Secret secret) {
            secret.heard().append("reached");
        }

        @Produces
        public Parcel pack() {
            return new Parcel("reached");
        }
    }

    public interface Desk {
        @RequiresAal(RequiredAal.AAL2)
        String serve();
    }

    @ApplicationScoped
    public static class FrontDesk implements Desk {
        @Override
        public String serve() {
            return "reached";
        }
    }

    @Decorator
    @Priority(1)
    public abstract static class PoliteDesk implements Desk {

        @Inject
        @Delegate
        Desk desk;

        @Override
        public String serve() {
            return desk.serve();
        }
    }

    /** Open; does what the path names. */
    @WebServlet("/call/*")
    public static class Call extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Inject
        @Any
        Event<Object> events;

        @Inject
        Instance<Parcel> parcels;

        @Inject
        Desk desk;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            StringBuilder heard = new StringBuilder();
            switch (request.getPathInfo()) {
                case "/observer" -> events.fire(new News(heard));
                case "/private-observer" -> events.fire(new Secret(heard));
                case "/async-observer" ->
                    events.fireAsync(new News(heard)).toCompletableFuture().join();
                case "/producer" -> heard.append(parcels.get().content());
                case "/decorated" -> heard.append(desk.serve());
                default -> heard.append("open");
            }
            response.getWriter().print(heard);
        }
    }

    /** Takes a file from whoever has signed in. */
    @WebServlet("/upload")
    @MultipartConfig
    @RequiresAal(RequiredAal.AAL1)
    public static class Upload extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            response.getWriter().print("reached " + request.getPart("file").getSize());
        }
    }
}
