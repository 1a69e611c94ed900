package com.example.peekwire;

import dev.peekwire.json.ResponseJson;
import dev.peekwire.json.response.FileProblem;
import dev.peekwire.json.response.InvalidResponsesException;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.response.files.ResponseFolder;
import dev.peekwire.responses.Responses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** What the guide shows; run by FolderTest. */
public final class FileSnippets {
    private FileSnippets() {}

    /** A folder, for a desk. */
    public static Responses read(Path folder) throws IOException {
        ResponseSet set = ResponseFolder.read(folder);
        return set.responses()
                .deskName("Nordlys Tea")
                .zone(ZoneId.of("Europe/Oslo"))
                .build();
    }

    /** From one form into the other. */
    public static void convert(Path json, Path folder) throws IOException {
        ResponseFolder.write(ResponseJson.read(json), folder);
        ResponseJson.write(ResponseFolder.read(folder), json);
    }

    /** For a build: what is wrong, a line each; empty if nothing is. */
    public static String check(Path folder) throws IOException {
        try {
            ResponseFolder.read(folder);
            return "";
        } catch (InvalidResponsesException e) {
            StringBuilder told = new StringBuilder();
            for (FileProblem problem : e.problems()) {
                told.append(problem).append('\n');
            }
            return told.toString();
        }
    }
}
