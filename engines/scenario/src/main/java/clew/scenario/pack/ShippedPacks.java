package clew.scenario.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The packs that come with Clew.
public final class ShippedPacks {

    private static final List<String> FILES = List.of(
            "agencies.csv",
            "closures.csv",
            "courses.csv",
            "evidence.csv",
            "firms.csv",
            "forms.csv",
            "names.csv",
            "pack.csv",
            "peoples.csv",
            "places.csv",
            "prices.csv",
            "processes.csv",
            "professions.csv",
            "routes.csv",
            "sites.csv",
            "states.csv",
            "texts.csv",
            "transitions.csv");

    private ShippedPacks() {}

    /// The small pack: three States, to test with and to learn the format from.
    public static PackFiles small() {
        return files("small");
    }

    /// The Grey Sea: five States, complete enough for an exercise with many people.
    public static PackFiles full() {
        return files("grey-sea");
    }

    /// The names by which they are asked for.
    public static SortedSet<String> names() {
        return new TreeSet<>(Set.of("small", "grey-sea"));
    }

    /// The pack of this name, if one comes with Clew.
    public static Optional<PackFiles> named(String name) {
        return names().contains(name) ? Optional.of(files(name)) : Optional.empty();
    }

    private static PackFiles files(String name) {
        Map<String, byte[]> files = new HashMap<>();
        for (String file : FILES) {
            String path = "/clew/scenario/packs/" + name + "/" + file;
            try (InputStream in = ShippedPacks.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("The resource " + path + " is missing");
                }
                files.put(file, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The resource " + path + " cannot be read", e);
            }
        }
        return new PackFiles(files);
    }
}
