package dev.stepup.core.config;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, as in {@code 10.1.0.0/16} or {@code 2001:db8::/32}.
 *
 * @param network an address of the range
 * @param prefixLength how many of its leading bits all addresses of the range have in common
 */
public record AddressRange(InetAddress network, int prefixLength) {

    private static final int SHORTEST_PREFIX = 8;
    private static final Pattern PREFIX_LENGTH = Pattern.compile("\\d{1,3}");

    /** Reads an address, which is a range of one, or a range in CIDR notation; empty if it is neither. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !PREFIX_LENGTH.matcher(length).matches()) {
            return Optional.empty();
        }
        return IpLiteral.parse(slash < 0 ? text : text.substring(0, slash))
                .map(network -> new AddressRange(network, slash < 0 ? bits(network) : Integer.parseInt(length)))
                .filter(range -> range.prefixLength <= bits(range.network));
    }

    /** Whether it is a good part of all addresses there are. */
    boolean isTooWide() {
        return prefixLength < SHORTEST_PREFIX;
    }

    boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            if (((one[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * 8;
    }
}
