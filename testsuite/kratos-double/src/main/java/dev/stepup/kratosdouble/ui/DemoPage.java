package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import java.util.List;
import java.util.function.Supplier;

/** Tells everybody what should be a secret: for demonstrations alone. */
public final class DemoPage {

    /** A user of the demonstration; the code is empty for one without an authenticator app. */
    public record User(String email, String password, String code) {}

    private final Supplier<List<User>> users;

    public DemoPage(Supplier<List<User>> users) {
        this.users = users;
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
                """.formatted(rows);
        return Html.page(200, "Demo users", content);
    }
}
