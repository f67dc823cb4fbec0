package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.Flow;
import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;

/** Makes sure that a form comes from where its flow was meant for: a browser with its token, or no browser at all. */
final class Origin {

    private static final String START = "The HTTP Request Header included the \"";
    private static final String END = " The flow however was initiated as an API request. To prevent potential misuse"
            + " and mitigate several attack vectors including CSRF, the request has been blocked. Please consult the"
            + " documentation.";

    private final Csrf csrf;

    Origin(Csrf csrf) {
        this.csrf = csrf;
    }

    void demand(Call call, Flow flow, String token) {
        if (flow.isBrowser()) {
            csrf.demand(call, token);
            return;
        }
        Request request = call.request();
        if (!request.header("origin").isEmpty()) {
            throw new InvalidForm(Problems.generic(START
                    + "Origin\" key, indicating that this request was made as part of an AJAX request in a Browser."
                    + END));
        }
        if (request.cookies().stream().anyMatch(cookie -> !isOfProxy(cookie.name()))) {
            throw new InvalidForm(Problems.generic(
                    START + "Cookie\" key, indicating that this request was made by a Browser." + END));
        }
    }

    private static boolean isOfProxy(String name) {
        return name.startsWith("__cf") || name.startsWith("_cf") || name.startsWith("cf_");
    }
}
