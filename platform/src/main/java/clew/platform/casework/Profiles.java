package clew.platform.casework;

import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfiles;
import clew.platform.casework.nrm.ProfileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The profiles of this instance: the one under which new cases are opened, and each under which a case ever was.
///
/// The setting `clew.nrm.profile` names a file; without it the model profile is used. The text of every profile that
/// was ever in use is kept in the database, so that an old case is read under the rules it was opened under.
@Component
class Profiles {

    private final JdbcClient database;
    private final NrmProfile current;
    private final Map<String, NrmProfile> known = new ConcurrentHashMap<>();

    Profiles(JdbcClient database, Clock clock, @Value("${clew.nrm.profile:}") String file) {
        this.database = database;
        String text = file.isBlank() ? NrmProfiles.modelText() : read(Path.of(file));
        this.current = NrmProfiles.read(file.isBlank() ? "coe-model-1.yaml" : file, text)
                .orThrow();
        keep(current, text, clock);
        known.put(key(current.id(), current.version()), current);
    }

    /// The profile under which new cases are opened.
    NrmProfile current() {
        return current;
    }

    /// The profile that a case was opened under.
    NrmProfile of(CaseFile file) {
        return of(file.profileId(), file.profileVersion());
    }

    NrmProfile of(String id, String version) {
        return known.computeIfAbsent(key(id, version), _ -> load(id, version));
    }

    private NrmProfile load(String id, String version) {
        String text = database.sql("select content from nrm_profile where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .single();
        return NrmProfiles.read(id + "-" + version + ".yaml", text).orThrow();
    }

    private void keep(NrmProfile profile, String text, Clock clock) {
        database.sql("""
                        insert into nrm_profile (id, version, content, stored_at) values (:id, :version, :text, :at)
                        on conflict (id, version) do nothing
                        """)
                .param("id", profile.id())
                .param("version", profile.version())
                .param("text", text)
                .param("at", Rows.at(clock.instant()))
                .update();
        NrmProfile kept = load(profile.id(), profile.version());
        if (!kept.equals(profile)) {
            throw new IllegalStateException(
                    "The referral mechanism profile %s, version %s, is not the one that cases were opened"
                                    .formatted(profile.id(), profile.version())
                            + " under. Give the changed profile a new version.");
        }
    }

    private static String read(Path file) {
        try {
            switch (NrmProfiles.read(file)) {
                case ProfileReading.Sound _ -> {}
                case ProfileReading.Faulty faulty ->
                    throw new IllegalStateException("clew.nrm.profile cannot be used:\n" + faulty.text());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("clew.nrm.profile cannot be read: " + file, e);
        }
    }

    private static String key(String id, String version) {
        return id + " " + version;
    }
}
