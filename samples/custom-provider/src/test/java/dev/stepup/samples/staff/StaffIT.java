package dev.stepup.samples.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.samples.staff.Browser.Page;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People walk through the portal on a real server; the test looks into its database, and lets time pass there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffIT {

    private final Connection database;
    private final Server shared;
    private final StaffServer portal;

    private StaffIT() throws SQLException, IOException, InterruptedException {
        database = DriverManager.getConnection("jdbc:h2:mem:staff", "staff", "");
        shared = Server.createTcpServer("-tcpPort", "0").start();
        portal = StaffServer.start(freePort(), "jdbc:h2:tcp://127.0.0.1:" + shared.getPort() + "/mem:staff");
    }

    @AfterAll
    void end() throws SQLException {
        portal.close();
        shared.stop();
        database.close();
    }

    @Test
    void startPage_anonymous_isOpen() {
        Page page = new Browser().open(portal.url());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Welcome");
    }

    @Test
    void bankDetails_anonymous_areShownAfterBothFactors() throws SQLException {
        Browser browser = new Browser();
        Person carol = personWithSecondFactor();
        URI asked = at("/bank-details?tab=a%26b&c");

        Page login = browser.open(asked);
        assertThat(login.heading()).isEqualTo("Sign in");
        Page secondFactor = signIn(browser, login, carol);
        assertThat(secondFactor.heading()).isEqualTo("Second factor");
        Page shown = browser.submit(secondFactor, Map.of("code", carol.code(0)));

        assertThat(shown.address()).isEqualTo(asked);
        assertThat(shown.text()).contains("Its level is AAL2", "password (AAL1)", "totp (AAL2)");
    }

    @Test
    void bankDetails_secondFactorGrownOld_askForItAgain() throws SQLException {
        Browser browser = new Browser();
        Person carol = personWithSecondFactor();
        Page fresh = enter(browser, carol);
        assertThat(fresh.heading()).isEqualTo("Bank details");
        assertThat(browser.open(fresh.address()).heading()).isEqualTo("Bank details");

        sixMinutesPass();
        Page stale = browser.open(fresh.address());
        assertThat(stale.heading()).isEqualTo("Second factor");
        Page again = browser.submit(stale, Map.of("code", carol.code(1)));

        assertThat(again.heading()).isEqualTo("Bank details");
        assertThat(again.address()).isEqualTo(fresh.address());
    }

    @Test
    void bankDetails_personWithoutSecondFactor_areDeniedWithoutATrip() throws SQLException {
        Browser browser = new Browser();

        Page denied = signIn(browser, browser.open(at("/bank-details")), person(null));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.address()).isEqualTo(at("/bank-details"));
    }

    @Test
    void payslips_byTheRule_askForTheHighestLevelThatThePersonCanReach() throws SQLException {
        Browser one = new Browser();
        Browser both = new Browser();
        Person carol = personWithSecondFactor();

        assertThat(signIn(one, one.open(at("/payslips/2026")), person(null)).heading())
                .isEqualTo("Payslips");
        Page secondFactor = signIn(both, both.open(at("/payslips/2026")), carol);
        assertThat(secondFactor.heading()).isEqualTo("Second factor");
        Page shown = both.submit(secondFactor, Map.of("code", carol.code(0)));
        assertThat(shown.address()).isEqualTo(at("/payslips/2026"));
    }

    @Test
    void signIn_wrongPasswordOrName_isRefusedAlike() throws SQLException {
        Browser browser = new Browser();
        Page login = browser.open(at("/login"));

        Page password = browser.submit(login, Map.of("name", person(null).name(), "password", "wrong"));
        Page name = browser.submit(login, Map.of("name", "nobody", "password", Database.PASSWORD));

        assertThat(password.status()).isEqualTo(400).isEqualTo(name.status());
        assertThat(password.text()).isEqualTo(name.text()).contains("No such name with this password");
    }

    @Test
    void code_wrongOrUsedBefore_isRefused() throws SQLException {
        Browser browser = new Browser();
        Browser thief = new Browser();
        Person carol = personWithSecondFactor();
        Page secondFactor = signIn(browser, browser.open(at("/bank-details")), carol);
        Page theirs = signIn(thief, thief.open(at("/bank-details")), carol);
        String code = carol.code(0);

        assertThat(browser.submit(secondFactor, Map.of("code", "12345")).status())
                .isEqualTo(400);
        assertThat(browser.submit(secondFactor, Map.of("code", code)).heading()).isEqualTo("Bank details");
        assertThat(thief.submit(theirs, Map.of("code", code)).status()).isEqualTo(400);
    }

    @Test
    void signIn_addressOfAnotherHost_staysHere() throws SQLException {
        Browser browser = new Browser();
        String evil = URLEncoder.encode("https://evil.example/a", StandardCharsets.UTF_8);

        Page after = signIn(browser, browser.open(at("/login?return_to=" + evil)), person(null));

        assertThat(after.address()).isEqualTo(at("/a"));
    }

    @Test
    void token_afterTheSecondFactor_isAnotherAndTheOldOneIsNobodys() throws SQLException {
        Browser browser = new Browser();
        Person carol = personWithSecondFactor();
        Page secondFactor = signIn(browser, browser.open(at("/bank-details")), carol);
        HttpCookie before = browser.session();
        assertThat(before.isHttpOnly()).isTrue();

        browser.submit(secondFactor, Map.of("code", carol.code(0)));

        assertThat(browser.session().getValue()).isNotEqualTo(before.getValue());
        assertThat(isKept(new SessionToken(before.getValue()).hash())).isFalse();
        assertThat(isKept(new SessionToken(browser.session().getValue()).hash()))
                .isTrue();
        assertThat(isKept(browser.session().getValue())).isFalse();
    }

    @Test
    void logOut_signedIn_endsTheSession() throws SQLException {
        Browser browser = new Browser();
        signIn(browser, browser.open(at("/payslips/")), person(null));
        String hash = new SessionToken(browser.session().getValue()).hash();

        Page start = browser.submit(browser.open(at("/logout")), Map.of());

        assertThat(start.address()).isEqualTo(portal.url());
        assertThat(isKept(hash)).isFalse();
        assertThat(browser.open(at("/payslips/")).heading()).isEqualTo("Sign in");
    }

    /** @param secret in hexadecimal */
    private record Person(String name, String secret) {

        /** @param later how many times 30 seconds from now; the portal accepts one that is ahead by one */
        String code(int later) {
            return Accounts.code(secret, Instant.now().getEpochSecond() / 30 + later);
        }
    }

    private Person personWithSecondFactor() throws SQLException {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return person(HexFormat.of().formatHex(secret));
    }

    private Person person(@Nullable String secret) throws SQLException {
        String name = UUID.randomUUID().toString();
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:staff", "staff", "");
        new Accounts(pool).add(name, Database.PASSWORD, secret);
        pool.dispose();
        return new Person(name, secret == null ? "" : secret);
    }

    private Page enter(Browser browser, Person who) {
        return browser.submit(signIn(browser, browser.open(at("/bank-details")), who), Map.of("code", who.code(0)));
    }

    private static Page signIn(Browser browser, Page login, Person who) {
        return browser.submit(login, Map.of("name", who.name(), "password", Database.PASSWORD));
    }

    private void sixMinutesPass() throws SQLException {
        try (PreparedStatement update =
                database.prepareStatement("UPDATE completed_method SET completed = DATEADD('MINUTE', -6, completed)")) {
            update.executeUpdate();
        }
    }

    private boolean isKept(String hash) throws SQLException {
        try (PreparedStatement question =
                database.prepareStatement("SELECT id FROM login_session WHERE TRIM(token_hash) = ?")) {
            question.setString(1, hash);
            ResultSet row = question.executeQuery();
            return row.next();
        }
    }

    private URI at(String path) {
        return portal.url().resolve(path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
