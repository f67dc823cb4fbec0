package dev.stepup.it.app.dispatch;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.OfThisApplication;
import dev.stepup.it.app.test.Reached;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Guarded by two factors; leaves its thread in the way that the path names. */
@WebServlet(urlPatterns = "/async-work/*", asyncSupported = true)
@RequiresAal(RequiredAal.AAL2)
public class AsyncWork extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long SOON = 100;

    @Inject
    StepUp stepUp;

    @Inject
    TableBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            response.getWriter().print("again: " + bean.aal2());
            return;
        }
        Session session = stepUp.current().orElseThrow();
        AsyncContext async = request.startAsync();
        switch (request.getPathInfo()) {
            case "/again" -> async.dispatch();
            case "/foreign" -> new Thread(() -> complete(async, () -> "completed elsewhere"), "foreign").start();
            case "/foreign-bean" -> {
                async.addListener(new Late(request.getPathInfo()));
                new Thread(() -> complete(async, bean::aal2), "foreign").start();
            }
            case "/foreign-dispatch" -> new Thread(async::dispatch, "foreign").start();
            case "/start-with-session" ->
                async.start(OfThisApplication.work(() -> complete(async, () -> stepUp.callWith(session, bean::aal2))));
            default -> {
                async.setTimeout(SOON);
                async.addListener(new Late(request.getPathInfo()));
            }
        }
    }

    private static void complete(AsyncContext async, Callable<String> work) {
        try {
            async.getResponse().getWriter().print(told(work));
            async.complete();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Callable<String> work) {
        try {
            return work.call();
        } catch (AccessDeniedException denied) {
            return denied.denial().reason() + " " + denied.getMessage();
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** What the container tells when the request takes too long. */
    private final class Late implements AsyncListener {

        private final String path;

        Late(String path) {
            this.path = path;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            if (path.equals("/timeout-dispatch")) {
                event.getAsyncContext().dispatch();
            } else {
                complete(event.getAsyncContext(), bean::aal2);
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            Reached.at("onComplete "
                    + told(() -> stepUp.current().isPresent() ? "somebody" : "nobody")
                            .split(" ", 2)[0]);
        }

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
