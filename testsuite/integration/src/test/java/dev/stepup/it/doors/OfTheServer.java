package dev.stepup.it.doors;

import dev.stepup.it.http.RawConnection;
import java.net.URI;
import java.util.regex.Pattern;

/** What a server answers by itself, and nothing of the application had a part in. */
final class OfTheServer {

    private static final Pattern UNDECODABLE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern NO_URI = Pattern.compile("[^ -~]|\\|");
    private static final Pattern FOREIGN_TO_GLASSFISH = Pattern.compile(":|%0[0-9A-F]", Pattern.CASE_INSENSITIVE);

    private OfTheServer() {}

    /**
     * Whether an answer is one of these.
     *
     * @param application the context root
     */
    static boolean is(String requestLine, String answer, URI application) {
        return switch (RawConnection.status(answer)) {
            case 200 -> isEmpty(requestLine, answer);
            // Normalised: within the application.
            case 301, 302 -> RawConnection.header(answer, "Location").startsWith(application.toString());
            case 500 -> isConfused(requestLine);
            case 503 ->
                RawConnection.header(answer, "Server").contains("GlassFish")
                        && FOREIGN_TO_GLASSFISH.matcher(requestLine).find();
            case 505 -> true;
            default -> false;
        };
    }

    /** Nothing, or no more than which methods there are. */
    private static boolean isEmpty(String requestLine, String answer) {
        boolean empty = RawConnection.header(answer, "Content-Length").equals("0");
        String allowed = RawConnection.header(answer, "Allow");
        boolean methods = requestLine.startsWith("OPTIONS ")
                && !allowed.isEmpty()
                && (empty || answer.endsWith("\r\n\r\n" + allowed));
        return methods || (empty && UNDECODABLE.matcher(requestLine).find());
    }

    private static boolean isConfused(String requestLine) {
        // Before the context path: Tomcat then does not tell a runtime of Jakarta REST what that path is.
        boolean slashes = requestLine.contains(" ///");
        // RESTEasy finds no resource, and then fails at its own words on that.
        boolean brackets = requestLine.contains("[]");
        // Open Liberty cuts the path off at the parameter, and then climbs out of what is left.
        boolean climbing = requestLine.contains(";x=/../");
        return slashes || brackets || climbing || NO_URI.matcher(requestLine).find();
    }
}
