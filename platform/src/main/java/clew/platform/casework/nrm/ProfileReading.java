package clew.platform.casework.nrm;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading a profile file.
public sealed interface ProfileReading {

    /// The file holds a sound profile.
    record Sound(NrmProfile profile) implements ProfileReading {}

    /// The file is unusable; every fault that was found is listed.
    record Faulty(List<ProfileFault> faults) implements ProfileReading {
        /// Copies the faults.
        public Faulty {
            faults = List.copyOf(faults);
        }

        /// All faults, one per line.
        public String text() {
            return faults.stream().map(ProfileFault::toString).collect(Collectors.joining("\n"));
        }
    }

    /// The profile, or an exception that lists every fault.
    default NrmProfile orThrow() {
        return switch (this) {
            case Sound sound -> sound.profile();
            case Faulty faulty -> throw new IllegalArgumentException(faulty.text());
        };
    }
}
