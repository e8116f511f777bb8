package clew.platform.packs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Turns the bytes of a pack's files into a pack, and notes whatever does not hold together in any of them.
final class PackReader {

    private final List<PackPart> parts;
    private final PackSigning signing;
    private final List<PackFault> faults = new ArrayList<>();

    PackReader(List<PackPart> parts, PackSigning signing) {
        this.parts = parts;
        this.signing = signing;
    }

    /// Reads a pack. Everything wrong in all of its files is found at once.
    static PackReading<Pack> read(Map<String, byte[]> raw, List<PackPart> parts, PackSigning signing) {
        return new PackReader(parts, signing).read(raw);
    }

    private PackReading<Pack> read(Map<String, byte[]> raw) {
        NavigableMap<String, String> texts = new TreeMap<>();
        raw.forEach((name, bytes) -> decode(name, bytes, texts));
        PackSigning.Seal seal = signing.check(texts, faults);
        PackSigning.FILES.forEach(texts::remove);
        String head = texts.get(Pack.HEAD);
        if (head == null) {
            faults.add(new PackFault(Pack.HEAD, 1, "the file", "", "a file of that name in every pack"));
            return new PackReading.Faulty<>(faults);
        }
        PackReading<PackHead> read = PackYaml.read(Pack.HEAD, head, PackHeadReader::read);
        return switch (read) {
            case PackReading.Faulty<PackHead>(List<PackFault> wrong) -> {
                faults.addAll(wrong);
                yield new PackReading.Faulty<>(faults);
            }
            case PackReading.Sound<PackHead>(PackHead sound) -> whole(new Pack(sound, texts, seal.signer()));
        };
    }

    private PackReading<Pack> whole(Pack pack) {
        for (PackPart part : parts) {
            part.required().stream()
                    .filter(name -> !pack.files().containsKey(name))
                    .sorted()
                    .forEach(name ->
                            faults.add(new PackFault(name, 1, "the file", "", "a file of that name in every pack")));
        }
        pack.files().keySet().stream().filter(name -> !name.equals(Pack.HEAD)).forEach(name -> check(pack, name));
        faults.sort(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line));
        return faults.isEmpty() ? new PackReading.Sound<>(pack) : new PackReading.Faulty<>(faults);
    }

    private void check(Pack pack, String name) {
        List<PackPart> readers = parts.stream().filter(part -> part.reads(name)).toList();
        readers.forEach(part -> faults.addAll(part.check(pack, name)));
        if (readers.isEmpty() && !name.endsWith(".md") && !name.equals("licence.txt")) {
            faults.add(
                    new PackFault(name, 1, "the file", "", "a name that somebody reads; remarks go into a .md file"));
        }
    }

    private void decode(String name, byte[] bytes, Map<String, String> texts) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                faults.add(new PackFault(name, 1, "the file", "a binary file", "text in UTF-8"));
            }
            texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(new PackFault(name, 1, "the file", "another encoding", "text in UTF-8"));
        }
        if (!name.toLowerCase(Locale.ROOT).equals(name)) {
            faults.add(new PackFault(name, 1, "the name of the file", name, "small letters only"));
        }
    }
}
