package dev.peekwire.benchmarks.response;

import dev.peekwire.AgentId;
import dev.peekwire.json.ResponseJson;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.response.LibraryQuery;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.files.ResponseFolder;
import dev.peekwire.responses.Responses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How long a library takes to load from files, and how much heap it holds. The first load is a product's start: the classes
 * are new. Arguments: {@code write}, {@code json} or {@code folder}; where the files are; how many scripts to write (20,000),
 * or how many loads (5). Run the load with {@code -Xmx200m}: it fails where that is too little.
 */
public final class FilesLoad {
    private static final double MIB = 1024.0 * 1024;

    private FilesLoad() {}

    /** Writes or measures. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        int count = args.length > 2 ? Integer.parseInt(args[2]) : args[0].equals("write") ? 20_000 : 5;
        if (args[0].equals("write")) {
            write(folder, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            load(folder, args[0].equals("json"));
        }
    }

    private static void write(Path folder, int count) throws IOException {
        List<ScriptedResponse> scripts =
                new Written().texts(count).stream().map(Written.Text::read).toList();
        ResponseSet set = ResponseSet.of(scripts, List.of(), List.of(), ResponsePolicy.FREE);
        Files.createDirectories(folder);
        ResponseJson.write(set, folder.resolve("responses.json"));
        ResponseFolder.write(set, folder.resolve("responses"));
        System.out.printf("%s, %.1f MiB of JSON%n", set, Files.size(folder.resolve("responses.json")) / MIB);
    }

    private static void load(Path folder, boolean json) throws IOException {
        Spent spent = new Spent();
        ResponseSet set = json
                ? ResponseJson.read(folder.resolve("responses.json"))
                : ResponseFolder.read(folder.resolve("responses"));
        spent.part(json ? "one JSON" : "folder");
        Responses responses = set.responses().build();
        spent.part("judge");
        responses.library().find(LibraryQuery.of(new AgentId("agent1"), Set.of(), Written.NOW, "re"));
        spent.part("first search");
        spent.tell(responses.library());
    }
}
