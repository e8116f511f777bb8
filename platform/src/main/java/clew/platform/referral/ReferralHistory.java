package clew.platform.referral;

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
import tools.jackson.databind.json.JsonMapper;

/// The tables `referral_event` and `referral_packet`: what is written once.
@Component
class ReferralHistory {

    private final JdbcClient sql;
    private final JsonMapper json;

    ReferralHistory(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(ReferralId id, ReferralEvent.Kind kind, Instant at, @Nullable Member by, ReferralRows.Words words) {
        sql.sql("""
                insert into referral_event (referral_id, at, kind, member_id, member_name, agency_id, code, words)
                values (:referral, :at, :kind, :member, :name, :agency, :code, :words)
                """)
                .param("referral", id.value())
                .param("at", ReferralRows.at(at))
                .param("kind", kind.name())
                .param("member", by == null ? null : by.id().value())
                .param("name", by == null ? null : by.name())
                .param("agency", by == null ? null : by.agency().value())
                .param("code", words.code())
                .param("words", words.text())
                .update();
    }

    List<ReferralEvent> of(ReferralId id) {
        return sql.sql("""
                        select at, kind, agency_id, member_name, code, words
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
                        row.getString("words")))
                .list();
    }

    void keep(ReferralId id, Layer layer, Packet packet) {
        sql.sql("""
                insert into referral_packet (referral_id, layer, content)
                values (:id, :layer, cast(:content as jsonb))
                """)
                .param("id", id.value())
                .param("layer", layer.name())
                .param("content", json.writeValueAsString(packet))
                .update();
    }

    /// The packet of a layer; empty where the fence does not let the reader see it.
    Packet packet(ReferralId id, Layer layer) {
        return sql.sql("select content from referral_packet where referral_id = :id and layer = :layer")
                .param("id", id.value())
                .param("layer", layer.name())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Packet.class))
                .orElse(Packet.EMPTY);
    }

    /// When the receiver sees a part of the packet.
    enum Layer {
        AT_ONCE,
        ON_ACCEPTANCE
    }
}
