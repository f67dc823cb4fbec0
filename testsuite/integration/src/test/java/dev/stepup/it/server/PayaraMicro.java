package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Payara Micro: one jar. It takes no EAR. */
final class PayaraMicro implements Distribution {

    private static final String LOOPBACK = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    @Override
    public Set<Feature> features() {
        return EnumSet.complementOf(EnumSet.of(Feature.ENTERPRISE_ARCHIVES));
    }

    @Override
    public Path setUp(Instance instance) throws IOException {
        instance.write("boot.txt", LOOPBACK);
        return instance.created("applications");
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) {
        List<String> command = new ArrayList<>(List.of(
                Instance.java(),
                "-jar",
                instance.home().resolve("payara-micro.jar").toString(),
                "--port",
                Integer.toString(instance.port()),
                "--prebootcommandfile",
                "boot.txt",
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome"));
        for (Path application : applications) {
            command.add("--deploy");
            command.add(application.toString());
        }
        return command;
    }

    @Override
    public boolean isDone(String line) {
        return line.contains("Payara Micro ") && line.contains(" ready in ");
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("Failed to deploy") || line.contains("Exception while loading the app");
    }
}
