package dev.stepup.it.browser;

/**
 * A request, letter by letter.
 *
 * @param requestLine method and target
 * @param headers each with a line break at its end
 */
record Attempt(String requestLine, String headers) {

    static final String NAVIGATION = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    static final String SCRIPT = "Sec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\nHX-Request: true\r\n";
}
