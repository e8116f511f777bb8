package clew.platform.access.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An entry of the trail as it stands now, to be held against the digest that was chained.
///
/// @param facts as the database has them, in JSON
/// @param salt null where what it is about was forgotten
/// @param forgottenBy the number of the entry that made it be forgotten, or null
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadEntry(
        long id,
        Instant at,
        @Nullable UUID member,
        @Nullable String memberName,
        @Nullable UUID agency,
        String what,
        String subjectType,
        @Nullable UUID subject,
        String verdict,
        String facts,
        byte @Nullable [] salt,
        byte[] payload,
        byte[] digest,
        @Nullable Long forgottenBy) {

    /// The columns that [#of] reads, of the table `trail` under the name `t`.
    static final String COLUMNS = """
            t.id, t.at, t.member_id, t.member_name, t.agency_id, t.what, t.subject_type, t.subject_id, t.verdict,
            t.facts, t.salt, t.payload, t.digest as own_digest, t.forgotten_by
            """;

    static ReadEntry of(ResultSet row) throws SQLException {
        return new ReadEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("member_id", UUID.class),
                row.getString("member_name"),
                row.getObject("agency_id", UUID.class),
                row.getString("what"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("verdict"),
                row.getString("facts"),
                row.getBytes("salt"),
                row.getBytes("payload"),
                row.getBytes("own_digest"),
                row.getObject("forgotten_by", Long.class));
    }

    /// The facts, if each is a text, as Clew writes them.
    Optional<Map<String, String>> readFacts() {
        try {
            JsonNode tree = JsonMapper.shared().readTree(facts);
            Map<String, String> read = new TreeMap<>();
            tree.properties().stream()
                    .filter(fact -> fact.getValue().isString())
                    .forEach(fact -> read.put(fact.getKey(), fact.getValue().asString()));
            return tree.isObject() && read.size() == tree.size() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// The digest of who, when, what and the verdict, over the payload's digest as it stands.
    byte[] computed() {
        return Encoding.of("clew-trail-entry-1")
                .time(at)
                .id(member)
                .text(memberName)
                .id(agency)
                .text(what)
                .text(subjectType)
                .text(verdict)
                .bytes(payload)
                .end();
    }

    /// What is wrong with the entry, held against the digest that was chained; empty if nothing is.
    Optional<Finding> against(long position, byte[] chained) {
        byte[] computed = computed();
        if (!Arrays.equals(computed, chained) || !Arrays.equals(digest, chained)) {
            byte[] shown = Arrays.equals(computed, chained) ? digest : computed;
            return Optional.of(finding(Finding.Kind.ENTRY_CHANGED, position, chained, shown));
        }
        if (salt == null) {
            boolean said = forgottenBy != null && subject == null && "{}".equals(facts);
            return said
                    ? Optional.empty()
                    : Optional.of(finding(Finding.Kind.FORGOTTEN_UNSAID, position, payload, new byte[0]));
        }
        byte[] about =
                readFacts().map(read -> Encoding.payload(salt, subject, read)).orElseGet(() -> new byte[0]);
        return Arrays.equals(about, payload) && forgottenBy == null
                ? Optional.empty()
                : Optional.of(finding(Finding.Kind.ABOUT_CHANGED, position, payload, about));
    }

    private Finding finding(Finding.Kind kind, long position, byte[] expected, byte[] found) {
        return new Finding(kind, position, id, Encoding.hex(expected), Encoding.hex(found));
    }
}
