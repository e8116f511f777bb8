package clew.scenario.evidence;

import clew.scenario.chance.Draws;
import clew.scenario.pack.NameStock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// How somebody who listens writes a name down in Latin script.
///
/// Most write the usual form. Some write another way in which the name is transliterated, some put the family name
/// first, some mistype a letter: two neighbours changed over, or one left out. So one person has several spellings in
/// the files of several bodies, which is what linkage has to find. The rates are assumptions of ours.
final class Spelling {

    private static final double VARIANT = 0.35;
    private static final double SWAPPED = 0.08;
    private static final double MISTYPED = 0.06;

    private Spelling() {}

    static Field.Named of(NameStock.Name given, NameStock.Name family, RandomGenerator random) {
        String first = mistyped(written(given, random), random);
        String last = mistyped(written(family, random), random);
        return new Field.Named(given, family, Draws.happens(SWAPPED, random) ? last + " " + first : first + " " + last);
    }

    private static String written(NameStock.Name name, RandomGenerator random) {
        List<String> ways = new ArrayList<>(name.variants());
        return ways.isEmpty() || !Draws.happens(VARIANT, random) ? name.latin() : Draws.one(ways, random);
    }

    private static String mistyped(String name, RandomGenerator random) {
        if (name.length() < 4 || !Draws.happens(MISTYPED, random)) {
            return name;
        }
        int at = Draws.between(1, name.length() - 2, random);
        if (random.nextBoolean()) {
            return name.substring(0, at) + name.substring(at + 1);
        }
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }
}
