package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Tells everybody what should be a secret: for demonstrations alone. */
public final class DemoPage {

    /** A user of the demonstration; the code is empty for one without an authenticator app. */
    public record User(String email, String password, String code) {}

    private final Supplier<List<User>> users;
    private final UnaryOperator<String> app;

    /**
     * @param users the users of the demonstration
     * @param app the code that an authenticator app would show for a key; empty for what is no key
     */
    public DemoPage(Supplier<List<User>> users, UnaryOperator<String> app) {
        this.users = users;
        this.app = app;
    }

    Response show(Call call) {
        StringBuilder rows = new StringBuilder();
        for (User user : users.get()) {
            String code = user.code().isEmpty() ? "none" : "<code>" + Html.text(user.code()) + "</code>";
            rows.append("<tr><th scope=\"row\">")
                    .append(Html.text(user.email()))
                    .append("</th><td><code>")
                    .append(Html.text(user.password()))
                    .append("</code></td><td>")
                    .append(code)
                    .append("</td></tr>\n");
        }
        String content = """
                <p class="warning">Demo only. A real server never shows passwords or codes.</p>
                <table>
                <caption>The users of this demonstration</caption>
                <thead><tr><th scope="col">E-mail</th><th scope="col">Password</th><th scope="col">Code now</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                <p>A code changes every 30 seconds. <a href="/demo">Show the present codes</a></p>
                <h2>An authenticator app</h2>
                <p>Who sets up an app is shown a key. Without a phone, give the key here.</p>
                %s<form method="get" action="/demo">
                <label for="key">Key</label>
                <input id="key" name="key" autocomplete="off" required>
                <button type="submit">Show its code</button>
                </form>
                """.formatted(rows, code(call.request().query().first("key")));
        return Html.page(200, "Demo users", content);
    }

    private String code(String key) {
        if (key.isEmpty()) {
            return "";
        }
        String code = app.apply(key);
        return code.isEmpty()
                ? "<p role=\"alert\">This is no key.</p>\n"
                : "<p role=\"status\">The code of this key is now <code>" + Html.text(code) + "</code></p>\n";
    }
}
