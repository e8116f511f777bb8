package clew.platform.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/// All parts that rooms contribute, and what they make of a pack together.
@Component
final class PackParts {

    private final List<PackPart> parts;

    PackParts(List<PackPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(part -> part.getClass().getName()))
                .toList();
    }

    /// The same parts without the application: what the command line checks with.
    static PackParts alone() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(PackPart.class));
            scanner.scan("clew.platform");
            context.refresh();
            return new PackParts(
                    List.copyOf(context.getBeansOfType(PackPart.class).values()));
        }
    }

    List<PackPart> all() {
        return parts;
    }

    /// Reads a pack from its files; all faults of all files at once.
    PackReading<Pack> read(Map<String, byte[]> files, PackSigning signing) {
        return PackReader.read(files, parts, signing);
    }

    /// Reads a pack from a ZIP file.
    PackReading<Pack> read(byte[] zip, PackSigning signing) {
        return switch (PackArchive.zip(zip)) {
            case PackReading.Faulty<SortedMap<String, byte[]>>(List<PackFault> faults) ->
                new PackReading.Faulty<>(faults);
            case PackReading.Sound<SortedMap<String, byte[]>>(SortedMap<String, byte[]> files) -> read(files, signing);
        };
    }

    /// Everything that the files of a pack define, by kind in the order of the files.
    List<PackItem> items(Pack pack) {
        List<PackItem> items = new ArrayList<>();
        new TreeMap<>(pack.files())
                .forEach((name, text) -> parts.stream()
                        .filter(part -> part.reads(name))
                        .forEach(part -> items.addAll(part.items(name, text))));
        return items;
    }

    /// The names of files whose content is known by items, so that a comparison need not name the file.
    boolean knowsItems(Pack pack, String name) {
        return pack.file(name)
                .map(text -> parts.stream()
                        .filter(part -> part.reads(name))
                        .anyMatch(part -> !part.items(name, text).isEmpty()))
                .orElse(false);
    }
}
