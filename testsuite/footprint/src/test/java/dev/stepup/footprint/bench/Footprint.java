package dev.stepup.footprint.bench;

import dev.stepup.kratosdouble.CompletedMethod;
import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.NewSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Starts each server with the application without the library and with it, A B B A and so on, each time in a fresh JVM, and
 * prints what the library adds. The first pair of each kind warms the machine up and does not count.
 */
public final class Footprint {

    private final int pairs = Integer.getInteger("footprint.pairs", 10);
    private final Path directory;
    private final Map<String, String> settings;
    private final String session;
    private int started;

    private Footprint(KratosDouble kratos) throws IOException {
        Path runs = Files.createDirectories(Path.of(System.getProperty("footprint.run")));
        directory = Files.createTempDirectory(runs, "footprint");
        settings = Map.of(
                "stepup.rule.admin.path",
                "/admin/*",
                "stepup.kratos.public-url",
                kratos.publicUrl().toString());
        session = kratos.createSession(
                        kratos.createIdentity("alice@example.org", "secret").id(),
                        NewSession.with(CompletedMethod.password(), CompletedMethod.totp()))
                .cookieHeader();
    }

    /** @param kinds the kinds to measure; all where none is named */
    public static void main(String... kinds) throws Exception {
        List<Kind> chosen = kinds.length == 0
                ? List.of(Kind.values())
                : Arrays.stream(kinds).map(Kind::valueOf).toList();
        try (KratosDouble kratos = KratosDouble.builder().build().start()) {
            Footprint footprint = new Footprint(kratos);
            List<String> tables = new ArrayList<>();
            for (Kind kind : chosen) {
                tables.add(footprint.table(kind));
            }
            tables.forEach(System.out::println);
        }
    }

    private String table(Kind kind) throws IOException, InterruptedException {
        List<Run> without = new ArrayList<>();
        List<Run> with = new ArrayList<>();
        pair(kind, true, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < pairs; i++) {
            pair(kind, i % 2 == 0, without, with);
            System.out.println(kind + " " + (i + 1) + ": " + without.get(i) + " " + with.get(i));
        }
        return String.join(
                "\n",
                "",
                "| " + kind.title() + " (" + pairs + " pairs) | without | with | added | ratio | 95 % |",
                "| --- | ---: | ---: | ---: | ---: | --- |",
                Comparison.of("start and deployment, ms", without, with, Run::startMillis)
                        .line(),
                Comparison.of("deployment alone, ms", without, with, Run::deploymentMillis)
                        .line(),
                Comparison.of("first guarded request, ms", without, with, Run::guardedMillis)
                        .line(),
                Comparison.of("live heap, MB", without, with, run -> run.heapBytes() / 1e6)
                        .line(),
                Comparison.of("metaspace, MB", without, with, run -> run.metaspaceBytes() / 1e6)
                        .line());
    }

    private void pair(Kind kind, boolean withoutFirst, List<Run> without, List<Run> with)
            throws IOException, InterruptedException {
        if (withoutFirst) {
            without.add(measured(kind).run(kind.plain(), false));
        }
        with.add(measured(kind).run(kind.guarded(settings), true));
        if (!withoutFirst) {
            without.add(measured(kind).run(kind.plain(), false));
        }
    }

    private Measured measured(Kind kind) throws IOException {
        return new Measured(kind, Files.createDirectories(directory.resolve("run" + started++)), session);
    }
}
