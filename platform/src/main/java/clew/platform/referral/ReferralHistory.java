package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables `referral_event`, `referral_packet` and `referral_part`: what is written once.
@Component
class ReferralHistory {

    private static final String WORDS = "referral_event.words";
    private static final TypeReference<List<Packet.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ReferralSeal seal;

    ReferralHistory(JdbcClient sql, JsonMapper json, ReferralSeal seal) {
        this.sql = sql;
        this.json = json;
        this.seal = seal;
    }

    void add(ReferralId id, ReferralEvent.Kind kind, Instant at, @Nullable Member by, ReferralRows.Words words) {
        long number = seal.number("referral_event");
        sql.sql("""
                insert into referral_event (id, referral_id, at, kind, member_id, member_name, agency_id, code,
                    words_sealed)
                overriding system value
                values (:number, :referral, :at, :kind, :member, :name, :agency, :code, :words)
                """)
                .param("number", number)
                .param("referral", id.value())
                .param("at", ReferralRows.at(at))
                .param("kind", kind.name())
                .param("member", by == null ? null : by.id().value())
                .param("name", by == null ? null : by.name())
                .param("agency", by == null ? null : by.agency().value())
                .param("code", words.code())
                .param("words", words.text() == null ? null : seal.words(seal.person(id), WORDS, number, words.text()))
                .update();
    }

    List<ReferralEvent> of(ReferralId id) {
        UUID person = seal.person(id);
        seal.prepare(person);
        return sql.sql("""
                        select id, at, kind, agency_id, member_name, code, words_sealed
                        from referral_event where referral_id = :id order by id
                        """)
                .param("id", id.value())
                .query((row, _) -> new ReferralEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ReferralEvent.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("agency_id", UUID.class))
                                .map(AgencyId::new)
                                .orElse(null),
                        row.getString("member_name"),
                        row.getString("code"),
                        seal.find(person, WORDS, row.getLong("id"), row.getBytes("words_sealed"))))
                .list();
    }

    /// Keeps a packet: each part of it sealed in the compartment of its kind.
    void keep(ReferralId id, Layer layer, Packet packet) {
        UUID person = seal.person(id);
        sql.sql("insert into referral_packet (referral_id, layer) values (:id, :layer)")
                .param("id", id.value())
                .param("layer", layer.name())
                .update();
        int position = 0;
        for (Packet.Part part : packet.parts()) {
            position++;
            String lines = json.writeValueAsString(part.lines());
            sql.sql("""
                    insert into referral_part (referral_id, layer, position, person_id, kind, lines_sealed)
                    values (:id, :layer, :position, :person, :kind, :lines)
                    """)
                    .param("id", id.value())
                    .param("layer", layer.name())
                    .param("position", position)
                    .param("person", person)
                    .param("kind", part.kind().name())
                    .param("lines", seal.part(person, part.kind(), row(id, layer, position), lines))
                    .update();
        }
    }

    /// The packet of a layer; empty where the fence does not let the reader see it.
    Packet packet(ReferralId id, Layer layer) {
        UUID person = seal.person(id);
        seal.prepare(person);
        return new Packet(sql.sql("""
                        select position, kind, lines_sealed from referral_part
                        where referral_id = :id and layer = :layer order by position
                        """)
                .param("id", id.value())
                .param("layer", layer.name())
                .query((row, _) -> part(
                        person,
                        DataKind.valueOf(row.getString("kind")),
                        row(id, layer, row.getInt("position")),
                        row.getBytes("lines_sealed")))
                .list());
    }

    private Packet.Part part(UUID person, DataKind kind, String row, byte @Nullable [] sealed) {
        List<Packet.Line> lines = seal.part(person, kind, row, sealed)
                .map(text -> json.readValue(text, LINES))
                .orElseGet(() -> List.of(Packet.Line.words("referral.packet.words", seal.erased())));
        return new Packet.Part(kind, lines);
    }

    private static String row(ReferralId id, Layer layer, int position) {
        return id.value() + "/" + layer + "/" + position;
    }

    /// When the receiver sees a part of the packet.
    enum Layer {
        AT_ONCE,
        ON_ACCEPTANCE
    }
}
