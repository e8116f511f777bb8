package clew.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The packs that come with the product: the folders `packs/ID/VERSION` beside the code.
final class ShippedPacks {

    private static final Pattern PLACE =
            Pattern.compile(".*/packs/(?<id>" + PackRef.ID + ")/(?<version>" + PackRef.VERSION + ")/(?<name>.*[^/])");

    private ShippedPacks() {}

    /// All of them, checked, in the order of their ids; a shipped pack with a fault is a bug, which lists its faults.
    static List<Pack> all(List<PackPart> parts) {
        List<Pack> packs = new ArrayList<>();
        files().forEach((place, files) -> {
            Pack pack = PackReader.read(files, parts, PackSigning.none()).orThrow();
            if (!place.equals(pack.ref().toString())) {
                throw new IllegalStateException("the shipped pack " + pack.ref() + " lies in the folder of " + place);
            }
            packs.add(pack);
        });
        return packs;
    }

    /// The files of each shipped pack by "ID VERSION".
    static Map<String, Map<String, byte[]>> files() {
        Map<String, Map<String, byte[]>> packs = new TreeMap<>();
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (Resource resource : resolver.getResources("classpath*:packs/*/*/**")) {
                Matcher place = PLACE.matcher(resource.getURL().toString());
                if (resource.isReadable() && place.matches()) {
                    packs.computeIfAbsent(place.group("id") + " " + place.group("version"), _ -> new TreeMap<>())
                            .put(place.group("name"), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packs;
    }
}
