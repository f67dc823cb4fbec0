package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Response;
import org.owasp.encoder.Encode;

/** A page around its content. */
final class Html {

    private Html() {}

    static Response page(int status, String title, String content) {
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                <footer>These pages belong to a test double of an identity server. Do not type a real password here.</footer>
                </body>
                </html>
                """.formatted(text(title), content);
        return Response.text(status, "text/html; charset=utf-8", page)
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer");
    }

    static String text(String text) {
        return Encode.forHtmlContent(text);
    }

    /** A text for an attribute in double quotes. */
    static String attribute(String text) {
        return Encode.forHtmlAttribute(text);
    }

    static String link(String url, String text) {
        return "<a href=\"" + attribute(url) + "\">" + text(text) + "</a>";
    }

    static String message(String type, String text) {
        String role = type.equals("error") ? " role=\"alert\"" : " role=\"status\"";
        String style = type.equals("error") || type.equals("success") ? " " + type : "";
        return "<p class=\"message" + style + "\"" + role + ">" + text(text) + "</p>\n";
    }
}
