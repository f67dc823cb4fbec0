package dev.stepup.kratosdouble.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers which method and path. A path may have {@code {name}} in place of a segment. */
public final class Routes implements Handler {

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String path, Handler handler) {
        String pattern = path.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
        routes.add(new Route(method, Pattern.compile(pattern), handler));
        return this;
    }

    /** GET, and HEAD with it. */
    public Routes get(String path, Handler handler) {
        return on("GET", path, handler).on("HEAD", path, handler);
    }

    @Override
    public Response handle(Call call) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Matcher match = route.path().matcher(call.request().path());
            if (!match.matches()) {
                continue;
            }
            if (route.method().equals(call.request().method())) {
                return route.handler().handle(call.matched(match));
            }
            allowed.add(route.method());
        }
        if (allowed.isEmpty()) {
            return plain(404, "404 page not found");
        }
        return plain(405, "Method Not Allowed").with("Allow", String.join(", ", allowed));
    }

    private static Response plain(int status, String line) {
        return Response.text(status, "text/plain; charset=utf-8", line + "\n")
                .with("X-Content-Type-Options", "nosniff");
    }
}
