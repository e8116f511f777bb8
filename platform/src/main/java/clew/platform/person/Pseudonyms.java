package clew.platform.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names for people who give none: a neutral word that is easy to say in most languages, and a number ("Heron 27").
///
/// A pseudonym is given once in an instance and never again. It says nothing about the person. The words hold
/// no animal that is used as an insult, no colour, no faith and no nation.
@Component
final class Pseudonyms {

    private static final int FIRST = 10;
    private static final int ROUNDS = 60;
    private static final List<String> WORDS = List.of(
            "Acacia",
            "Alder",
            "Almond",
            "Amber",
            "Anchor",
            "Apricot",
            "Aspen",
            "Aster",
            "Aurora",
            "Bamboo",
            "Basil",
            "Beacon",
            "Birch",
            "Breeze",
            "Bridge",
            "Brook",
            "Cabin",
            "Camellia",
            "Canoe",
            "Canyon",
            "Cedar",
            "Clover",
            "Comet",
            "Copper",
            "Coral",
            "Cotton",
            "Cypress",
            "Dahlia",
            "Delta",
            "Dune",
            "Elder",
            "Ember",
            "Fern",
            "Finch",
            "Fiord",
            "Garden",
            "Garnet",
            "Ginger",
            "Glacier",
            "Harbour",
            "Hazel",
            "Heron",
            "Horizon",
            "Ibis",
            "Indigo",
            "Island",
            "Ivy",
            "Jasmine",
            "Juniper",
            "Kestrel",
            "Lagoon",
            "Lantern",
            "Larch",
            "Laurel",
            "Lemon",
            "Lilac",
            "Linden",
            "Lotus",
            "Magnolia",
            "Mango",
            "Maple",
            "Marble",
            "Marigold",
            "Meadow",
            "Melon",
            "Meteor",
            "Mimosa",
            "Mint",
            "Mistral",
            "Myrtle",
            "Nectar",
            "Nutmeg",
            "Oasis",
            "Ocean",
            "Olive",
            "Opal",
            "Orchard",
            "Orchid",
            "Osprey",
            "Palm",
            "Papaya",
            "Pebble",
            "Pelican",
            "Peony",
            "Pepper",
            "Petal",
            "Pine",
            "Planet",
            "Plover",
            "Poplar",
            "Prairie",
            "Quartz",
            "Quince",
            "Rain",
            "Reed",
            "River",
            "Robin",
            "Rosemary",
            "Saffron",
            "Sage",
            "Sandal",
            "Sequoia",
            "Silver",
            "Sparrow",
            "Spruce",
            "Star",
            "Stork",
            "Summit",
            "Swallow",
            "Tamarind",
            "Teak",
            "Thyme",
            "Timber",
            "Topaz",
            "Tulip",
            "Valley",
            "Vanilla",
            "Violet",
            "Walnut",
            "Willow",
            "Zephyr");

    private final JdbcClient database;
    private final RandomGenerator random;

    Pseudonyms(JdbcClient database, RandomGenerator random) {
        this.database = database;
        this.random = random;
    }

    /// As many pseudonyms as asked for, never given before. They are taken within the transaction that asks.
    List<String> take(int count) {
        List<String> taken = new ArrayList<>();
        int last = 100;
        for (int round = 0; taken.size() < count; round++) {
            if (round == ROUNDS) {
                throw new IllegalStateException("no pseudonym is left below " + last);
            }
            taken.addAll(reserve(candidates(count - taken.size(), last)));
            last = round < 4 ? last : (int) Math.min(1_000_000L, last * 2L);
        }
        return taken;
    }

    private List<String> candidates(int count, int last) {
        Set<String> candidates = new LinkedHashSet<>();
        for (int i = 0; i < count * 2 && candidates.size() < count; i++) {
            candidates.add(WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(FIRST, last));
        }
        return List.copyOf(candidates);
    }

    private List<String> reserve(List<String> candidates) {
        Set<String> free = Set.copyOf(database.sql("""
                        insert into pseudonym (name) select unnest(cast(:names as text[]))
                        on conflict do nothing returning name
                        """)
                .param("names", candidates.toArray(String[]::new))
                .query(String.class)
                .list());
        return candidates.stream().filter(free::contains).toList();
    }
}
