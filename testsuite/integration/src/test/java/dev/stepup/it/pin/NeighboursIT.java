package dev.stepup.it.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Jar;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Section 3 of the contract, the loop guard: several applications on one host, with one key, count apart. */
class NeighboursIT {

    private static final String SETTINGS = """
            stepup.kratos.public-url=http://127.0.0.1:4433
            stepup.loop-guard.key=the same key for all of the neighbours
            stepup.rule.all.path=/*
            stepup.rule.all.aal=aal1
            """;

    @Test
    void contextPathIsAPrefixOfAnothers_eachCountsApartAndEnds() {
        int port = Server.freePort();
        List<Archive<?>> neighbours = List.of(application("bank2"), application("ROOT"));
        try (Server server = Server.at(port, "neighbours", neighbours)) {
            server.deploy(application("bank"));
            URI host = URI.create("http://127.0.0.1:" + port);
            List<URI> pages =
                    List.of(host.resolve("/bank/bank2"), host.resolve("/bank2/bank2"), host.resolve("/bank2x/bank"));
            Jar jar = new Jar();
            Set<String> names = new TreeSet<>();
            for (int round = 0; round < 2; round++) {
                for (URI page : pages) {
                    Reply reply = jar.open(page);
                    assertThat(reply.status()).as("%s, %s", page, round).isEqualTo(303);
                    names.add(reply.header("Set-Cookie").split("=", 2)[0]);
                }
            }
            assertThat(names).hasSize(3).allMatch(name -> name.matches("stepup_trip_[0-9a-f]{16}"));
            assertForeignValueCountsAsAbsent(jar, names, pages.get(0));
            for (URI page : pages) {
                assertThat(jar.open(page).status()).as("%s", page).isEqualTo(403);
            }
        }
    }

    private static void assertForeignValueCountsAsAbsent(Jar jar, Set<String> names, URI page) {
        for (String name : names) {
            for (String other : names) {
                if (!name.equals(other)) {
                    Reply reply = Ask.at(page)
                            .as(Caller.NAVIGATION, Optional.empty())
                            .with("Cookie", name + "=" + jar.get(other))
                            .get();
                    assertThat(reply.status()).isEqualTo(303);
                }
            }
        }
    }

    private static WebArchive application(String name) {
        return ApplicationArchive.small(name, SETTINGS);
    }
}
