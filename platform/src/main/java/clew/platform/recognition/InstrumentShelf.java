package clew.platform.recognition;

import clew.recognition.AgeGroup;
import clew.recognition.Assessor;
import clew.recognition.Instrument;
import clew.recognition.Instruments;
import clew.recognition.Population;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The instruments on the shelf: which to suggest for whom, and the one that a screening was made with.
@Component
class InstrumentShelf {

    /// Clew's own instruments, which are suggested first, have names that begin so.
    private static final String OWN = "clew-";

    private final Instruments instruments;
    private final Map<String, Assessor> assessors = new ConcurrentHashMap<>();

    InstrumentShelf(Instruments instruments) {
        this.instruments = instruments;
    }

    /// The newest version of each instrument, those meant for this age group first, Clew's own before others.
    List<Instrument> offered(AgeGroup age) {
        return instruments.all().stream()
                .map(Instrument::id)
                .distinct()
                .map(instruments::newest)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Instrument each) -> rank(each, age)))
                .toList();
    }

    /// The one to begin with: Clew's own in the version for the age group; where the age is open, the child's.
    Optional<Instrument> suggested(AgeGroup age) {
        return offered(age).stream().findFirst();
    }

    Optional<Instrument> newest(String id) {
        return instruments.newest(id);
    }

    /// The version that a screening was made with; it is never replaced by a newer one.
    Instrument of(Screening screening) {
        return instruments
                .find(screening.instrument(), screening.instrumentVersion())
                .orElseThrow(() -> new IllegalStateException("this instance has no instrument " + screening.instrument()
                        + " " + screening.instrumentVersion()));
    }

    Assessor assessor(Instrument instrument) {
        return assessors.computeIfAbsent(instrument.toString(), key -> Assessor.of(instrument));
    }

    private static int rank(Instrument instrument, AgeGroup age) {
        int misfit = fits(instrument.population(), age) ? 0 : 8;
        int unverified = instrument.reliability().computes() ? 0 : 4;
        int foreign = instrument.id().startsWith(OWN) ? 0 : 2;
        int general = instrument.population() == Population.BOTH ? 1 : 0;
        return misfit + unverified + foreign + general;
    }

    /// An open age counts as a child's.
    private static boolean fits(Population population, AgeGroup age) {
        return population.includes(age == AgeGroup.UNCERTAIN ? AgeGroup.CHILD : age);
    }
}
