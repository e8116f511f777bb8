package clew.platform.casework;

import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfiles;
import clew.platform.packs.PackRef;
import clew.platform.packs.Packs;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The referral mechanisms of this instance: the one of the pack in use, under which new cases are opened, and each
/// under which a case ever was.
///
/// The text of every profile that a case was opened under is kept beside the cases too, so that an old case is read
/// under its own rules whatever becomes of packs.
@Component
class Profiles {

    private final JdbcClient database;
    private final Packs packs;
    private final Clock clock;
    private final Map<PackRef, NrmProfile> known = new ConcurrentHashMap<>();

    Profiles(JdbcClient database, Packs packs, Clock clock, @Value("${clew.nrm.profile:}") String old) {
        if (!old.isBlank()) {
            throw new IllegalStateException(
                    "The setting clew.nrm.profile is no more. Put the file as nrm.yaml into a pack and install that:"
                            + " docs/how-to/install-a-national-pack.md says how. Then take the setting away.");
        }
        this.database = database;
        this.packs = packs;
        this.clock = clock;
    }

    /// The profile of the pack in use, under which new cases are opened.
    NrmProfile current() {
        return of(packs.current());
    }

    /// The profile of the pack in use, kept for the case that is about to be opened under it.
    NrmProfile forNewCase() {
        PackRef pack = packs.current();
        keep(pack);
        return of(pack);
    }

    /// The profile that a case was opened under.
    NrmProfile of(CaseFile file) {
        return of(file.profileId(), file.profileVersion());
    }

    NrmProfile of(String id, String version) {
        return of(new PackRef(id, version));
    }

    private NrmProfile of(PackRef pack) {
        return known.computeIfAbsent(
                pack, _ -> NrmProfiles.read(NrmProfiles.FILE, text(pack)).orThrow());
    }

    private String text(PackRef pack) {
        return packs.file(pack, NrmProfiles.FILE)
                .orElseGet(() -> database.sql("select content from nrm_profile where id = :id and version = :version")
                        .param("id", pack.id())
                        .param("version", pack.version())
                        .query(String.class)
                        .single());
    }

    private void keep(PackRef pack) {
        database.sql("""
                        insert into nrm_profile (id, version, content, stored_at) values (:id, :version, :text, :at)
                        on conflict (id, version) do nothing
                        """)
                .param("id", pack.id())
                .param("version", pack.version())
                .param("text", text(pack))
                .param("at", Rows.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }
}
