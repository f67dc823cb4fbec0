package dev.stepup.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether somebody on the network could read what is sent to an address. */
final class Cleartext {

    private static final Pattern LOOPBACK =
            Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*0*:?0*1]", Pattern.CASE_INSENSITIVE);

    private Cleartext() {}

    static boolean leavesTheMachine(URI address) {
        String host = address.getHost();
        return "http".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                && host != null
                && !LOOPBACK.matcher(host).matches();
    }
}
