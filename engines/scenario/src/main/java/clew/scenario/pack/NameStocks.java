package clew.scenario.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads names, in three scripts each.
final class NameStocks {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}' -]*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}\\p{M}' -]*");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}[\\p{IsArabic}\\p{M} -]*");
    private static final int FEWEST = 10;

    private NameStocks() {}

    static SortedMap<String, NameStock> read(PackFiles files, Problems problems) {
        SortedMap<String, Map<NameStock.Part, List<NameStock.Name>>> read = new TreeMap<>();
        Set<String> columns = Set.of("stock", "part", "latin", "cyrillic", "arabic", "variants");
        for (Line line : Sheet.read(files, "names.csv", columns, problems).lines()) {
            List<String> variants = line.words("variants");
            if (!variants.stream().allMatch(LATIN.asMatchPredicate())) {
                line.wrong("variants", "names in Latin script with blanks between");
            }
            NameStock.Name name = new NameStock.Name(
                    line.like("latin", LATIN, "a name in Latin script"),
                    line.like("cyrillic", CYRILLIC, "the name in Cyrillic script"),
                    line.like("arabic", ARABIC, "the name in Arabic script"),
                    variants);
            read.computeIfAbsent(line.id("stock"), _ -> new EnumMap<>(NameStock.Part.class))
                    .computeIfAbsent(line.one("part", NameStock.Part.class), _ -> new ArrayList<>())
                    .add(name);
        }
        SortedMap<String, NameStock> stocks = new TreeMap<>();
        read.forEach((id, parts) -> stocks.put(id, stock(id, parts, problems)));
        return stocks;
    }

    private static NameStock stock(String id, Map<NameStock.Part, List<NameStock.Name>> parts, Problems problems) {
        for (NameStock.Part part : NameStock.Part.values()) {
            int there = parts.getOrDefault(part, List.of()).size();
            if (there < FEWEST) {
                problems.add(
                        "names.csv",
                        0,
                        "part",
                        id + ", " + Line.written(part) + ": " + there,
                        "at least " + FEWEST + " names");
            }
        }
        return new NameStock(
                id,
                parts.getOrDefault(NameStock.Part.WOMAN, List.of()),
                parts.getOrDefault(NameStock.Part.MAN, List.of()),
                parts.getOrDefault(NameStock.Part.FAMILY, List.of()));
    }
}
