package dev.stepup.core.config;

import java.util.List;

/**
 * Which proxies are believed when they tell how browsers reach the application. A public URL that is set wins over
 * whatever they tell.
 *
 * <p>Exactly one family of headers is read, so that no client can send the one that the proxies do not write. Every proxy
 * in these ranges must write that family, or remove what it has not written. The address that is looked at is the one that
 * the container reports as the caller's: a container that rewrites it (a {@code RemoteIpValve}, a forwarded-request
 * customizer) reports the browser's, which is no proxy's; then set the public URL instead.
 *
 * @param proxies the addresses of the proxies; empty if none is believed, and that includes loopback
 * @param headers which headers they write
 * @param allowPlainHttp whether they may tell of plain http for a host that is not loopback
 */
public record ForwardedConfig(List<AddressRange> proxies, Headers headers, boolean allowPlainHttp) {

    /** Nobody is believed. */
    public static final ForwardedConfig NONE = new ForwardedConfig(List.of(), Headers.FORWARDED, false);

    public ForwardedConfig {
        proxies = List.copyOf(proxies);
    }

    /** A family of headers. */
    public enum Headers {
        /** {@code Forwarded}, RFC 7239. */
        FORWARDED("Forwarded"),
        /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port} and {@code -Prefix}. */
        X_FORWARDED("X-Forwarded-For, X-Forwarded-Proto, X-Forwarded-Host, X-Forwarded-Port, X-Forwarded-Prefix");

        private final String names;

        Headers(String names) {
            this.names = names;
        }

        /** Their names, with a comma between them. */
        public String names() {
            return names;
        }
    }

    /** Whether an address is a trusted proxy's. What is no IP address is not. */
    public boolean isTrusted(String address) {
        int zone = address.indexOf('%');
        return IpLiteral.parse(zone < 0 ? address : address.substring(0, zone))
                .filter(ip -> proxies.stream().anyMatch(range -> range.contains(ip)))
                .isPresent();
    }
}
