package dev.stepup.it.doors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is guarded, each by another door. */
enum GuardedTarget {
    URL_RULE("/ruled", "page"),
    SERVLET("/servlet", "aal2"),
    RESOURCE("/rest/table", "aal2"),
    FILE("/static", "page.html");

    private final String directory;
    private final String leaf;

    GuardedTarget(String directory, String leaf) {
        this.directory = directory;
        this.leaf = leaf;
    }

    /** Puts the parts into a spelling: {c} the context path, {d} the directory, {l} the leaf. */
    String in(String spelling) {
        return spelling.replace("{c}", "/it")
                .replace("{C}", "/IT")
                .replace("{c%}", "/%69t")
                .replace("{d}", directory)
                .replace("{D}", directory.toUpperCase(Locale.ROOT))
                .replace("{d%}", "/" + hex(directory.charAt(1)) + directory.substring(2))
                .replace("{d\\}", "\\" + directory.substring(1))
                .replace("{d%2f}", "%2f" + directory.substring(1))
                .replace("{l}", leaf)
                .replace("{L}", leaf.toUpperCase(Locale.ROOT))
                .replace("{l%}", hex(leaf.charAt(0)) + leaf.substring(1))
                .replace("{l%25}", hex(leaf.charAt(0)).replace("%", "%25") + leaf.substring(1))
                .replace("{l%%}", allHex(leaf))
                .replace("{lwide}", (char) (leaf.charAt(0) - '!' + '\uff01') + leaf.substring(1))
                .replace("{lwide%}", wideHex(leaf.charAt(0)) + leaf.substring(1))
                .replace("{l0}", leaf.substring(0, 1))
                .replace("{l1}", leaf.substring(1))
                .replace("{tab}", "\t")
                .replace("{nul}", "\0");
    }

    private static String hex(char c) {
        return String.format(Locale.ROOT, "%%%02x", (int) c);
    }

    private static String allHex(String text) {
        return text.chars().mapToObj(c -> hex((char) c)).collect(Collectors.joining());
    }

    private static String wideHex(char c) {
        return URLEncoder.encode(Character.toString(c - '!' + '\uff01'), StandardCharsets.UTF_8);
    }
}
