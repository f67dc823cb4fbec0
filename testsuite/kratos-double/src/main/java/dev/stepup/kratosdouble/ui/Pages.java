package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Handler;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
public final class Pages implements Handler {

    private final KratosClient kratos;
    private final Routes routes = new Routes();
    private final boolean demo;

    /**
     * @param kratosUrl the base address of the identity server's public API, without a slash at the end
     * @param demo the page of a demonstration, or null for none
     */
    public Pages(String kratosUrl, @Nullable DemoPage demo) {
        this.kratos = new KratosClient(kratosUrl);
        this.demo = demo != null;
        String style = style();
        routes.get("/", this::home)
                .get("/login", new FlowPage(kratos, "login")::show)
                .get("/settings", new FlowPage(kratos, "settings")::show)
                .get("/error", new ErrorPage(kratos)::show)
                .get("/registration", Pages::registration)
                .get("/logout", this::logout)
                .get("/style.css", call -> Response.text(200, "text/css; charset=utf-8", style));
        if (demo != null) {
            routes.get("/demo", demo::show);
        }
    }

    private static String style() {
        try (InputStream in = Pages.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new IllegalStateException("style.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Response home(Call call) {
        String start = kratos.publicUrl() + "/self-service/";
        String links = "<ul>\n"
                + item(start + "login/browser", "Sign in")
                + item(start + "login/browser?aal=aal2", "Give a second factor")
                + item(start + "settings/browser", "Account settings")
                + item("/logout", "Log out")
                + (demo ? item("/demo", "Demo users") : "")
                + "</ul>\n";
        return Html.page(200, "Identity server", links);
    }

    private static String item(String url, String text) {
        return "<li>" + Html.link(url, text) + "</li>\n";
    }

    private static Response registration(Call call) {
        return Html.page(
                200,
                "No registration",
                "<p>New accounts cannot be made here.</p>\n<p>" + Html.link("/login", "Sign in") + "</p>\n");
    }

    private Response logout(Call call) {
        KratosClient.Answer answer =
                kratos.get("/self-service/logout/browser", call.request().header("cookie"));
        String url = Json.text(answer.body(), "logout_url");
        return url.startsWith(kratos.publicUrl() + "/")
                ? Response.redirect(call.request(), 303, url)
                : Html.page(
                        200,
                        "Logged out",
                        "<p>Nobody is signed in.</p>\n<p>" + Html.link("/login", "Sign in") + "</p>\n");
    }

    @Override
    public Response handle(Call call) {
        return routes.handle(call);
    }
}
