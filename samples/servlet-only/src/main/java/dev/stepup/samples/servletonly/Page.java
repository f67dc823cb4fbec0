package dev.stepup.samples.servletonly;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.owasp.encoder.Encode;

/** Writes a page. */
final class Page {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s</title>
              <style>
                body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b1f24; }
                a { color: #0b4f6c; }
                nav a { margin-right: 1.25rem; }
                button { padding: .5rem 1rem; font: inherit; }
              </style>
            </head>
            <body>
              <nav><a href="/">Start</a><a href="/profile">Profile</a><a href="/keys">Keys</a><a href="/reports/today">Reports</a></nav>
              <main>
                <h1>%1$s</h1>
                %2$s
              </main>
            </body>
            </html>
            """;

    private Page() {}

    /**
     * Writes one.
     *
     * @param heading a text
     * @param content HTML
     */
    static void write(HttpServletResponse response, String heading, String content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(FRAME.formatted(Encode.forHtml(heading), content));
    }
}
