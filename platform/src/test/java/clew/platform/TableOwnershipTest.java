package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A room reads and writes its own tables only; what it wants of another it asks at the door.
///
/// Whose a table is, its migration says: the tens of the version are the room.
class TableOwnershipTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATE = Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern USE = Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|table)\\s+(\\w+)");
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("0", "database"),
            Map.entry("1", "directory"),
            Map.entry("2", "access"),
            Map.entry("3", "person"),
            Map.entry("4", "recognition"),
            Map.entry("5", "casework"),
            Map.entry("6", "referral"),
            Map.entry("7", "exchange"),
            Map.entry("8", "vault"),
            Map.entry("9", "consent"),
            Map.entry("10", "clocks"),
            Map.entry("11", "packs"),
            Map.entry("12", "children"),
            Map.entry("13", "assistance"),
            Map.entry("15", "publication"),
            Map.entry("16", "relay"),
            Map.entry("17", "access"),
            Map.entry("18", "access"));

    /// Where a room may read the table of another: room and table.
    ///
    /// Access reads the name and kind of the agency of a member with the member, for it does so on each request.
    private static final Set<String> READ_MODELS = Set.of("access agency");

    @Test
    void nobodyReadsTheTablesOfAnotherRoom() throws IOException {
        Map<String, String> owners = owners();
        Set<String> trespasses = new TreeSet<>();
        for (SourceTexts.Text text : SourceTexts.all()) {
            Matcher use = USE.matcher(text.value());
            while (use.find()) {
                String table = use.group(1).toLowerCase(Locale.ROOT);
                String owner = owners.get(table);
                boolean own = owner == null
                        || owner.equals(text.room())
                        || text.room().equals("database");
                if (!own && !READ_MODELS.contains(text.room() + " " + table)) {
                    trespasses.add(text.file() + " uses " + table + " of the room " + owner);
                }
            }
        }

        assertThat(trespasses).isEmpty();
    }

    @Test
    void theTablesAreKnown() throws IOException {
        assertThat(owners()).containsEntry("agency", "directory").containsEntry("person", "person");
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                Matcher version = Pattern.compile("V(\\d+)__.*\\.sql")
                        .matcher(file.getFileName().toString());
                assertThat(version.matches()).as("name of " + file).isTrue();
                String tens = Integer.toString(Integer.parseInt(version.group(1)) / 10);
                Matcher table = CREATE.matcher(Files.readString(file));
                while (table.find()) {
                    owners.put(table.group(1).toLowerCase(Locale.ROOT), ROOMS.getOrDefault(tens, "?"));
                }
            }
        }
        return owners;
    }
}
