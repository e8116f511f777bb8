package clew.platform.children;

import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.CaseFile;
import clew.platform.children.MissingRules.Notice;
import clew.platform.children.MissingRules.Told;
import clew.platform.directory.Reason;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which members were told of an alarm, in which role, and where nobody has the role. Says nothing about the child.
@Component
class MissingNotices {

    private final JdbcClient database;

    MissingNotices(JdbcClient database) {
        this.database = database;
    }

    /// A role that was told.
    ///
    /// @param agency the agency as it was called then, or `null` where there is no such agency
    /// @param members how many were told
    /// @param seen how many have looked
    /// @param firstSeen when the first of them looked
    record Line(
            String who,
            Role role,
            @Nullable String agency,
            int members,
            int seen,
            Instant at,
            @Nullable Instant firstSeen) {

        /// Where: the name of the agency, or that there is none.
        public Reason place() {
            return MissingRules.place(who, agency);
        }
    }

    void add(Missing missing, CaseFile file, List<Notice> notices) {
        for (Notice notice : notices) {
            if (notice.nobody()) {
                add(missing, file, notice, null);
            }
            notice.members().forEach(member -> add(missing, file, notice, member));
        }
    }

    private void add(Missing missing, CaseFile file, Notice notice, @Nullable MemberId member) {
        Told agency = notice.agency();
        database.sql("""
                        insert into child_missing_notice (id, missing_id, case_id, person_id, who, role, agency_id,
                            agency_name, member_id, told_at)
                        values (:id, :of, :case, :person, :who, :role, :agency, :name, :member, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("of", missing.id())
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("who", notice.who())
                .param("role", notice.role().name())
                .param("agency", agency == null ? null : agency.agency().value(), Types.OTHER)
                .param("name", agency == null ? null : agency.name(), Types.VARCHAR)
                .param("member", member == null ? null : member.value(), Types.OTHER)
                .param("at", missing.toldAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void seen(UUID missing, MemberId member, Instant at) {
        database.sql("""
                        update child_missing_notice set seen_at = :at
                        where missing_id = :id and member_id = :member and seen_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", missing)
                .param("member", member.value())
                .update();
    }

    /// The roles that were told: those that nobody has first. An agency that has no part in the case sees its own.
    List<Line> of(UUID missing) {
        return database.sql("""
                        select who, role, agency_name, count(member_id) as members, count(seen_at) as seen,
                               min(told_at) as told_at, min(seen_at) as first_seen
                        from child_missing_notice where missing_id = :id
                        group by who, role, agency_id, agency_name
                        order by count(member_id) > 0, agency_name nulls first, role
                        """)
                .param("id", missing)
                .query((row, _) -> {
                    Timestamp seen = row.getTimestamp("first_seen");
                    return new Line(
                            row.getString("who"),
                            Role.valueOf(row.getString("role")),
                            row.getString("agency_name"),
                            row.getInt("members"),
                            row.getInt("seen"),
                            row.getTimestamp("told_at").toInstant(),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
