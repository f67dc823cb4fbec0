package dev.stepup.kratosdouble.http;

import java.util.ArrayList;
import java.util.List;

/** One cookie of a request. */
public record Cookie(String name, String value) {

    /** The cookies of a {@code Cookie} header, in order; one without a value has an empty one; what is no cookie is left out. */
    public static List<Cookie> parse(String header) {
        List<Cookie> cookies = new ArrayList<>();
        for (String part : header.split(";")) {
            String pair = part.strip();
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals).strip();
            String value = equals < 0 ? "" : unquoted(pair.substring(equals + 1));
            if (isToken(name) && value.chars().allMatch(Cookie::isValueCharacter)) {
                cookies.add(new Cookie(name, value));
            }
        }
        return cookies;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }

    private static boolean isValueCharacter(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != ';' && c != '\\';
    }
}
