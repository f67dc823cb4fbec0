package dev.stepup.core.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address in letters. A name is none, and nobody is asked what it stands for. */
final class IpLiteral {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private IpLiteral() {}

    /** Reads {@code 192.0.2.1} or {@code 2001:db8::1}; an IPv4 address in IPv6 form is that IPv4 address. */
    static Optional<InetAddress> parse(String text) {
        try {
            if (text.indexOf(':') < 0) {
                byte[] v4 = v4(text);
                return v4.length == 4 ? Optional.of(InetAddress.getByAddress(v4)) : Optional.empty();
            }
            // In brackets it is a literal or an error, and never looked up.
            return V6.matcher(text).matches() ? Optional.of(InetAddress.getByName("[" + text + "]")) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Four decimal numbers; what some readers take for octal, or shorter forms, are none. Empty if it is no address. */
    private static byte[] v4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int number = NUMBER.matcher(parts[i]).matches() ? Integer.parseInt(parts[i]) : 256;
            if (number > 255) {
                return new byte[0];
            }
            bytes[i] = (byte) number;
        }
        return bytes;
    }
}
