package dev.peekwire.benchmarks.load;

import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server JVM: a container with the desk, the relay and an idle endpoint, chosen by path. */
final class ServerMain {
    private final LoadDesk desk = new LoadDesk();
    private final Profile profile = new Profile();

    private ServerMain() {}

    /**
     * Serves until stdin ends.
     *
     * @param args the container, and anything else for desks with suggesters
     */
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        new ServerMain().serve(Container.named(args[0]), args.length > 1);
        System.exit(0);
    }

    private void serve(Container container, boolean suggesters) throws Exception {
        List<ServerEndpointConfig> paths = new ArrayList<>(
                List.of(desk.config(), new RelayEndpoint(container).config(), new IdleEndpoint().config()));
        if (suggesters) {
            Suggesters.desks().forEach(one -> paths.add(one.config()));
        }
        Container.Host host = container.start(paths);
        Control.serve(Line.of("up").with("port", host.port()), this::run);
    }

    private Line run(Line command) throws Exception {
        return switch (command.verb()) {
            case "cpu" -> Line.of("cpu").with("nanos", Gauges.cpuNanos());
            case "heap" -> Line.of("heap").with("bytes", Gauges.liveHeap());
            case "stats" -> desk.stats();
            case "record" -> profile.start();
            case "dump" -> profile.dump(Path.of(command.text("file")));
            default -> throw new IllegalArgumentException(command.verb());
        };
    }
}
