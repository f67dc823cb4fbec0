package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Errors;
import java.util.ArrayList;
import java.util.List;

/** Where a flow may send the browser in the end. */
final class ReturnTo {

    private final String defaultUrl;
    private final List<Address> allowed = new ArrayList<>();

    ReturnTo(Installation installation) {
        this.defaultUrl = installation.setup().defaultReturnUrl();
        installation.setup().allowedReturnUrls().forEach(url -> allowed.add(Address.parse(url)));
        allowed.add(Address.parse(installation.endpoints().publicUrl() + "/self-service"));
    }

    String defaultUrl() {
        return defaultUrl;
    }

    /** The {@code return_to} of an address, checked; the default where it has none. */
    String of(String requestUrl) {
        return of(requestUrl, defaultUrl);
    }

    String of(String requestUrl, String otherwise) {
        int query = requestUrl.indexOf('?');
        String wanted = query < 0
                ? ""
                : Parameters.parse(requestUrl.substring(query + 1)).first("return_to");
        return wanted.isEmpty() ? otherwise : checked(wanted, otherwise);
    }

    private String checked(String wanted, String otherwise) {
        Address base = Address.parse(otherwise);
        Address target;
        try {
            target = Address.parse(wanted).completedBy(base);
        } catch (IllegalArgumentException malformed) {
            throw Errors.badRequest("Unable to parse the return_to query parameter as an URL: parse \"" + quoted(wanted)
                    + "\": " + malformed.getMessage());
        }
        if (allowed.stream().noneMatch(target::isUnder)) {
            throw Errors.returnToForbidden(quoted(target.toString()));
        }
        return target.toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
